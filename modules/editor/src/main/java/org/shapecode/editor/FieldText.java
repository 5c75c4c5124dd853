package org.shapecode.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.toolkit.Words;

/** Converts between JSON values and the text in form fields. Thread-safe. */
final class FieldText {
    private static final String QUOTE = "\"";
    /** A comma behind which quotes come in pairs. */
    private static final String OUTSIDE_QUOTES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

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

    /** Words separated by commas, semicolons or white space; what holds one of these stands in double quotes. */
    static List<String> words(String text) {
        return Words.parse(text);
    }

    /** Labels separated by commas; a label may contain spaces, and commas if it stands in double quotes. */
    static List<String> labels(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(OUTSIDE_QUOTES))
                        .map(each -> unquoted(each.strip()))
                        .toList();
    }

    private static String unquoted(String label) {
        boolean quoted = label.length() > 1 && label.startsWith(QUOTE) && label.endsWith(QUOTE);
        return quoted ? label.substring(1, label.length() - 1).replace(QUOTE + QUOTE, QUOTE) : label;
    }

    /** The text of labels, which {@link #labels} reads back. */
    static String formatLabels(Object labels) {
        List<?> all = labels instanceof List<?> list ? list : List.of();
        return all.stream()
                .map(String::valueOf)
                .map(label -> label.contains(",") || label.contains(QUOTE)
                        ? QUOTE + label.replace(QUOTE, QUOTE + QUOTE) + QUOTE
                        : label)
                .collect(Collectors.joining(", "));
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

    /** The text of a JSON value: lists with commas, as {@link Words}, plugins by id, numbers as short as possible. */
    static String format(Object json) {
        if (json instanceof List<?> list) {
            return Words.format(list.stream().map(FieldText::format).toList());
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
