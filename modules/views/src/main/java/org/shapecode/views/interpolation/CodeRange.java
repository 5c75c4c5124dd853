package org.shapecode.views.interpolation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.shapecode.core.figure.Interval;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Holes;
import org.shapecode.experiment.analysis.Trained;

/**
 * The range of one component of the code over the test images.
 *
 * @param min the smallest code
 * @param max the largest code, greater than min
 * @param holes codes of test images inside the holes, which have no training images
 */
record CodeRange(double min, double max, List<Interval> holes) {
    CodeRange {
        holes = List.copyOf(holes);
        if (!(min < max)) {
            throw new IllegalArgumentException("no range from " + min + " to " + max);
        }
    }

    /** The range of each component. Only a one-dimensional code has holes: otherwise they are not intervals of a component. */
    static List<CodeRange> of(Trained trained) {
        Dataset test = trained.test();
        int d = trained.model().codeSize();
        float[] codes = trained.model().codes(test);
        return IntStream.range(0, d).mapToObj(j -> of(trained, codes, d, j)).toList();
    }

    /** The code at a fraction of the range; 0 is min, 1 is max. */
    double at(double fraction) {
        return min + fraction * (max - min);
    }

    /** The fraction of the range at which a code lies. */
    double fraction(double code) {
        return (code - min) / (max - min);
    }

    private static CodeRange of(Trained trained, float[] codes, int d, int j) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = j; i < codes.length; i += d) {
            min = Math.min(min, codes[i]);
            max = Math.max(max, codes[i]);
        }
        // An untrained network may encode all images alike.
        boolean flat = !(max - min > 1e-9 * Math.max(1, Math.abs(min)));
        return new CodeRange(
                flat ? min - 1 : min, flat ? max + 1 : max, d == 1 && !flat ? holes(trained, codes) : List.of());
    }

    private static List<Interval> holes(Trained trained, float[] codes) {
        boolean[] held = trained.heldOut();
        int[] order = IntStream.range(0, codes.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> codes[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sorted = IntStream.of(order).mapToDouble(i -> codes[i]).toArray();
        boolean[] heldOut = new boolean[order.length];
        for (int i = 0; i < order.length; i++) {
            heldOut[i] = held[order[i]];
        }
        return Holes.runs(sorted, heldOut);
    }
}
