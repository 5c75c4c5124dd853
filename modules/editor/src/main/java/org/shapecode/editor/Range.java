package org.shapecode.editor;

import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.data.api.Attribute;

/**
 * The numbers that a parameter may take, as things are.
 *
 * @param min smallest; may be infinite
 * @param max largest; may be infinite
 * @param step sensible step, 0 for none
 * @param unit such as {@code "px"}, or empty
 * @param whole whether only whole numbers are allowed
 */
record Range(double min, double max, double step, String unit, boolean whole) {
    /** The declared range; one per size for images of a side. */
    static Range of(ParameterInfo info, int size) {
        int scale = info.perSize() ? size : 1;
        boolean whole = info.type() == int.class || info.type() == long.class;
        return new Range(info.min() * scale, info.max() * scale, info.step() * scale, info.unit(), whole);
    }

    /** The range of an attribute, for what is counted in its unit. */
    static Range of(Attribute attribute, double step) {
        return new Range(attribute.min(), attribute.max(), step, attribute.unit(), attribute.whole());
    }

    boolean isBounded() {
        return Double.isFinite(min) && Double.isFinite(max) && min < max;
    }

    /** What is allowed, for a person: {@code "0 to 32 px"}; empty if anything is. */
    String text() {
        String tail = unit.isEmpty() ? "" : " " + unit;
        if (Double.isFinite(min) && Double.isFinite(max)) {
            return ParameterInfo.format(min) + " to " + ParameterInfo.format(max) + tail;
        }
        return Double.isFinite(min)
                ? "at least " + ParameterInfo.format(min) + tail
                : Double.isFinite(max) ? "at most " + ParameterInfo.format(max) + tail : "";
    }
}
