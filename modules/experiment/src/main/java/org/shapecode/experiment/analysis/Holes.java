package org.shapecode.experiment.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.shapecode.core.figure.Interval;
import org.shapecode.data.Data;
import org.shapecode.data.api.Attribute;

/** The intervals of an attribute that the sampling leaves out of the training images: where they are, what lies in them. */
public final class Holes {
    /** How a legend names a hole. */
    public static final String LABEL = "not in the training data";

    private static final int PROBES = 3200;

    private Holes() {}

    /**
     * The holes of one attribute, to 1/{@value #PROBES} of its range; the other attributes are at the middle of theirs.
     *
     * @param attribute index into {@link Data#attributes}
     */
    public static List<Interval> of(Data data, int attribute) {
        List<Attribute> attributes = data.attributes();
        double[] values = attributes.stream().mapToDouble(each -> each.at(0.5)).toArray();
        List<Interval> holes = new ArrayList<>();
        double from = Double.NaN;
        for (int i = 0; i <= PROBES; i++) {
            values[attribute] = attributes.get(attribute).at((double) i / PROBES);
            boolean covered = data.covers(values);
            if (!covered && Double.isNaN(from)) {
                from = values[attribute];
            }
            if (!Double.isNaN(from) && (covered || i == PROBES)) {
                holes.add(new Interval(LABEL, from, values[attribute]));
                from = Double.NaN;
            }
        }
        return holes;
    }

    /** The same holes on an axis of the squared attribute. */
    public static List<Interval> squared(List<Interval> holes) {
        return holes.stream()
                .map(hole -> new Interval(hole.label(), hole.from() * hole.from(), hole.to() * hole.to()))
                .toList();
    }

    /** The largest value of an attribute that a training image can have, to 1/{@value #PROBES} of the range. */
    public static double largestCovered(Data data, int attribute) {
        Attribute range = data.attributes().get(attribute);
        List<Interval> holes = of(data, attribute);
        Interval last = holes.isEmpty() ? null : holes.get(holes.size() - 1);
        return last != null && last.to() >= range.max()
                ? last.from() - (range.max() - range.min()) / PROBES
                : range.max();
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
