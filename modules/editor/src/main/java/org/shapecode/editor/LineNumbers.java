package org.shapecode.editor;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import javax.swing.JComponent;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import org.shapecode.toolkit.Typed;

/** The numbers of the lines beside a text that does not wrap. Event dispatch thread. */
final class LineNumbers extends JComponent {
    private static final long serialVersionUID = 1L;
    private static final int MARGIN = 8;

    private final JTextArea area;

    LineNumbers(JTextArea area) {
        this.area = area;
        Typed.listen(area, () -> {
            revalidate();
            repaint();
        });
    }

    @Override
    public Dimension getPreferredSize() {
        int digits = Math.max(3, Integer.toString(area.getLineCount()).length());
        FontMetrics metrics = area.getFontMetrics(area.getFont());
        return new Dimension(2 * MARGIN + digits * metrics.charWidth('0'), area.getPreferredSize().height);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        Rectangle clip = g.getClipBounds();
        g.setColor(area.getBackground());
        g.fill(clip);
        g.setFont(area.getFont());
        g.setColor(UIManager.getColor("Label.disabledForeground"));
        FontMetrics metrics = g.getFontMetrics();
        int top = area.getInsets().top;
        int first = Math.max(0, (clip.y - top) / metrics.getHeight());
        int last = Math.min(area.getLineCount() - 1, (clip.y + clip.height - top) / metrics.getHeight());
        for (int line = first; line <= last; line++) {
            String number = Integer.toString(line + 1);
            int x = getWidth() - MARGIN - metrics.stringWidth(number);
            g.drawString(number, x, top + line * metrics.getHeight() + metrics.getAscent());
        }
        g.dispose();
    }
}
