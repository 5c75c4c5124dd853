package org.shapecode.editor;

import java.util.ArrayList;
import java.util.List;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.spi.Sampling;

/** Which part of an attribute's range a sampling leaves out, asked of any sampling. Safe on any thread. */
final class Coverage {
    private static final int PROBES = 800;

    private Coverage() {}

    /** The intervals of an attribute that never occur, while all others are in the middle of their ranges. */
    static List<Gap> holes(Situation situation, Attribute attribute) {
        List<Attribute> varying = situation.varying();
        int index = varying.indexOf(attribute);
        double[] values = varying.stream().mapToDouble(each -> each.at(0.5)).toArray();
        List<Gap> holes = new ArrayList<>();
        double begun = Double.NaN;
        for (int i = 0; i <= PROBES; i++) {
            double value = attribute.min() + (attribute.max() - attribute.min()) * i / PROBES;
            values[index] = value;
            boolean covered = covers(situation.sampling(), varying, values);
            if (!covered && Double.isNaN(begun)) {
                begun = value;
            }
            if (!Double.isNaN(begun) && (covered || i == PROBES)) {
                holes.add(new Gap(begun, value));
                begun = Double.NaN;
            }
        }
        return holes;
    }

    /** How far the ends of holes may be off. */
    static double tolerance(Attribute attribute) {
        return 1.5 * (attribute.max() - attribute.min()) / PROBES;
    }

    private static boolean covers(Sampling sampling, List<Attribute> varying, double[] values) {
        try {
            return sampling.covers(varying, values);
        } catch (IllegalArgumentException e) {
            // It names an attribute that there is not; the form says so.
            return true;
        }
    }
}
