package org.shapecode.toolkit;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;

/** Listens to edits of text components. Event dispatch thread. */
public final class TextChanges {
    private TextChanges() {}

    /** Calls a listener after each insertion and removal. */
    public static void listen(JTextComponent field, Runnable listener) {
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                listener.run();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                listener.run();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                // Concerns attributes of styled text only.
            }
        });
    }
}
