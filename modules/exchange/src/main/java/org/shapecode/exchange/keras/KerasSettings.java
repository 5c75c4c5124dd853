package org.shapecode.exchange.keras;

import java.util.List;
import java.util.Map;
import org.shapecode.core.Excerpt;

/**
 * The settings of a layer as Keras saves them.
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

    /** Refuses any other value than one; a missing or null setting has it. */
    void require(String setting, Object only) {
        Object value = fields.get(setting);
        if (value != null && !value.equals(only) && !numbersEqual(value, only)) {
            throw refusal("has the " + setting + " " + Excerpt.of(value) + ", but only " + only + " can be read");
        }
    }

    private static boolean numbersEqual(Object value, Object only) {
        return value instanceof Number number
                && only instanceof Number other
                && number.doubleValue() == other.doubleValue();
    }

    boolean flag(String setting, boolean usual) {
        return fields.get(setting) instanceof Boolean value ? value : usual;
    }

    String text(String setting, String usual) {
        return fields.get(setting) instanceof String value ? value : usual;
    }

    double number(String setting, double usual) {
        return fields.get(setting) instanceof Number value ? value.doubleValue() : usual;
    }

    int whole(String setting) {
        if (fields.get(setting) instanceof Number value && value.doubleValue() == value.intValue()) {
            return value.intValue();
        }
        throw refusal("has no whole number as its " + setting);
    }

    /** One whole number, or a list of equal ones. */
    int side(String setting, int usual) {
        Object value = fields.get(setting);
        if (value == null) {
            return usual;
        }
        List<?> sides = value instanceof List<?> list ? list : List.of(value);
        if (!sides.isEmpty() && sides.stream().distinct().count() == 1 && sides.get(0) instanceof Integer side) {
            return side;
        }
        throw refusal("has the " + setting + " " + Excerpt.of(value) + ", but sides must be equal");
    }
}
