package org.shapecode.editor;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.Sampling;

/** Finds the part that edits a parameter, from its declaration alone. Event dispatch thread. */
final class Parts {
    private Parts() {}

    /**
     * The part for a parameter.
     *
     * @param owner the record that has it, with its defaults
     * @param indent by how much the record is narrower at the left than the form
     */
    static Part of(Slot slot, Record owner, int indent) {
        Type type = slot.info().type();
        Object usual = Parameters.value(owner, slot.info().name());
        if (type instanceof ParameterizedType list) {
            Class<?> element = (Class<?>) list.getActualTypeArguments()[0];
            return Plugin.class.isAssignableFrom(element)
                    ? new PluginListPart(slot, element.asSubclass(Plugin.class))
                    : new Line(slot, list(slot, element), indent);
        }
        Class<?> single = (Class<?>) type;
        if (Plugin.class.isAssignableFrom(single)) {
            return new PluginPart(slot, single.asSubclass(Plugin.class));
        }
        return single.isRecord()
                ? new Section(slot, (Record) usual)
                : new Line(slot, plain(slot, single, owner), indent);
    }

    private static Part list(Slot slot, Class<?> element) {
        if (element.isRecord()) {
            return new ElsewherePart(slot);
        }
        return new TextPart(slot, element == String.class ? Parts::words : Values::parseList);
    }

    private static Part plain(Slot slot, Class<?> type, Record owner) {
        if (type == boolean.class) {
            return new CheckPart(slot);
        }
        if (type.isEnum()) {
            List<String> names =
                    Arrays.stream(type.getEnumConstants()).map(Parts::name).toList();
            return new ChoicePart(slot, situation -> names);
        }
        if (type == String.class) {
            return slot.info().role() == Parameter.Role.ATTRIBUTE
                    ? new ChoicePart(slot, Parts::attributeNames)
                    : new TextPart(slot, text -> text);
        }
        Object usual = Parameters.value(owner, slot.info().name());
        if (owner instanceof Generator) {
            return new AttributePart(slot, usual);
        }
        Part number = new NumberPart(slot, usual, situation -> range(slot.info(), owner, situation));
        return number;
    }

    /** The ends of a sampling's interval are values of its attribute. */
    private static Range range(ParameterInfo info, Record owner, Situation situation) {
        Range declared = Range.of(info, situation.size());
        boolean end = info.role() == Parameter.Role.LOWER_END || info.role() == Parameter.Role.UPPER_END;
        if (owner instanceof Sampling && end) {
            return situation
                    .sampling()
                    .subject(situation.varying())
                    .map(attribute -> Range.of(attribute, info.step()))
                    .orElse(declared);
        }
        return declared;
    }

    private static List<String> attributeNames(Situation situation) {
        List<String> names = new ArrayList<>(List.of(""));
        situation.varying().stream().map(Attribute::name).forEach(names::add);
        return names;
    }

    private static Object words(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.asList((Object[]) text.strip().split("[,;\\s]+"));
    }

    private static String name(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
