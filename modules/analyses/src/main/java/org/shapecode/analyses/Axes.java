package org.shapecode.analyses;

import org.shapecode.core.figure.Axis;
import org.shapecode.data.api.Attribute;

/** Axes that several analyses share. */
final class Axes {
    private Axes() {}

    /** Of the square of an attribute: {@code "radius squared (px²)"}. */
    static Axis squared(Attribute attribute) {
        String unit = attribute.unit().isEmpty() ? "" : " (" + attribute.unit() + "\u00b2)";
        return Axis.linear(attribute.title() + " squared" + unit);
    }
}
