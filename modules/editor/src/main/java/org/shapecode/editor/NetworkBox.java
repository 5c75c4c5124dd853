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
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JToggleButton;
import javax.swing.UIManager;
import org.shapecode.network.api.Extent;

/**
 * A box in the drawing of a network: a layer, the code or the image. The larger the images it handles, the higher it is. Event
 * dispatch thread.
 */
final class NetworkBox extends JToggleButton {
    private static final long serialVersionUID = 1L;
    private static final int LOWEST = 66;
    private static final int PER_DOUBLING = 4;
    private static final int HIGHEST = 114;
    private static final int PADDING = 9;
    private static final int LEAST_WIDTH = 60;
    private static final int ARC = 10;

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
    private int high = LOWEST;

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
        if (!title.equals(getText()) || !lines.equals(details) || look != now || high != high(side)) {
            setText(title);
            details = List.copyOf(lines);
            look = now;
            high = high(side);
            revalidate();
            repaint();
        }
    }

    private static int high(int side) {
        int doublings = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, side)) - 1;
        return Math.min(HIGHEST, LOWEST + PER_DOUBLING * doublings);
    }

    private static Font font(boolean bold) {
        Font font = UIManager.getFont("small.font");
        Font own = font == null ? UIManager.getFont("Label.font") : font;
        return bold ? own.deriveFont(Font.BOLD) : own;
    }

    @Override
    public Dimension getPreferredSize() {
        int width = getFontMetrics(font(true)).stringWidth(getText());
        for (String line : details) {
            width = Math.max(width, getFontMetrics(font(false)).stringWidth(line));
        }
        return new Dimension(Math.max(LEAST_WIDTH, width + 2 * PADDING), height());
    }

    /** Of everything in a line of the drawing. */
    private int height() {
        return Math.max(HIGHEST, textHeight() + PADDING);
    }

    private int textHeight() {
        return getFontMetrics(font(true)).getHeight() * (1 + details.size());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        int box = Math.min(getHeight() - 2, Math.max(high, textHeight() + PADDING));
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
        y = line(g, getText(), y);
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

    /** The arrow between two boxes, below the size of what passes. Event dispatch thread. */
    static final class Arrow extends JComponent {
        private static final long serialVersionUID = 1L;
        private static final int LEAST_WIDTH = 26;
        private static final int HEAD = 4;

        private String size = "";

        Arrow() {
            setName("network-size");
        }

        /** Shows the size; {@code "?"} if it is not known. */
        void show(Optional<Extent> extent) {
            String next = extent.map(Extent::toString).orElse("?").replace(" px", "");
            if (!next.equals(size)) {
                size = next;
                revalidate();
                repaint();
            }
        }

        /** What passes, as it is shown. */
        String text() {
            return size;
        }

        @Override
        public Dimension getPreferredSize() {
            return new Dimension(
                    Math.max(LEAST_WIDTH, getFontMetrics(font(false)).stringWidth(size) + PADDING), HIGHEST);
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setFont(font(false));
            g.setColor(UIManager.getColor("Label.foreground"));
            int middle = getHeight() / 2;
            g.drawString(size, (getWidth() - g.getFontMetrics().stringWidth(size)) / 2, middle - HEAD - 2);
            g.setColor(UIManager.getColor("Label.disabledForeground"));
            int end = getWidth() - 3;
            g.drawLine(2, middle, end, middle);
            g.drawLine(end - HEAD, middle - HEAD, end, middle);
            g.drawLine(end - HEAD, middle + HEAD, end, middle);
            g.dispose();
        }
    }
}
