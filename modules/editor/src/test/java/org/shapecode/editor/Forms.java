package org.shapecode.editor;

import javax.swing.JPanel;

/** Forms for tests. Event dispatch thread. */
final class Forms {
    private Forms() {}

    /** A form of an experiment whose study trains on this computer, where nothing trains. */
    static FormPage of(Edit edit) {
        return new FormPage(edit, new JPanel(), () -> false);
    }
}
