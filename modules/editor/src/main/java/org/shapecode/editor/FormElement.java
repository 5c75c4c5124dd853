package org.shapecode.editor;

import java.util.Optional;
import javax.swing.JComponent;

/** An element of the form that shows and edits one value of the document. Event dispatch thread. */
interface FormElement {
    JComponent component();

    /**
     * Shows a value without changing the document.
     *
     * @param json the value in the document, or the default
     * @param data the data settings on which ranges and choices depend
     */
    void show(Object json, DataSettings data);

    /** Disables what has no effect, and says why in its tooltip; called after each {@link #show}. Unless overridden, does nothing. */
    default void showIdle(Optional<String> reason) {}

    /** Shows the problems of its value and removes them from the list; unless overridden, it shows none. */
    default void showProblems(FormProblems problems) {}

    /** Shows the sizes of the networks, once they are known; unless overridden, it shows none. */
    default void showSizes(NetworkSizes sizes) {}
}
