package org.shapecode.editor;

import java.util.Locale;
import org.shapecode.core.Html;
import org.shapecode.core.plugin.ParameterInfo;

/**
 * Binds a parameter to its value in the edited experiment. Event dispatch thread.
 *
 * @param edit the experiment
 * @param path of the parameter in the document
 * @param info its declaration
 */
record Binding(Edit edit, String path, ParameterInfo info) {
    /** Its label, such as {@code "Radius"}. */
    String label() {
        return info.label();
    }

    /** Whether it lies within a section of the experiment. */
    boolean isNested() {
        return path.indexOf('.') >= 0;
    }

    /** Its description as a tooltip. */
    String tip() {
        return html(info.description());
    }

    /** Its description and the numbers that are allowed, as a tooltip. */
    String tip(NumberRange range) {
        String allowed = range.whole() ? "whole number " + range.text() : range.text();
        return allowed.isBlank()
                ? tip()
                : tip() + "<br>" + allowed.substring(0, 1).toUpperCase(Locale.ROOT) + allowed.substring(1);
    }

    /** Sets the parameter to a JSON value; changes of the same gesture are undone together. */
    void set(Object value, Edit.Gesture gesture) {
        edit.put(path, value, gesture);
    }

    private static String html(String text) {
        return "<html>" + Html.escape(text);
    }
}
