package org.shapecode.network.engine;

import jdk.incubator.vector.FloatVector;
import org.shapecode.network.api.Loss;

/** The losses of a tile's outputs against their targets, and their gradients. */
final class LossRows {
    private LossRows() {}

    /**
     * Adds the losses of the images to the tile's errors, and replaces the targets by the gradient: with respect to the
     * output, but for the cross-entropy with respect to what the sigmoid takes.
     *
     * @param values position of the outputs
     * @param targets position of the targets, in planes of the same layout
     */
    static void apply(Loss loss, LayerTile t, BorderedPlanes planes, int values, int targets) {
        int n = planes.runLength();
        for (int channel = 0; channel < planes.extent().channels(); channel++) {
            for (int run = 0; run < planes.runs(); run++) {
                int at = planes.run(channel, run);
                if (loss == Loss.CROSS_ENTROPY) {
                    t.clearSums(1);
                    crossEntropy(t.a, values + at, targets + at, n, t.factors, t.sums);
                } else {
                    SquaredErrorRow.apply(t.a, values + at, targets + at, targets + at, n, t.factors, t.sums);
                }
                for (int lane = 0; lane < t.lanes; lane++) {
                    t.errors[lane] += t.a[t.sums + lane];
                }
            }
        }
        if (loss == Loss.MEAN_OF_SQUARES) {
            for (int lane = 0; lane < t.lanes; lane++) {
                t.errors[lane] /= planes.extent().length();
            }
        }
    }

    /** The factor of the gradient for a batch of so many images. */
    static float factor(Loss loss, int images, int length) {
        return switch (loss) {
            case SUM_OF_SQUARES -> 2f / images;
            case MEAN_OF_SQUARES -> (float) (2.0 / images / length);
            case CROSS_ENTROPY -> 1f / images;
        };
    }

    private static void crossEntropy(float[] a, int values, int targets, int n, int factors, int sums) {
        for (int lane = 0; lane < Lanes.TILE; lane += Lanes.STEP) {
            crossEntropyLanes(a, values + lane, targets + lane, n, factors + lane, sums + lane);
        }
    }

    private static void crossEntropyLanes(float[] a, int values, int targets, int n, int factors, int sums) {
        FloatVector factor = Lanes.at(a, factors);
        FloatVector sum = Lanes.at(a, sums);
        for (int p = 0; p < n; p += Lanes.TILE) {
            FloatVector y = Lanes.at(a, values + p);
            FloatVector target = Lanes.at(a, targets + p);
            y.sub(target).mul(factor).intoArray(a, targets + p);
            FloatVector rest = y.neg().add(1f).max((float) Loss.CLOSEST);
            FloatVector no = VectorMath.log(rest);
            FloatVector yes = VectorMath.log(y.max((float) Loss.CLOSEST));
            sum = sum.sub(yes.sub(no).fma(target, no));
        }
        sum.intoArray(a, sums);
    }
}
