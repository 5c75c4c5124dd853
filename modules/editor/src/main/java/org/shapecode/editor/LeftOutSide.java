package org.shapecode.editor;

import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.data.api.Attribute;

/**
 * An interval of one attribute that the parameters of a sampling leave out: a hole, what lies above a limit, or a side of a
 * box. The roles of the parameters tell.
 *
 * @param attribute the attribute, with its range
 * @param lower sets its lower end; null if it begins where the range begins
 * @param upper sets its upper end
 */
record LeftOutSide(Attribute attribute, SamplingGaps.Handle lower, SamplingGaps.Handle upper) {
    /** Those of a sampling, in its own parameters, or in those of records in its lists. */
    static List<LeftOutSide> of(DataSettings data) {
        List<LeftOutSide> sides = new ArrayList<>();
        Record sampling = (Record) data.sampling();
        of(sampling, "", data).ifPresent(sides::add);
        for (ParameterInfo info : ParameterInfo.of(sampling.getClass())) {
            if (info.type() instanceof ParameterizedType
                    && Parameters.value(sampling, info.name()) instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) instanceof Record element) {
                        of(element, info.name() + "." + i + ".", data).ifPresent(sides::add);
                    }
                }
            }
        }
        return sides;
    }

    private static Optional<LeftOutSide> of(Record record, String path, DataSettings data) {
        String name = ParameterInfo.withRole(record.getClass(), Parameter.Role.ATTRIBUTE)
                .map(info -> Parameters.value(record, info.name()).toString())
                .orElse("");
        SamplingGaps.Handle lower = handle(record, path, Parameter.Role.LOWER_END);
        SamplingGaps.Handle upper = handle(record, path, Parameter.Role.UPPER_END);
        return upper == null ? Optional.empty() : data.varying(name).map(each -> new LeftOutSide(each, lower, upper));
    }

    private static SamplingGaps.Handle handle(Record record, String path, Parameter.Role role) {
        return ParameterInfo.withRole(record.getClass(), role)
                .map(info -> new SamplingGaps.Handle(
                        path + info.name(),
                        ((Number) Parameters.value(record, info.name())).doubleValue(),
                        info.step()))
                .orElse(null);
    }

    /** Both ends that can be set, the lower one first. */
    List<SamplingGaps.Handle> handles() {
        return Stream.of(lower, upper).filter(each -> each != null).toList();
    }

    /** Its lower end; where a limit is set alone, what lies above it is left out. */
    double from() {
        return lower == null ? upper.value() : lower.value();
    }

    /** Its upper end. */
    double to() {
        return lower == null ? attribute.max() : upper.value();
    }
}
