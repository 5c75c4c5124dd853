package org.shapecode.analyses;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;
import org.shapecode.experiment.analysis.Codes;

/** Which components of a long code are shown: those that vary most over the test images. */
final class Components {
    /** More of them make a figure, its legend and its numbers unreadable. */
    static final int MOST = 6;

    private Components() {}

    /**
     * All components of a short code; of a longer one those with the largest variance.
     *
     * @param codes [n][d]
     * @return at most {@value #MOST} indices, ascending
     */
    static int[] shown(float[] codes, int d) {
        return shown(codes, d, MOST);
    }

    /** All components of a short code; of a longer one those with the largest variance, at most so many. */
    static int[] shown(float[] codes, int d, int most) {
        int limit = Math.min(most, MOST);
        return d <= limit
                ? IntStream.range(0, d).toArray()
                : byVariance(codes, d).limit(limit).sorted().toArray();
    }

    /**
     * Two components for the axes of a plane.
     *
     * @param codes [n][d], d at least 2
     * @param horizontal the number of the first, from 1; of what is not between 1 and d, the largest variance decides
     * @param vertical likewise of the second
     * @return two different indices; ascending if the variance decides on both
     */
    static int[] pair(float[] codes, int d, int horizontal, int vertical) {
        int first = horizontal <= d ? horizontal - 1 : -1;
        int second = vertical <= d && vertical != horizontal ? vertical - 1 : -1;
        int[] free = byVariance(codes, d)
                .filter(j -> j != first && j != second)
                .limit(2)
                .toArray();
        if (first < 0 && second < 0) {
            return IntStream.of(free).sorted().toArray();
        }
        return new int[] {first < 0 ? free[0] : first, second < 0 ? free[0] : second};
    }

    private static IntStream byVariance(float[] codes, int d) {
        double[] variances = IntStream.range(0, d)
                .mapToDouble(j -> StatUtils.variance(Codes.component(codes, d, j)))
                .toArray();
        return IntStream.range(0, d)
                .boxed()
                .sorted(Comparator.comparing(j -> -variances[j]))
                .mapToInt(j -> j);
    }
}
