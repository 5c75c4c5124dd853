package org.shapecode.editor;

import org.shapecode.core.plugin.ParameterInfo;

/**
 * The place of one parameter in the experiment that is edited. Event dispatch thread.
 *
 * @param edit the experiment
 * @param path of the parameter in its document
 * @param info how it is declared
 */
record Slot(Edit edit, String path, ParameterInfo info) {
    /** Its label, such as {@code "Radius"}. */
    String label() {
        return info.label();
    }

    /** Sets the parameter to a JSON value. */
    void set(Object value, Gesture gesture) {
        edit.put(path, value, gesture);
    }
}
