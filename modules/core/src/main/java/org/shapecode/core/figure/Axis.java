package org.shapecode.core.figure;

import java.util.List;

/**
 * One axis of a plot.
 *
 * @param label quantity and unit, such as {@code "radius (px)"}
 * @param logarithmic whether the scale is logarithmic; values not above 0 are then left out
 * @param whole whether there are whole numbers only, such as steps
 * @param categories names of the values 1, 2, 3 and so on, shown in place of numbers; empty for numbers
 * @param shared whether all panels of a figure with this axis show the same range of it, to be compared
 */
public record Axis(String label, boolean logarithmic, boolean whole, List<String> categories, boolean shared) {
    public Axis {
        categories = List.copyOf(categories);
    }

    public static Axis linear(String label) {
        return new Axis(label, false, false, List.of(), false);
    }

    public static Axis log(String label) {
        return linear(label).scaled(true);
    }

    /** A linear axis of whole numbers. */
    public static Axis whole(String label) {
        return new Axis(label, false, true, List.of(), false);
    }

    /** An axis of names instead of numbers: the first is at 1, the second at 2, and so on. */
    public static Axis of(String label, List<String> categories) {
        return new Axis(label, false, false, categories, false);
    }

    /** The same quantity on another scale. */
    public Axis scaled(boolean newLogarithmic) {
        return new Axis(label, newLogarithmic, whole, categories, shared);
    }

    /** The same axis, of which all panels of a figure that have it show the same range. */
    public Axis common() {
        return new Axis(label, logarithmic, whole, categories, true);
    }
}
