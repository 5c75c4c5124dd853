package org.shapecode.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;

/** JSON values as people write and read them. Safe on any thread. */
final class Values {
    private Values() {}

    /** A number if it is one; else the text, so that the experiment can say what is wrong with it. */
    static Object parse(String text) {
        String stripped = text.strip();
        try {
            return whole(Long.parseLong(stripped));
        } catch (NumberFormatException e) {
            return real(stripped);
        }
    }

    /** What is separated by commas or spaces. */
    static List<Object> parseList(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.strip().split("[,;\\s]+"))
                        .map(Values::parse)
                        .toList();
    }

    /** A number as short as it can be written. */
    static Object json(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? whole((long) number) : (Object) number;
    }

    /** What stands in a field for a JSON value. */
    static String text(Object json) {
        if (json instanceof List<?> list) {
            return list.stream().map(Values::text).collect(Collectors.joining(", "));
        }
        if (json instanceof Map<?, ?> fields && fields.containsKey(Parameters.PLUGIN)) {
            return fields.get(Parameters.PLUGIN).toString();
        }
        return json instanceof Double number
                ? ParameterInfo.format(number).replace(".0E", "e").replace("E", "e")
                : String.valueOf(json);
    }

    private static Object whole(long number) {
        return number == (int) number ? (Object) (int) number : (Object) number;
    }

    private static Object real(String text) {
        // Java would also take names and suffixes, which JSON does not know.
        boolean real = text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
        if (real && Double.isFinite(Double.parseDouble(text))) {
            return Double.valueOf(text);
        }
        return text.isEmpty() ? "empty" : text;
    }
}
