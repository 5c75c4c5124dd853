package org.shapecode.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;

/** Converts between JSON values and the text in form fields. Thread-safe. */
final class FieldText {
    private static final String SEPARATORS = "[,;\\s]+";

    private FieldText() {}

    /** The number that a text stands for; the text itself if it is not a number, so that validation can report it. */
    static Object parse(String text) {
        String stripped = text.strip();
        try {
            return narrow(Long.parseLong(stripped));
        } catch (NumberFormatException e) {
            return real(stripped);
        }
    }

    /** Numbers separated by commas, semicolons or white space. */
    static List<Object> parseList(String text) {
        return words(text).stream().map(FieldText::parse).toList();
    }

    /** Words separated by commas, semicolons or white space. */
    static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(SEPARATORS));
    }

    /** Labels separated by commas; a label may contain spaces. */
    static List<String> labels(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",")).map(String::strip).toList();
    }

    /**
     * The values of a varied field: a list as in {@link #parseList}, with true and false, or a JSON array. The text itself
     * if it is an array with a syntax error, so that validation can report it.
     */
    static Object parseValues(String text) {
        if (text.strip().startsWith("[")) {
            try {
                return Json.parse(text, "The list of values");
            } catch (Problem e) {
                return text;
            }
        }
        return words(text).stream()
                .map(word -> word.equals("true") || word.equals("false") ? Boolean.valueOf(word) : parse(word))
                .toList();
    }

    /** The text of a varied field's values, which {@link #parseValues} reads back. */
    static String formatValues(Object values) {
        String plain = format(values);
        return parseValues(plain).equals(values)
                ? plain
                : Json.format(values).lines().map(String::strip).collect(Collectors.joining(" "));
    }

    /** The text of a JSON value: lists with commas, plugins by id, numbers as short as possible. */
    static String format(Object json) {
        if (json instanceof List<?> list) {
            return list.stream().map(FieldText::format).collect(Collectors.joining(", "));
        }
        if (json instanceof Map<?, ?> fields && fields.containsKey(Parameters.PLUGIN)) {
            return fields.get(Parameters.PLUGIN).toString();
        }
        return json instanceof Double number ? ParameterInfo.format(number) : String.valueOf(json);
    }

    /** A number as the JSON value that is written shortest. */
    static Object number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? narrow((long) number) : (Object) number;
    }

    private static Object narrow(long number) {
        return number == (int) number ? (Object) (int) number : (Object) number;
    }

    private static Object real(String text) {
        // Double.valueOf also accepts names such as NaN and suffixes such as 1d, which JSON does not.
        boolean real = text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
        if (real && Double.isFinite(Double.parseDouble(text))) {
            return Double.valueOf(text);
        }
        return text.isEmpty() ? "empty" : text;
    }
}
