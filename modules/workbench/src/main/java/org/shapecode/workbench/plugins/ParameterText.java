package org.shapecode.workbench.plugins;

import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.toolkit.TextProperty;

/** A parameter in words. */
final class ParameterText {
    private ParameterText() {}

    /** The parameter of a record with its value, as a property. */
    static TextProperty property(Object record, ParameterInfo info) {
        return new TextProperty(info.name(), value(record, info), description(info));
    }

    static String value(Object record, ParameterInfo info) {
        Object value = Parameters.value(record, info.name());
        String text = value instanceof Double number ? ParameterInfo.format(number) : String.valueOf(value);
        return info.unit().isEmpty() ? text : text + " " + info.unit();
    }

    /** What it is, and what is allowed if that is not plain from its type. */
    static String description(ParameterInfo info) {
        if (info.perSize()) {
            return info.description() + " From " + ParameterInfo.format(info.min()) + " to "
                    + ParameterInfo.format(info.max()) + " times the side of the image.";
        }
        boolean ranged = Double.isFinite(info.min()) || Double.isFinite(info.max());
        return info.description() + (ranged ? " Must be " + info.allowed() + "." : "");
    }
}
