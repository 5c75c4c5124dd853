package org.shapecode.editor;

import java.util.Locale;
import org.shapecode.core.plugin.ParameterInfo;

/**
 * The place of one parameter in the experiment that is edited. Event dispatch thread.
 *
 * @param edit the experiment
 * @param path of the parameter in its document
 * @param info how it is declared
 */
record Slot(Edit edit, String path, ParameterInfo info) {
    /** What stands before it, such as {@code "Radius"}. */
    String label() {
        String words = info.name()
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Sets the parameter to a JSON value. */
    void set(Object value, Gesture gesture) {
        edit.put(path, value, gesture);
    }
}
