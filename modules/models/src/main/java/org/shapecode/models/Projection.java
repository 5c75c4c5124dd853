package org.shapecode.models;

import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Finds the codes in [-1, 1]^d of images: those whose decoded images are nearest, by the sum of squared differences. A
 * grid of codes, decoded once, is searched for the nearest; parabolas through the errors around it, one component after
 * the other, then refine it.
 */
final class Projection {
    private static final int ROUNDS = 2;
    private static final float SHRINK = 0.1f;

    private final UnaryOperator<float[]> decode;
    private final int codeSize;
    private final int pixels;
    private final float spacing;
    private final float[] codes;
    private final INDArray images;
    private final INDArray squares;

    /**
     * Decodes the grid.
     *
     * @param decode from codes, [n][codeSize], to images, [n][pixels]
     * @param search how many codes the grid has at least, if it can be split evenly among the components
     */
    Projection(UnaryOperator<float[]> decode, int codeSize, int pixels, int search) {
        this.decode = decode;
        this.codeSize = codeSize;
        this.pixels = pixels;
        int side = (int) Math.max(2, Math.round(Math.pow(search, 1.0 / codeSize)));
        this.spacing = 2f / (side - 1);
        this.codes = grid(side);
        this.images = rows(decode.apply(codes));
        this.squares = images.mul(images).sum(true, 1).transpose();
    }

    private float[] grid(int side) {
        int points = (int) Math.round(Math.pow(side, codeSize));
        float[] grid = new float[points * codeSize];
        for (int point = 0; point < points; point++) {
            int rest = point;
            for (int i = 0; i < codeSize; i++) {
                grid[point * codeSize + i] = -1 + rest % side * spacing;
                rest /= side;
            }
        }
        return grid;
    }

    /** The codes of images, [n][pixels], as [n][codeSize]. */
    float[] codes(float[] wanted) {
        float[] found = nearest(wanted);
        double[] errors = errors(wanted, found);
        float step = spacing;
        for (int round = 0; round < ROUNDS; round++) {
            for (int component = 0; component < codeSize; component++) {
                refine(wanted, found, errors, component, step);
            }
            step *= SHRINK;
        }
        return found;
    }

    /** |x - g|^2 is |x|^2, the same for all g, less 2 x g - |g|^2. */
    private float[] nearest(float[] wanted) {
        int[] best = rows(wanted)
                .mmul(images.transpose())
                .muli(2)
                .subiRowVector(squares)
                .argMax(1)
                .toIntVector();
        float[] found = new float[best.length * codeSize];
        for (int i = 0; i < best.length; i++) {
            System.arraycopy(codes, best[i] * codeSize, found, i * codeSize, codeSize);
        }
        return found;
    }

    /** Beside the range of codes the generator is not wanted, but smooth: a parabola may lean on it. */
    private void refine(float[] wanted, float[] found, double[] errors, int component, float step) {
        double[] below = errors(wanted, moved(found, component, i -> -step));
        double[] above = errors(wanted, moved(found, component, i -> step));
        float[] lowest = moved(found, component, i -> {
            double bend = below[i] - 2 * errors[i] + above[i];
            double lean = (below[i] - above[i]) / 2;
            return bend > Math.abs(lean) ? step * lean / bend : step * Math.signum(lean);
        });
        for (int i = component; i < lowest.length; i += codeSize) {
            lowest[i] = Math.max(-1, Math.min(1, lowest[i]));
        }
        double[] errorsThere = errors(wanted, lowest);
        for (int i = 0; i < errors.length; i++) {
            if (errorsThere[i] < errors[i]) {
                errors[i] = errorsThere[i];
                found[i * codeSize + component] = lowest[i * codeSize + component];
            }
        }
    }

    private float[] moved(float[] from, int component, IntToDoubleFunction shift) {
        float[] moved = from.clone();
        for (int i = 0; i < from.length / codeSize; i++) {
            moved[i * codeSize + component] += (float) shift.applyAsDouble(i);
        }
        return moved;
    }

    private double[] errors(float[] wanted, float[] from) {
        float[] decoded = decode.apply(from);
        double[] errors = new double[from.length / codeSize];
        for (int i = 0; i < decoded.length; i++) {
            double difference = wanted[i] - decoded[i];
            errors[i / pixels] += difference * difference;
        }
        return errors;
    }

    private INDArray rows(float[] values) {
        return Nd4j.createFromArray(values).reshape('c', values.length / pixels, pixels);
    }
}
