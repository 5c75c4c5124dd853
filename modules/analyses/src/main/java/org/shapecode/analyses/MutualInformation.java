package org.shapecode.analyses;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;

/**
 * Entropy and mutual information of columns of numbers, each cut into {@value #BINS} bins of equal width between its smallest
 * and its largest value. In nats. From n images, the mutual information of two independent columns is above 0 by about the
 * number of pairs of occupied bins / 2n.
 */
final class MutualInformation {
    private static final int BINS = 20;

    private MutualInformation() {}

    static double entropy(double[] values) {
        return entropy(bins(values), BINS);
    }

    static double of(double[] one, double[] other) {
        int[] first = bins(one);
        int[] second = bins(other);
        int[] both = new int[first.length];
        Arrays.setAll(both, i -> first[i] * BINS + second[i]);
        return Math.max(0, entropy(first, BINS) + entropy(second, BINS) - entropy(both, BINS * BINS));
    }

    private static int[] bins(double[] values) {
        double min = StatUtils.min(values);
        double width = StatUtils.max(values) - min;
        return Arrays.stream(values)
                .mapToInt(value -> width > 0 ? (int) Math.min(BINS - 1.0, BINS * (value - min) / width) : 0)
                .toArray();
    }

    private static double entropy(int[] bins, int most) {
        int[] counts = new int[most];
        IntStream.of(bins).forEach(bin -> counts[bin]++);
        return IntStream.of(counts)
                .filter(count -> count > 0)
                .mapToDouble(count -> (double) count / bins.length)
                .map(share -> -share * Math.log(share))
                .sum();
    }
}
