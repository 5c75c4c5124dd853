package org.shapecode.workbench.start;

import javax.swing.JButton;

/** A button that looks like a link in a text. Event dispatch thread. */
final class Link extends JButton {
    private static final long serialVersionUID = 1L;

    Link(String text) {
        super(text);
        putClientProperty("JButton.buttonType", "borderless");
        // Aligned with the text above and below.
        putClientProperty("FlatLaf.style", "margin: 2,0,2,0; foreground: $Component.linkColor");
    }
}
