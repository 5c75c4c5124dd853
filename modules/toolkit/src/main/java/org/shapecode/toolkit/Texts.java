package org.shapecode.toolkit;

import java.awt.Font;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import javax.swing.text.DefaultCaret;

/** Makes labels and paragraphs that follow the look and feel. Event dispatch thread. */
public final class Texts {
    private static final String STYLE_CLASS = "FlatLaf.styleClass";
    private static final String STYLE = "FlatLaf.style";

    private Texts() {}

    /** A text for little room: its beginning, if it has more than so many letters. */
    public static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1).strip() + "…";
    }

    /** A headline; large for a window, medium for a part of it. */
    public static JLabel headline(String text, boolean large) {
        JLabel label = new JLabel(text);
        label.putClientProperty(STYLE_CLASS, large ? "h1" : "h3");
        return label;
    }

    /** A quiet label, such as the name above a value. */
    public static JLabel caption(String text) {
        JLabel label = new JLabel(text);
        label.putClientProperty(STYLE_CLASS, "small");
        label.putClientProperty(STYLE, "foreground: $Label.disabledForeground");
        return label;
    }

    /** A paragraph that wraps; the mouse reaches what lies below it. */
    public static JTextArea paragraph(String text) {
        JTextArea area = new JTextArea(text) {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean contains(int x, int y) {
                return false;
            }

            @Override
            public void updateUI() {
                super.updateUI();
                // A caret that moves would scroll the window to this paragraph.
                DefaultCaret still = new DefaultCaret();
                still.setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
                setCaret(still);
                Font font = UIManager.getFont("Label.font");
                if (font != null) {
                    setFont(font);
                }
            }
        };
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setEditable(false);
        area.setFocusable(false);
        area.setOpaque(false);
        // Not null, or the look and feel would put its own.
        area.setBorder(BorderFactory.createEmptyBorder());
        return area;
    }
}
