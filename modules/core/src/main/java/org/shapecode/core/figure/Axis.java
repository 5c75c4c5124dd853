package org.shapecode.core.figure;

/**
 * One axis of a plot.
 *
 * @param label quantity and unit, such as {@code "radius (px)"}
 * @param logarithmic whether the scale is logarithmic; values not above 0 are then left out
 */
public record Axis(String label, boolean logarithmic) {
    public static Axis linear(String label) {
        return new Axis(label, false);
    }

    public static Axis log(String label) {
        return new Axis(label, true);
    }
}
