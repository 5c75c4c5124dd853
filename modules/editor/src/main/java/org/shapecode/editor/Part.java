package org.shapecode.editor;

import javax.swing.JComponent;

/** A part of the form: shows and edits what the document has at one place. Event dispatch thread. */
interface Part {
    JComponent component();

    /**
     * Shows a value; changes nothing.
     *
     * @param json what the document has there, or the default
     * @param situation of the data
     */
    void show(Object json, Situation situation);

    /** Tells what is wrong with its own value, if it has room for that; unless overridden, it has not. */
    default void tell(Untold problems) {}
}
