package org.shapecode.network.api;

import java.util.Arrays;
import org.shapecode.core.plugin.Label;

/** How an output is compared with its target. */
public enum Loss {
    /** The sum over pixels and channels of the squared difference (paper, Eq. 1). */
    SUM_OF_SQUARES,
    /** The mean over pixels and channels of the squared difference. */
    MEAN_OF_SQUARES,
    /** The binary cross-entropy of grey levels, from 0 to 1, summed over pixels; for outputs of a sigmoid. */
    @Label("Cross-entropy")
    CROSS_ENTROPY;

    /** Outputs are kept this far from 0 and 1 in logarithms. */
    public static final double CLOSEST = 1e-7;

    /**
     * The loss of one image.
     *
     * @param outputs of many images
     * @param targets of many images, likewise
     * @param from where both start
     * @param length number of values: pixels times channels
     */
    public double of(float[] outputs, float[] targets, int from, int length) {
        double sum = 0;
        for (int i = from; i < from + length; i++) {
            sum += this == CROSS_ENTROPY ? crossEntropy(outputs[i], targets[i]) : square(outputs[i] - targets[i]);
        }
        return this == MEAN_OF_SQUARES ? sum / length : sum;
    }

    /**
     * The loss of each image.
     *
     * @param outputs [n][length]
     * @param targets [n][length]
     * @return [n]
     */
    public double[] of(float[] outputs, float[] targets, int length) {
        double[] losses = new double[outputs.length / length];
        Arrays.setAll(losses, n -> of(outputs, targets, n * length, length));
        return losses;
    }

    private static double square(double difference) {
        return difference * difference;
    }

    private static double crossEntropy(double output, double target) {
        double share = Math.max(CLOSEST, Math.min(1 - CLOSEST, output));
        return -target * StrictMath.log(share) - (1 - target) * StrictMath.log1p(-share);
    }
}
