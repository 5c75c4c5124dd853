package org.shapecode.toolkit;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;

/** Tells when a text is edited. Event dispatch thread. */
public final class Typed {
    private Typed() {}

    /** Runs something after each edit of a field. */
    public static void listen(JTextComponent field, Runnable edited) {
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                edited.run();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                edited.run();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                // Of the looks of the text only.
            }
        });
    }
}
