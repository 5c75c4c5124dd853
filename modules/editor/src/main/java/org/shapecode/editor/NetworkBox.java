package org.shapecode.editor;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.List;
import javax.swing.JToggleButton;
import javax.swing.UIManager;

/**
 * A box in the drawing of a network: a layer, the code or the image. The larger the images it handles, the higher it is. Event
 * dispatch thread.
 */
final class NetworkBox extends JToggleButton {
    private static final long serialVersionUID = 1L;
    private static final int PER_DOUBLING = 3;
    private static final int MOST_DOUBLINGS = 7;
    private static final int PADDING = 6;
    private static final int LEAST_WIDTH = 56;
    private static final int ARC = 10;

    /** A longer title takes a line for each word, so that many boxes stand side by side. */
    private static final int LONGEST_LINE = 14;

    /** How a box looks. */
    enum Look {
        LAYER,
        /** The image and the code, which are no layers. */
        END,
        WARNING,
        ERROR
    }

    private transient List<String> details = List.of();
    private Look look = Look.LAYER;
    private int doublings;

    NetworkBox(String name) {
        setName(name);
        setBorder(null);
        setOpaque(false);
        setContentAreaFilled(false);
        setRolloverEnabled(true);
    }

    /**
     * Shows what the box stands for.
     *
     * @param title in bold
     * @param lines below it
     * @param side of the largest image it handles in pixels
     */
    void show(String title, List<String> lines, int side, Look now) {
        int times = Math.min(MOST_DOUBLINGS, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, side)) - 1);
        if (!title.equals(getText()) || !lines.equals(details) || look != now || doublings != times) {
            setText(title);
            details = List.copyOf(lines);
            look = now;
            doublings = times;
            revalidate();
            repaint();
        }
    }

    private List<String> titleLines() {
        return getText().length() > LONGEST_LINE ? List.of(getText().split(" ")) : List.of(getText());
    }

    /** What stands below the title. */
    List<String> details() {
        return details;
    }

    private static Font font(boolean bold) {
        Font font = UIManager.getFont("small.font");
        Font own = font == null ? UIManager.getFont("Label.font") : font;
        return bold ? own.deriveFont(Font.BOLD) : own;
    }

    @Override
    public Dimension getPreferredSize() {
        int width = Math.max(widest(titleLines(), true), widest(details, false));
        return new Dimension(Math.max(LEAST_WIDTH, width + 2 * PADDING), high());
    }

    private int widest(List<String> lines, boolean bold) {
        FontMetrics metrics = getFontMetrics(font(bold));
        return lines.stream().mapToInt(metrics::stringWidth).max().orElse(0);
    }

    private int high() {
        return textHeight() + 2 * PADDING + PER_DOUBLING * doublings;
    }

    /** Where the box ends within its component, which is as high as the line. */
    int bottom() {
        return (getHeight() + Math.min(getHeight() - 2, high())) / 2;
    }

    private int textHeight() {
        return getFontMetrics(font(true)).getHeight() * (titleLines().size() + details.size());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        int box = Math.min(getHeight() - 2, high());
        int y = (getHeight() - box) / 2;
        g.setColor(UIManager.getColor(look == Look.LAYER ? "Button.background" : "Panel.background"));
        g.fillRoundRect(1, y, getWidth() - 3, box - 1, ARC, ARC);
        boolean marked =
                isSelected() || isFocusOwner() || isEnabled() && getModel().isRollover();
        g.setColor(edge(marked));
        g.setStroke(new BasicStroke(isSelected() || isFocusOwner() || look.ordinal() > 1 ? 2 : 1));
        g.drawRoundRect(1, y, getWidth() - 3, box - 1, ARC, ARC);
        paintText(g, y + (box - textHeight()) / 2);
        g.dispose();
    }

    private Color edge(boolean marked) {
        return UIManager.getColor(
                look == Look.ERROR
                        ? "Component.error.focusedBorderColor"
                        : look == Look.WARNING
                                ? "Component.warning.focusedBorderColor"
                                : marked ? "Component.focusedBorderColor" : "Component.borderColor");
    }

    private void paintText(Graphics2D g, int top) {
        int y = top;
        g.setColor(UIManager.getColor("Label.foreground"));
        g.setFont(font(true));
        for (String line : titleLines()) {
            y = line(g, line, y);
        }
        g.setFont(font(false));
        for (String line : details) {
            y = line(g, line, y);
        }
    }

    private int line(Graphics2D g, String text, int y) {
        FontMetrics metrics = g.getFontMetrics();
        g.drawString(text, (getWidth() - metrics.stringWidth(text)) / 2, y + metrics.getAscent());
        return y + metrics.getHeight();
    }
}
