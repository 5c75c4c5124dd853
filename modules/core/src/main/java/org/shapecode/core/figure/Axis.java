package org.shapecode.core.figure;

import java.util.List;

/**
 * One axis of a plot.
 *
 * @param label quantity and unit, such as {@code "radius (px)"}
 * @param logarithmic whether the scale is logarithmic; values not above 0 are then left out
 * @param whole whether there are whole numbers only, such as steps
 * @param categories names of the values 1, 2, 3 and so on, shown in place of numbers; empty for numbers
 */
public record Axis(String label, boolean logarithmic, boolean whole, List<String> categories) {
    public Axis {
        categories = List.copyOf(categories);
    }

    public static Axis linear(String label) {
        return new Axis(label, false, false, List.of());
    }

    public static Axis log(String label) {
        return linear(label).scaled(true);
    }

    /** A linear axis of whole numbers. */
    public static Axis whole(String label) {
        return new Axis(label, false, true, List.of());
    }

    /** An axis of names instead of numbers: the first is at 1, the second at 2, and so on. */
    public static Axis of(String label, List<String> categories) {
        return new Axis(label, false, false, categories);
    }

    /** The same quantity on another scale. */
    public Axis scaled(boolean newLogarithmic) {
        return new Axis(label, newLogarithmic, whole, categories);
    }
}
