package org.shapecode.editor;

import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.data.api.Attribute;

/**
 * The numbers that a parameter may take with the present data settings.
 *
 * @param min smallest; may be infinite
 * @param max largest; may be infinite
 * @param step sensible step, 0 for none
 * @param unit such as {@code "px"}, or empty
 * @param zero what 0 means, or empty
 * @param whole whether only whole numbers are allowed
 */
record NumberRange(double min, double max, double step, String unit, String zero, boolean whole) {
    /**
     * The declared range.
     *
     * @param size side of the images in pixels, by which ranges per size are multiplied
     */
    static NumberRange of(ParameterInfo info, int size) {
        int scale = info.perSize() ? size : 1;
        boolean whole = info.type() == int.class || info.type() == long.class;
        return new NumberRange(
                info.min() * scale, info.max() * scale, info.step() * scale, info.unit(), info.zero(), whole);
    }

    /** The range of an attribute, for a parameter that is a value of it. */
    static NumberRange of(Attribute attribute, double step) {
        return new NumberRange(attribute.min(), attribute.max(), step, attribute.unit(), "", attribute.isWhole());
    }

    /** What to show beside a number: what it means if it is 0, or else the unit. */
    String beside(Object number) {
        return number instanceof Number is && is.doubleValue() == 0 && !zero.isEmpty() ? zero : unit;
    }

    boolean isBounded() {
        return Double.isFinite(min) && Double.isFinite(max) && min < max;
    }

    /** The range in words, such as {@code "0 to 32 px"}; empty if any number is allowed. */
    String text() {
        String tail = unit.isEmpty() ? "" : " " + unit;
        String meaning = zero.isEmpty() ? "" : ", 0 = " + zero;
        if (Double.isFinite(min) && Double.isFinite(max)) {
            return ParameterInfo.format(min) + " to " + ParameterInfo.format(max) + tail + meaning;
        }
        return Double.isFinite(min)
                ? "at least " + ParameterInfo.format(min) + tail + meaning
                : Double.isFinite(max) ? "at most " + ParameterInfo.format(max) + tail : "";
    }
}
