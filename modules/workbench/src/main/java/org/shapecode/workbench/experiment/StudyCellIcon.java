package org.shapecode.workbench.experiment;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import javax.swing.Icon;
import javax.swing.UIManager;

/**
 * The state of a run as a small square that differs in colour and in shape: empty, with a dot, a square or a triangle and filled as
 * far as it is trained, full with a tick, a cross, an exclamation mark or a bar. Event dispatch thread.
 */
final class StudyCellIcon implements Icon {
    private static final int INSET = 2;
    private static final float LINE = 1.6f;

    private final int size;
    private StudyCell.State state = StudyCell.State.NOT_STARTED;
    private double share;

    /** An icon of so many pixels. */
    StudyCellIcon(int size) {
        this.size = size;
    }

    /** What to paint. */
    void show(StudyCell.State next, double trained) {
        state = next;
        share = trained;
    }

    @Override
    public int getIconWidth() {
        return size;
    }

    @Override
    public int getIconHeight() {
        return size;
    }

    @Override
    public void paintIcon(Component owner, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double side = size - 2.0 * INSET;
        g.translate(x + INSET, y + INSET);
        Color ink = UIManager.getColor("Label.foreground");
        Color fill = colour();
        g.setColor(fill);
        double height = side * filled();
        g.fill(new Rectangle2D.Double(0, side - height, side, height));
        // The outline keeps every state visible on any background.
        g.setColor(ink == null ? owner.getForeground() : ink);
        g.setStroke(new BasicStroke(1));
        g.draw(new Rectangle2D.Double(0.5, 0.5, side - 1, side - 1));
        boolean solid = filled() == 1;
        g.setColor(solid ? readableOn(fill) : g.getColor());
        g.setStroke(new BasicStroke(LINE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(mark(side));
        g.dispose();
    }

    /** How much of the square is filled, from below. */
    private double filled() {
        return switch (state) {
            case STOPPED, TRAINING -> share;
            case NOT_STARTED, QUEUED -> 0;
            case DONE, FAILED, LOST, ALTERED -> 1;
        };
    }

    private Path2D mark(double side) {
        Path2D mark = new Path2D.Double();
        double low = side * 0.28;
        double middle = side * 0.5;
        double high = side * 0.72;
        switch (state) {
            case QUEUED -> line(mark, middle, middle, middle, middle);
            case DONE -> {
                line(mark, low, middle, side * 0.44, high);
                mark.lineTo(high, low);
            }
            case FAILED -> {
                line(mark, low, low, high, high);
                line(mark, low, high, high, low);
            }
            case LOST -> {
                line(mark, middle, side * 0.22, middle, side * 0.55);
                line(mark, middle, side * 0.78, middle, side * 0.78);
            }
            case ALTERED -> line(mark, low, middle, high, middle);
            case TRAINING -> {
                line(mark, side * 0.38, low, high, middle);
                mark.lineTo(side * 0.38, high);
                mark.closePath();
            }
            case STOPPED -> {
                line(mark, side * 0.36, side * 0.36, side * 0.64, side * 0.36);
                mark.lineTo(side * 0.64, side * 0.64);
                mark.lineTo(side * 0.36, side * 0.64);
                mark.closePath();
            }
            case NOT_STARTED -> {}
        }
        return mark;
    }

    private static void line(Path2D path, double fromX, double fromY, double toX, double toY) {
        path.moveTo(fromX, fromY);
        path.lineTo(toX, toY);
    }

    private Color colour() {
        return switch (state) {
            case NOT_STARTED, STOPPED, QUEUED -> themed("Actions.Grey", Color.GRAY);
            case TRAINING -> themed("Actions.Blue", new Color(0x3574F0));
            case DONE -> themed("Actions.Green", new Color(0x59A869));
            case FAILED -> themed("Actions.Red", new Color(0xDB5860));
            case LOST -> themed("Actions.Yellow", new Color(0xEDA200));
            case ALTERED -> themed("Objects.Purple", new Color(0xB99BF8));
        };
    }

    private static Color themed(String key, Color otherwise) {
        Color colour = UIManager.getColor(key);
        return colour == null ? otherwise : colour;
    }

    private static Color readableOn(Color fill) {
        double luminance = 0.299 * fill.getRed() + 0.587 * fill.getGreen() + 0.114 * fill.getBlue();
        return luminance > 140 ? Color.BLACK : Color.WHITE;
    }
}
