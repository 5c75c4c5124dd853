package org.shapecode.analyses;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;
import org.shapecode.network.api.Activations;

/**
 * The activity of each channel of a layer over a series of images.
 *
 * @param mean over pixels, [channel][image]
 * @param low minimum over pixels, [channel][image]
 * @param high maximum over pixels, [channel][image]
 * @param switching share of units that are positive for some images and negative for others
 */
record LayerActivity(double[][] mean, double[][] low, double[][] high, double switching) {
    /** At most so many channels, ascending: those whose means vary most. */
    int[] liveliest(int most) {
        return IntStream.range(0, mean.length)
                .boxed()
                .sorted(Comparator.comparing(c -> -StatUtils.variance(mean[c])))
                .limit(most)
                .mapToInt(c -> c)
                .sorted()
                .toArray();
    }

    /** The activity for images in a given order. */
    static LayerActivity of(Activations level, int[] order) {
        int channels = level.channels();
        int units = channels * level.pixels();
        double[][] mean = new double[channels][order.length];
        double[][] low = new double[channels][order.length];
        double[][] high = new double[channels][order.length];
        boolean[] above = new boolean[units];
        boolean[] below = new boolean[units];
        for (int i = 0; i < order.length; i++) {
            for (int c = 0; c < channels; c++) {
                double sum = 0;
                double least = Double.POSITIVE_INFINITY;
                double most = Double.NEGATIVE_INFINITY;
                for (int u = c * level.pixels(); u < (c + 1) * level.pixels(); u++) {
                    float value = level.values()[order[i] * units + u];
                    above[u] |= value > 0;
                    below[u] |= value < 0;
                    sum += value;
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
                mean[c][i] = sum / level.pixels();
                low[c][i] = least;
                high[c][i] = most;
            }
        }
        int switching = 0;
        for (int u = 0; u < units; u++) {
            switching += above[u] && below[u] ? 1 : 0;
        }
        return new LayerActivity(mean, low, high, (double) switching / units);
    }
}
