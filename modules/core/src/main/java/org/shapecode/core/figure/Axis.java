package org.shapecode.core.figure;

import java.util.List;

/**
 * One axis of a plot.
 *
 * @param label quantity and unit, such as {@code "radius (px)"}
 * @param logarithmic whether the scale is logarithmic; values not above 0 are then left out
 * @param whole whether there are whole numbers only, such as steps
 * @param categories names of the values 1, 2, 3 and so on, shown in place of numbers; empty for numbers
 * @param most the largest value that the quantity can have, such as 1 for a share; infinity if there is none
 * @param group what the axes have in common of which all panels of a figure show the same range, to be compared, such as
 *     their quantity and unit; empty if a panel has a range of its own
 */
public record Axis(
        String label, boolean logarithmic, boolean whole, List<String> categories, double most, String group) {
    public Axis {
        categories = List.copyOf(categories);
    }

    private Axis(String label, boolean whole, List<String> categories) {
        this(label, false, whole, categories, Double.POSITIVE_INFINITY, "");
    }

    public static Axis linear(String label) {
        return new Axis(label, false, List.of());
    }

    public static Axis log(String label) {
        return linear(label).scaled(true);
    }

    /** A linear axis of whole numbers. */
    public static Axis whole(String label) {
        return new Axis(label, true, List.of());
    }

    /** An axis of names instead of numbers: the first is at 1, the second at 2, and so on. */
    public static Axis of(String label, List<String> categories) {
        return new Axis(label, false, categories);
    }

    /** The same quantity on another scale. */
    public Axis scaled(boolean newLogarithmic) {
        return new Axis(label, newLogarithmic, whole, categories, most, group);
    }

    /** The same axis of a quantity that is never larger than this. */
    public Axis atMost(double largest) {
        return new Axis(label, logarithmic, whole, categories, largest, group);
    }

    /** The same axis, of which all panels of a figure that have it show the same range. */
    public Axis common() {
        return sharing(label);
    }

    /** The same axis, of which all panels show the same range whose axes share this. */
    public Axis sharing(String quantity) {
        return new Axis(label, logarithmic, whole, categories, most, quantity);
    }
}
