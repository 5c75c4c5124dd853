package org.shapecode.editor;

import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JTextArea;
import org.shapecode.toolkit.Texts;

/** A place for what is wrong or worth knowing, of no height while nothing is. Event dispatch thread. */
final class Message {
    private static final int LEAST = 200;

    private final JTextArea text = Texts.paragraph("");

    Message() {
        text.setName("message");
        text.setVisible(false);
    }

    JComponent component() {
        return text;
    }

    /** Shows what is wrong. */
    void show(Optional<String> sentence) {
        show(sentence, true);
    }

    /** Shows what is wrong, or only worth knowing. */
    void show(Optional<String> sentence, boolean wrong) {
        if (!text.isVisible() && text.getParent() != null) {
            // A text that wraps must know its width before it is asked how high it is.
            text.setSize(Math.max(text.getParent().getWidth(), LEAST), 1);
        }
        text.setText(sentence.orElse(""));
        text.putClientProperty("FlatLaf.style", wrong ? "foreground: $Objects.RedStatus" : null);
        text.setVisible(sentence.isPresent());
    }
}
