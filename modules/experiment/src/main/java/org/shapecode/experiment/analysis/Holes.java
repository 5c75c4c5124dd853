package org.shapecode.experiment.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.shapecode.core.figure.Interval;
import org.shapecode.data.Data;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Range;

/** The intervals of an attribute that the sampling leaves out of the training images: where they are, what lies in them. */
public final class Holes {
    /** How a legend names a hole. */
    public static final String LABEL = "not in the training data";

    private Holes() {}

    /**
     * The holes of one attribute.
     *
     * @param attribute index into {@link Data#attributes}
     */
    public static List<Interval> of(Data data, int attribute) {
        return data.holes(attribute).stream()
                .map(hole -> new Interval(LABEL, hole.from(), hole.to()))
                .toList();
    }

    /**
     * The holes on an axis of the squared attribute: the squares of values none of which, of either sign, can occur.
     *
     * @param attribute index into {@link Data#attributes}
     */
    public static List<Interval> squared(Data data, int attribute) {
        Attribute range = data.attributes().get(attribute);
        List<Range> positive = new ArrayList<>();
        List<Range> negative = new ArrayList<>();
        for (Range hole : data.holes(attribute)) {
            positive.add(hole);
            negative.add(new Range(-hole.to(), -hole.from()));
        }
        double least = range.min() > 0 ? range.min() : range.max() < 0 ? -range.max() : 0;
        double most = Math.max(Math.abs(range.min()), Math.abs(range.max()));
        // Beyond its range, a sign has no values that could cover a square.
        positive.add(new Range(Math.max(least, range.max()), most));
        positive.add(new Range(least, range.min()));
        negative.add(new Range(Math.max(least, -range.min()), most));
        negative.add(new Range(least, -range.max()));
        List<Interval> holes = new ArrayList<>();
        for (Range one : positive) {
            for (Range other : negative) {
                double from = Math.max(least, Math.max(one.from(), other.from()));
                double to = Math.min(most, Math.min(one.to(), other.to()));
                if (from < to) {
                    holes.add(new Interval(LABEL, from * from, to * to));
                }
            }
        }
        return joined(holes);
    }

    /** Sorted, with those that touch made one. */
    private static List<Interval> joined(List<Interval> parts) {
        parts.sort(Comparator.comparingDouble(Interval::from));
        List<Interval> whole = new ArrayList<>();
        for (Interval part : parts) {
            Interval last = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            if (last != null && part.from() <= last.to()) {
                whole.set(whole.size() - 1, new Interval(LABEL, last.from(), Math.max(last.to(), part.to())));
            } else {
                whole.add(part);
            }
        }
        return whole;
    }

    /** The largest value of an attribute that a training image can have. */
    public static double largestCovered(Data data, int attribute) {
        double max = data.attributes().get(attribute).max();
        List<Range> holes = data.holes(attribute);
        Range last = holes.isEmpty() ? null : holes.get(holes.size() - 1);
        return last != null && last.to() >= max ? last.from() : max;
    }

    /**
     * Runs of consecutive values that are held out, as intervals from the first to the last value of each run.
     *
     * @param values sorted, such as the attribute or the code of each test image
     * @param heldOut whether each is held out
     */
    public static List<Interval> runs(double[] values, boolean[] heldOut) {
        List<Interval> holes = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            int from = i;
            while (i < values.length && heldOut[i]) {
                i++;
            }
            if (i > from) {
                holes.add(new Interval(LABEL, values[from], values[i - 1]));
            }
        }
        return holes;
    }

    /**
     * The values of those test images that lie inside holes.
     *
     * @param values one for each test image
     */
    public static double[] inside(Trained trained, double[] values) {
        return pick(trained, values, true);
    }

    /**
     * The values of those test images that lie outside holes.
     *
     * @param values one for each test image
     */
    public static double[] outside(Trained trained, double[] values) {
        return pick(trained, values, false);
    }

    private static double[] pick(Trained trained, double[] values, boolean wanted) {
        boolean[] heldOut = trained.heldOut();
        return IntStream.range(0, values.length)
                .filter(i -> heldOut[i] == wanted)
                .mapToDouble(i -> values[i])
                .toArray();
    }
}
