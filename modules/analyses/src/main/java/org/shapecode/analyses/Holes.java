package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.List;
import org.shapecode.core.figure.Interval;
import org.shapecode.data.Data;
import org.shapecode.data.api.Attribute;

/** The parts of an attribute's range that the training images leave out, for shading. */
final class Holes {
    private static final int PROBES = 3200;

    private Holes() {}

    /** The intervals in which no training image lies, with the other attributes at the middle of their ranges. */
    static List<Interval> of(Data data, int attribute) {
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
                holes.add(new Interval("not in the training data", from, values[attribute]));
                from = Double.NaN;
            }
        }
        return holes;
    }

    /** The largest value of an attribute that a training image could have, to 1/3200 of the range. */
    static double largestCovered(Data data, int attribute) {
        Attribute range = data.attributes().get(attribute);
        List<Interval> holes = of(data, attribute);
        Interval last = holes.isEmpty() ? null : holes.get(holes.size() - 1);
        return last != null && last.to() >= range.max()
                ? last.from() - (range.max() - range.min()) / PROBES
                : range.max();
    }

    static List<Interval> squared(List<Interval> holes) {
        return holes.stream()
                .map(hole -> new Interval(hole.label(), hole.from() * hole.from(), hole.to() * hole.to()))
                .toList();
    }
}
