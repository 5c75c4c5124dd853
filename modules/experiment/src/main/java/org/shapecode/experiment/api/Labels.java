package org.shapecode.experiment.api;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shapecode.core.plugin.Parameters;

/** Short names of the values of fields for legends, tables and folders. Thread-safe. */
public final class Labels {
    private static final int LONGEST_SLUG = 60;
    private static final Pattern NO_PENALTY = Pattern.compile("\\bno regularisers\\b");
    private static final Pattern PSI = Pattern.compile("\\bpsi([0-9])\\b");

    private Labels() {}

    /** A field with one of its values: {@code "lambda 0.01"}, {@code "psi1 lambda 1"}, {@code "no regularisers"}. */
    public static String of(String path, Object value) {
        String field = field(path);
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? "no " + field
                    : plugins(list)
                            ? list.stream().map(Labels::text).collect(Collectors.joining(" + "))
                            : field + " " + text(list);
        }
        return value instanceof Map<?, ?> ? text(value) : field + " " + text(value);
    }

    /**
     * The last part of a path that is not an index; for a field of a plugin in a plugin's list, such as a layer, also the list
     * and the index: {@code "encoder.0.channels"}.
     */
    public static String field(String path) {
        String[] parts = path.split("\\.");
        int last = parts.length - 1;
        if (last > 2 && parts[last - 1].matches("\\d+")) {
            return String.join(".", parts[last - 2], parts[last - 1], parts[last]);
        }
        for (int i = last; i > 0; i--) {
            if (!parts[i].matches("\\d+")) {
                return parts[i];
            }
        }
        return parts[0];
    }

    /** A value as text. */
    public static String text(Object value) {
        if (value instanceof Map<?, ?> fields) {
            Object plugin = fields.get(Parameters.PLUGIN);
            String rest = fields.entrySet().stream()
                    .filter(field -> !Parameters.PLUGIN.equals(field.getKey()))
                    .map(field -> field.getKey() + " " + text(field.getValue()))
                    .collect(Collectors.joining(" "));
            return (plugin == null ? rest : plugin + " " + rest).strip();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Labels::text).collect(Collectors.joining(" "));
        }
        return value instanceof Double number ? number(number) : String.valueOf(value);
    }

    /** A text for the screen, with the penalties of the paper in its letters: {@code "ψ₃ 0.1"} for {@code "psi3 0.1"}. */
    public static String symbols(String text) {
        return PSI.matcher(text)
                .replaceAll(
                        found -> "\u03c8" + (char) ('\u2080' + found.group(1).charAt(0) - '0'));
    }

    /** A label for the screen, with the letters of the paper and the words of the form: {@code "ψ₃ lambda 0.1"}, {@code "no penalty"}. */
    public static String title(String label) {
        return NO_PENALTY.matcher(symbols(label)).replaceAll("no penalty");
    }

    /**
     * A label as part of a folder's name: lower-case letters, digits, dots and hyphens; may be empty. The runs of a study are
     * found by it, so that it must stay the same for each label.
     */
    public static String slug(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFKD)
                .replace("\u03bb", "lambda")
                .replace("\u03c8", "psi")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
        return plain.substring(0, Math.min(LONGEST_SLUG, plain.length()));
    }

    private static boolean plugins(List<?> list) {
        return list.stream()
                .allMatch(each -> each instanceof Map<?, ?> fields && fields.containsKey(Parameters.PLUGIN));
    }

    private static String number(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        boolean plain = exact.scale() <= 6 && exact.precision() - exact.scale() <= 9;
        return plain ? exact.toPlainString() : exact.toString().toLowerCase(Locale.ROOT);
    }
}
