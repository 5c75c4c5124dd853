package org.shapecode.experiment.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.data.api.Dataset;

/**
 * The losses of outputs that ignore the input, per image and summed over pixels. A trained network is below both.
 *
 * @param black of a black image: the mean energy of the images
 * @param mean of their mean image, the best constant image: the total variance of the images
 */
public record Baselines(double black, double mean) {
    private static final MathContext DIGITS = new MathContext(3);

    /** The baselines of a set of at least one image. One pass over its pixels, on the calling thread. */
    public static Baselines of(Dataset data) {
        return of(data.images(), data.count());
    }

    /** The baselines of at least one target of any kind: of zero, and of the mean of the targets. */
    static Baselines of(float[] targets, int count) {
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
        double ofMean = 0;
        for (double sum : sums) {
            ofMean += sum * sum / count;
        }
        return new Baselines(energy / count, Math.max(0, energy - ofMean) / count);
    }

    /** A loss for a sentence, with three digits. */
    public static String text(double loss) {
        return Double.isFinite(loss)
                ? ParameterInfo.format(new BigDecimal(loss).round(DIGITS).doubleValue())
                : "not finite";
    }
}
