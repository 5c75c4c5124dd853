package org.shapecode.exchange.keras;

import java.util.List;
import java.util.Map;
import org.shapecode.core.Excerpt;
import org.shapecode.core.plugin.ParameterInfo;

/**
 * The settings of a layer as Keras saves them. One that is missing or null has its usual value; one of a wrong type is refused.
 *
 * @param type its class, such as {@code Conv2D}
 * @param fields its settings by name
 */
record KerasSettings(String type, Map<?, ?> fields) {
    /** Takes an object of JSON with the fields {@code class_name} and {@code config}. */
    static KerasSettings of(Object json) {
        if (json instanceof Map<?, ?> map
                && map.get("class_name") instanceof String type
                && map.get("config") instanceof Map<?, ?> fields) {
            return new KerasSettings(type, fields);
        }
        throw new IllegalArgumentException(
                "cannot be imported: its description of the model is incomplete or damaged at " + Excerpt.of(json)
                        + "; name an experiment whose network has the same layers");
    }

    String name() {
        return String.valueOf(fields.get("name"));
    }

    /** A refusal that follows the name of the file. */
    IllegalArgumentException refusal(String why) {
        return new IllegalArgumentException(
                "cannot be imported: the layer \"" + Excerpt.of(name()) + "\" (" + Excerpt.of(type) + ") " + why);
    }

    /** The refusal of a value that the setting may well have. */
    IllegalArgumentException unsupported(String setting, String supported) {
        return refusal("has " + setting + " " + shown(fields.get(setting)) + ", but only " + supported);
    }

    private static String shown(Object value) {
        return value instanceof Number number ? ParameterInfo.format(number.doubleValue()) : Excerpt.of(value);
    }

    /** Refuses any other value than one. */
    void require(String setting, Object only) {
        Object value = fields.get(setting);
        if (value != null && !value.equals(only) && !numbersEqual(value, only)) {
            throw unsupported(setting, shown(only) + " is supported");
        }
    }

    /** Refuses any value. */
    void requireNone(String setting) {
        if (fields.get(setting) != null) {
            throw unsupported(setting, "a " + type + " without " + setting + " is supported");
        }
    }

    private static boolean numbersEqual(Object value, Object only) {
        return value instanceof Number number
                && only instanceof Number other
                && number.doubleValue() == other.doubleValue();
    }

    boolean flag(String setting, boolean usual) {
        return value(setting, Boolean.class, "true or false", usual);
    }

    String text(String setting, String usual) {
        return value(setting, String.class, "a text", usual);
    }

    double number(String setting, double usual) {
        return value(setting, Number.class, "a number", usual).doubleValue();
    }

    private <T> T value(String setting, Class<T> type, String needed, T usual) {
        Object value = fields.get(setting);
        if (value != null && !type.isInstance(value)) {
            throw needs(needed, setting);
        }
        return value == null ? usual : type.cast(value);
    }

    private IllegalArgumentException needs(String needed, String setting) {
        Object value = fields.get(setting);
        return refusal("needs " + needed + " for " + setting + (value == null ? "" : ", not " + shown(value)));
    }

    int whole(String setting) {
        if (fields.get(setting) instanceof Number value && value.doubleValue() == value.intValue()) {
            return value.intValue();
        }
        throw needs("a whole number", setting);
    }

    /** Whole numbers. */
    int[] wholes(String setting) {
        if (fields.get(setting) instanceof List<?> list && list.stream().allMatch(Integer.class::isInstance)) {
            return list.stream().mapToInt(Integer.class::cast).toArray();
        }
        throw needs("whole numbers", setting);
    }

    /** One whole number, or a list of equal ones. */
    int side(String setting, int usual) {
        Object value = fields.get(setting);
        if (value == null) {
            return usual;
        }
        int[] sides = value instanceof List<?> list && !list.isEmpty() ? wholes(setting) : new int[] {whole(setting)};
        for (int side : sides) {
            if (side != sides[0]) {
                throw unsupported(setting, "equal sides are supported");
            }
        }
        return sides[0];
    }
}
