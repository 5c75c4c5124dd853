package org.shapecode.editor;

import java.util.ArrayList;
import java.util.List;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.spi.Sampling;

/**
 * The intervals of an attribute that a sampling never draws, found by asking the sampling at {@value #PROBES} points.
 *
 * @param gaps in ascending order
 * @param handles the parameters of the sampling that set an end of a gap
 */
record SamplingGaps(List<Gap> gaps, List<Handle> handles) {
    private static final int PROBES = 800;

    /**
     * An interval that is never drawn.
     *
     * @param from lower end, in the attribute's unit
     * @param to upper end
     */
    record Gap(double from, double to) {}

    /**
     * A parameter of the sampling that sets an end of a gap, so that the end can be dragged.
     *
     * @param parameter its name
     * @param value where the end is
     * @param step the end is rounded to multiples of it; 0 for none
     */
    record Handle(String parameter, double value, double step) {
        /** A value rounded to the step. */
        double rounded(double value) {
            double fine = step > 0 ? step : 0.01;
            return Math.rint(Math.rint(value / fine) * fine * 1e9) / 1e9;
        }
    }

    /** The gaps of an attribute while all other attributes are in the middle of their ranges. */
    static SamplingGaps of(DataSettings data, Attribute attribute) {
        List<Gap> gaps = gaps(data, attribute);
        double tolerance = tolerance(attribute);
        List<Handle> handles = new ArrayList<>();
        for (ParameterInfo info : ParameterInfo.of(data.sampling().getClass())) {
            if (info.role() == Parameter.Role.LOWER_END || info.role() == Parameter.Role.UPPER_END) {
                double value = (double) Parameters.value(data.sampling(), info.name());
                boolean end = gaps.stream()
                        .anyMatch(gap ->
                                Math.abs(gap.from() - value) <= tolerance || Math.abs(gap.to() - value) <= tolerance);
                if (end) {
                    handles.add(new Handle(info.name(), value, info.step()));
                }
            }
        }
        return new SamplingGaps(gaps, handles);
    }

    /** The largest error of the ends of gaps. */
    static double tolerance(Attribute attribute) {
        return 1.5 * (attribute.max() - attribute.min()) / PROBES;
    }

    private static List<Gap> gaps(DataSettings data, Attribute attribute) {
        List<Attribute> varying = data.varying();
        int index = varying.indexOf(attribute);
        double[] values = varying.stream().mapToDouble(each -> each.at(0.5)).toArray();
        List<Gap> gaps = new ArrayList<>();
        double start = Double.NaN;
        for (int i = 0; i <= PROBES; i++) {
            double value = attribute.min() + (attribute.max() - attribute.min()) * i / PROBES;
            values[index] = value;
            boolean covered = covers(data.sampling(), varying, values);
            if (!covered && Double.isNaN(start)) {
                start = value;
            }
            if (!Double.isNaN(start) && (covered || i == PROBES)) {
                gaps.add(new Gap(start, value));
                start = Double.NaN;
            }
        }
        return gaps;
    }

    private static boolean covers(Sampling sampling, List<Attribute> varying, double[] values) {
        try {
            return sampling.covers(varying, values);
        } catch (IllegalArgumentException e) {
            // It names an unknown attribute, which the form reports.
            return true;
        }
    }
}
