package org.shapecode.experiment.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.data.api.Dataset;
import org.shapecode.network.api.Loss;

/**
 * The losses of outputs that ignore the input, per image. A trained network is below both.
 *
 * @param black of a black image; with the sum of squares the mean energy of the images
 * @param mean of their mean image, the best constant image; with the sum of squares the total variance of the images
 */
public record Baselines(double black, double mean) {
    private static final MathContext DIGITS = new MathContext(3);

    /** The baselines of a set of at least one image. One pass over its pixels, on the calling thread. */
    public static Baselines of(Dataset data, Loss loss) {
        return of(data.images(), data.count(), loss);
    }

    /** The baselines of at least one target of any kind: of zero, and of the mean of the targets. */
    static Baselines of(float[] targets, int count, Loss loss) {
        int length = targets.length / count;
        double[] sums = new double[length];
        double energy = 0;
        for (int i = 0; i < count; i++) {
            for (int p = 0; p < length; p++) {
                double value = targets[i * length + p];
                sums[p] += value;
                energy += value * value;
            }
        }
        if (loss == Loss.CROSS_ENTROPY) {
            return ofMeans(sums, count, loss);
        }
        double share = loss == Loss.MEAN_OF_SQUARES ? 1.0 / length : 1;
        double ofMean = 0;
        for (double sum : sums) {
            ofMean += sum * sum / count;
        }
        return new Baselines(share * energy / count, share * Math.max(0, energy - ofMean) / count);
    }

    /** The cross-entropy is linear in the targets, so that their mean stands for all. */
    private static Baselines ofMeans(double[] sums, int count, Loss loss) {
        float[] means = new float[sums.length];
        for (int p = 0; p < means.length; p++) {
            means[p] = (float) (sums[p] / count);
        }
        return new Baselines(
                loss.of(new float[means.length], means, 0, means.length), loss.of(means, means, 0, means.length));
    }

    /** A loss for a sentence, with three digits. */
    public static String text(double loss) {
        return Double.isFinite(loss)
                ? ParameterInfo.format(new BigDecimal(loss).round(DIGITS).doubleValue())
                : "not finite";
    }
}
