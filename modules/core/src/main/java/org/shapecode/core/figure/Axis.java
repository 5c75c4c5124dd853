package org.shapecode.core.figure;

/**
 * One axis of a plot.
 *
 * @param label what is measured, with its unit, such as {@code "radius (px)"}
 * @param logarithmic whether decades are of the same length; values not above 0 are then left out
 */
public record Axis(String label, boolean logarithmic) {
    public static Axis linear(String label) {
        return new Axis(label, false);
    }

    public static Axis log(String label) {
        return new Axis(label, true);
    }
}
