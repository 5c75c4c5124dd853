package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.stat.StatUtils;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Spread;
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
    private static final int MOST = 6;
    private static final int MOST_BANDS = 3;

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

    /** The same of groups of successive images: the mean of their means, and the range of all. */
    LayerActivity grouped(int groups) {
        return new LayerActivity(
                Stream.of(mean).map(row -> means(row, groups)).toArray(double[][]::new),
                Stream.of(low).map(row -> of(row, groups, StatUtils::min)).toArray(double[][]::new),
                Stream.of(high).map(row -> of(row, groups, StatUtils::max)).toArray(double[][]::new),
                switching);
    }

    /** The mean of each of a number of groups of successive values, as equal in size as can be. */
    static double[] means(double[] values, int groups) {
        return of(values, groups, StatUtils::mean);
    }

    private static double[] of(double[] values, int groups, ToDoubleFunction<double[]> statistic) {
        return IntStream.range(0, groups)
                .mapToDouble(g -> statistic.applyAsDouble(
                        Arrays.copyOfRange(values, g * values.length / groups, (g + 1) * values.length / groups)))
                .toArray();
    }

    /** A curve of each of the liveliest channels over x; of more than a few, no bands, which would hide each other. */
    Plot plot(String title, Axis axis, double[] x) {
        List<Series> series = new ArrayList<>();
        List<Spread> spreads = new ArrayList<>();
        int channels = mean.length;
        for (int c : liveliest(MOST)) {
            String name = "channel " + (c + 1);
            series.add(new Series(name, Series.Style.LINE, x, mean[c]));
            if (channels <= MOST_BANDS) {
                spreads.add(new Spread(name, "min to max", x, low[c], high[c]));
            }
        }
        String some = channels > MOST ? ", " + MOST + " of " + channels + " channels" : "";
        return new Plot(title + some, axis, Axis.linear("activation"), series, spreads, List.of());
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
