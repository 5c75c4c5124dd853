package org.shapecode.editor;

import java.util.List;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.data.api.Attribute;

/**
 * The intervals of an attribute that a sampling never draws.
 *
 * @param gaps in ascending order
 * @param handles the parameters of the sampling that set an end of a gap
 */
record SamplingGaps(List<Gap> gaps, List<Handle> handles) {
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
     * @param parameter its path within the sampling, such as {@code "from"} or {@code "sides.0.from"}
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

    /** The gaps of an attribute, whatever the values of the others are. */
    static SamplingGaps of(DataSettings data, Attribute attribute) {
        List<Gap> gaps = gaps(data, attribute);
        List<Handle> handles = LeftOutSide.of(data).stream()
                .filter(side -> side.attribute().equals(attribute))
                .flatMap(side -> side.handles().stream())
                .filter(handle ->
                        gaps.stream().anyMatch(gap -> gap.from() == handle.value() || gap.to() == handle.value()))
                .toList();
        return new SamplingGaps(gaps, handles);
    }

    private static List<Gap> gaps(DataSettings data, Attribute attribute) {
        List<Attribute> varying = data.varying();
        try {
            return PluginCall.get(data.sampling(), () -> data.sampling().holes(varying, varying.indexOf(attribute)))
                    .stream()
                    .map(hole -> new Gap(hole.from(), hole.to()))
                    .toList();
        } catch (Problem e) {
            // It names an unknown attribute, which the form reports, or is a plugin that fails, which the preview
            // reports.
            return List.of();
        }
    }
}
