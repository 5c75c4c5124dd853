package org.shapecode.editor;

import java.awt.Color;
import java.util.Optional;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultHighlighter;
import javax.swing.text.Highlighter;

/** Marks the line of a text that is not JSON. Event dispatch thread. */
final class FaultMark {
    private static final int FAINT = 70;

    private final JTextArea area;
    private Object shown;

    FaultMark(JTextArea area) {
        this.area = area;
    }

    void show(Optional<Fault> fault) {
        Highlighter highlighter = area.getHighlighter();
        if (shown != null) {
            highlighter.removeHighlight(shown);
            shown = null;
        }
        if (fault.isPresent()) {
            int line = Math.min(fault.get().line(), area.getLineCount()) - 1;
            try {
                shown = highlighter.addHighlight(
                        area.getLineStartOffset(line),
                        area.getLineEndOffset(line),
                        new DefaultHighlighter.DefaultHighlightPainter(colour()));
            } catch (BadLocationException e) {
                throw new IllegalStateException("a text of " + area.getLineCount() + " lines has no line " + line, e);
            }
        }
    }

    private static Color colour() {
        Color error = UIManager.getColor("Component.error.focusedBorderColor");
        Color base = error == null ? Color.RED : error;
        return new Color(base.getRed(), base.getGreen(), base.getBlue(), FAINT);
    }
}
