package org.shapecode.editor;

import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JTextArea;
import org.shapecode.toolkit.StyledText;

/** Shows an error or a note; takes no room while there is none. Event dispatch thread. */
final class MessageArea {
    private static final int MIN_WIDTH = 200;

    private final JTextArea text = StyledText.paragraph("");

    MessageArea() {
        this("message");
    }

    MessageArea(String name) {
        text.setName(name);
        text.setVisible(false);
    }

    JComponent component() {
        return text;
    }

    /** Shows an error; hides the area if there is none. */
    void show(Optional<String> error) {
        show(error, true);
    }

    /** Shows an error or a note; hides the area if there is none. */
    void show(Optional<String> message, boolean error) {
        if (!text.isVisible() && text.getParent() != null) {
            // The height of wrapped text depends on its width, which a hidden component does not have yet.
            text.setSize(Math.max(text.getParent().getWidth(), MIN_WIDTH), 1);
        }
        text.setText(message.orElse(""));
        StyledText.showError(text, error);
        text.setVisible(message.isPresent());
    }
}
