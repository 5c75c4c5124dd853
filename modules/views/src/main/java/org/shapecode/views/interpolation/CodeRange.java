package org.shapecode.views.interpolation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.shapecode.core.figure.Interval;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Holes;
import org.shapecode.experiment.analysis.Trained;

/**
 * Where the codes of unseen images lie, for one number of the code.
 *
 * @param min least
 * @param max largest, above min
 * @param holes codes of images that the training left out
 */
record CodeRange(double min, double max, List<Interval> holes) {
    CodeRange {
        holes = List.copyOf(holes);
        if (!(min < max)) {
            throw new IllegalArgumentException("no range from " + min + " to " + max);
        }
    }

    /** One for each number of the code; holes only if there is but one number, as else they are no intervals. */
    static List<CodeRange> of(Trained trained) {
        Dataset test = trained.test();
        int d = trained.model().codeSize();
        float[] codes = trained.model().codes(test);
        return IntStream.range(0, d).mapToObj(j -> of(trained, codes, d, j)).toList();
    }

    /** The code at a part of the way from min to max. */
    double at(double fraction) {
        return min + fraction * (max - min);
    }

    /** The part of the way from min to max at which a code lies. */
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
        // A network that was not trained may give one code to all.
        boolean flat = !(max - min > 1e-9 * Math.max(1, Math.abs(min)));
        return new CodeRange(
                flat ? min - 1 : min, flat ? max + 1 : max, d == 1 && !flat ? holes(trained, codes) : List.of());
    }

    private static List<Interval> holes(Trained trained, float[] codes) {
        double[][] values = trained.test().values();
        int[] order = IntStream.range(0, codes.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> codes[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sorted = IntStream.of(order).mapToDouble(i -> codes[i]).toArray();
        boolean[] heldOut = new boolean[order.length];
        for (int i = 0; i < order.length; i++) {
            heldOut[i] = !trained.data().covers(values[order[i]]);
        }
        return Holes.runs(sorted, heldOut);
    }
}
