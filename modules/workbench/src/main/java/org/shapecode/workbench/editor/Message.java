package org.shapecode.workbench.editor;

import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JTextArea;
import org.shapecode.workbench.ui.Texts;

/** A place for what is wrong, of no height while nothing is. Event dispatch thread. */
final class Message {
    private final JTextArea text = Texts.paragraph("");

    Message() {
        text.setName("message");
        text.putClientProperty("FlatLaf.style", "foreground: $Component.error.focusedBorderColor");
        text.setVisible(false);
    }

    JComponent component() {
        return text;
    }

    void show(Optional<String> sentence) {
        text.setText(sentence.orElse(""));
        text.setVisible(sentence.isPresent());
    }
}
