package org.shapecode.editor;

import java.util.ArrayList;
import java.util.List;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.data.api.Attribute;

/**
 * The end of a gap that a parameter of the sampling sets, so that it can be dragged.
 *
 * @param parameter its name
 * @param value where it stands
 * @param step to which it is rounded, 0 for none
 */
record End(String parameter, double value, double step) {
    /** The declared interval ends of the sampling that are where a gap ends. */
    static List<End> of(Situation situation, Attribute attribute, List<Gap> gaps) {
        double tolerance = Coverage.tolerance(attribute);
        List<End> ends = new ArrayList<>();
        for (ParameterInfo info : ParameterInfo.of(situation.sampling().getClass())) {
            if (info.role() == Parameter.Role.LOWER_END || info.role() == Parameter.Role.UPPER_END) {
                double value = (double) Parameters.value(situation.sampling(), info.name());
                boolean found = gaps.stream()
                        .anyMatch(gap ->
                                Math.abs(gap.from() - value) <= tolerance || Math.abs(gap.to() - value) <= tolerance);
                if (found) {
                    ends.add(new End(info.name(), value, info.step()));
                }
            }
        }
        return ends;
    }

    /** A number rounded to the step. */
    double rounded(double number) {
        double fine = step > 0 ? step : 0.01;
        return Math.rint(Math.rint(number / fine) * fine * 1e9) / 1e9;
    }
}
