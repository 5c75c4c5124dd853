package org.shapecode.data.api;

import java.util.Arrays;
import java.util.List;
import org.shapecode.core.Excerpt;
import org.shapecode.core.plugin.ParameterInfo;

/**
 * A quantity that varies from image to image, such as a radius.
 *
 * @param name of the parameter of the generator
 * @param unit such as {@code "px"}, or empty
 * @param min smallest value
 * @param max largest value, greater than min
 * @param whole whether only whole numbers occur
 */
public record Attribute(String name, String unit, double min, double max, boolean whole) {
    /**
     * The numeric parameters of a record as attributes, with their ranges for images of a given size.
     *
     * @param generator the record, usually a generator's
     * @param size the side of the image in pixels
     */
    public static List<Attribute> of(Class<?> generator, int size) {
        return ParameterInfo.of(generator).stream()
                .filter(info -> info.type() == double.class || info.type() == int.class)
                .map(info -> of(info, info.perSize() ? size : 1))
                .toList();
    }

    private static Attribute of(ParameterInfo info, int scale) {
        boolean whole = info.type() == int.class;
        double max = info.max() * scale;
        return new Attribute(info.name(), info.unit(), info.min() * scale, whole ? Math.ceil(max) - 1 : max, whole);
    }

    /** The name with the unit, for an axis: {@code "radius (px)"}. */
    public String label() {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }

    /** The allowed values in words: {@code "from 0 to 32 px"}. */
    public String allowed() {
        return ("from " + ParameterInfo.format(min) + " to " + ParameterInfo.format(max) + " " + unit).strip();
    }

    /**
     * The index of the attribute with a name; the empty name selects the first.
     *
     * @throws IllegalArgumentException if there is none, with a message that lists all names
     */
    public static int indexOf(List<Attribute> attributes, String name) {
        List<String> names = attributes.stream().map(Attribute::name).toList();
        int index = name.isEmpty() ? 0 : names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "names the attribute \"" + Excerpt.of(name) + "\", but there are only " + String.join(", ", names));
        }
        return index;
    }

    /** The value at a fraction in [0, 1] of the range; a whole number if only those occur. */
    public double at(double fraction) {
        double value = min + fraction * (max - min);
        return whole ? Math.min(max, Math.floor(min + fraction * (max + 1 - min))) : value;
    }

    /** The values of one attribute in a table of rows. */
    public static double[] column(double[][] rows, int index) {
        return Arrays.stream(rows).mapToDouble(row -> row[index]).toArray();
    }
}
