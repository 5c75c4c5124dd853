package org.shapecode.editor;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JPanel;
import javax.swing.UIManager;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.data.api.Attribute;
import org.shapecode.toolkit.StyledText;

/**
 * The plane of two attributes with the box that a sampling leaves out, whose sides, corners and whole can be dragged. Event
 * dispatch thread.
 */
final class RegionCanvas extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int SIDE = 150;
    private static final int LEFT = 44;
    private static final int TOP = 8;
    private static final int BELOW = 34;
    private static final int RIGHT = 60;
    private static final int NAME_GAP = 6;
    private static final int THUMB = 8;
    private static final int REACH = 7;

    private final transient Dragging dragging;
    private transient Line x;
    private transient Line y;

    /** Receives the value of a parameter while it is dragged, by its path in the sampling; one gesture a drag. */
    interface Dragging {
        void dragged(String path, double value, Edit.Gesture gesture);
    }

    /**
     * One of the two attributes.
     *
     * @param side the interval of it that is left out; null for all of its values
     * @param start the place of its smallest value in pixels
     * @param length pixels from there to its largest value, negative upwards
     */
    private record Line(Attribute attribute, LeftOutSide side, int start, int length) {
        double place(double value) {
            return start + length * (value - attribute.min()) / (attribute.max() - attribute.min());
        }

        double value(double place) {
            double value = attribute.min() + (place - start) / length * (attribute.max() - attribute.min());
            return Math.max(attribute.min(), Math.min(attribute.max(), value));
        }

        /** The parts of the range that are left out: two if the interval goes across the ends of a period. */
        List<double[]> parts() {
            if (side == null) {
                return List.of(new double[] {attribute.min(), attribute.max()});
            }
            double from = Math.max(attribute.min(), side.from());
            double to = Math.min(attribute.max(), side.to());
            if (side.from() <= side.to()) {
                return from < to ? List.of(new double[] {from, to}) : List.of();
            }
            return attribute.isPeriodic()
                    ? List.of(new double[] {attribute.min(), side.to()}, new double[] {side.from(), attribute.max()})
                    : List.of();
        }

        List<SamplingGaps.Handle> handles() {
            return side == null ? List.of() : side.handles();
        }

        Optional<SamplingGaps.Handle> near(int place) {
            return handles().stream()
                    .filter(handle -> Math.abs(place(handle.value()) - place) <= REACH)
                    .findFirst();
        }

        boolean holds(int place) {
            double value = value(place);
            return parts().stream().anyMatch(part -> part[0] <= value && value <= part[1]);
        }
    }

    RegionCanvas(Dragging dragging) {
        this.dragging = dragging;
        setOpaque(false);
        Mouse mouse = new Mouse();
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
    }

    /** Shows a box; sides of other attributes are not drawn. */
    void show(Attribute across, Attribute up, List<LeftOutSide> sides) {
        x = new Line(across, side(across, sides), LEFT, SIDE);
        y = new Line(up, side(up, sides), TOP + SIDE, -SIDE);
        String text = "Held out: " + text(x) + " and " + text(y);
        getAccessibleContext().setAccessibleName(text);
        setToolTipText(text + ". Drag the box, its sides or its corners to change it.");
        revalidate();
        repaint();
    }

    private static LeftOutSide side(Attribute attribute, List<LeftOutSide> sides) {
        return sides.stream()
                .filter(each -> each.attribute().equals(attribute))
                .findFirst()
                .orElse(null);
    }

    private static String text(Line line) {
        return line.side() == null
                ? "every " + line.attribute().title()
                : line.attribute().title() + " "
                        + ParameterInfo.format(line.side().from()) + " to "
                        + ParameterInfo.format(line.side().to());
    }

    @Override
    public Dimension getPreferredSize() {
        int name = y == null
                ? 0
                : getFontMetrics(RangeSlider.small()).stringWidth(y.attribute().label());
        return new Dimension(LEFT + SIDE + Math.max(RIGHT, NAME_GAP + name), TOP + SIDE + BELOW);
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (x == null) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(RangeSlider.accent());
        g.setComposite(AlphaComposite.SrcOver.derive(0.35f));
        g.fill(new Rectangle2D.Double(LEFT, TOP, SIDE, SIDE));
        g.setComposite(AlphaComposite.SrcOver);
        for (Rectangle2D part : boxes()) {
            g.setColor(getParent().getParent().getBackground());
            g.fill(part);
            g.setColor(RangeSlider.accent());
            g.setStroke(new BasicStroke(1.5f));
            g.draw(part);
        }
        g.setColor(UIManager.getColor("Slider.trackColor"));
        g.setStroke(new BasicStroke(1));
        g.draw(new Rectangle2D.Double(LEFT, TOP, SIDE, SIDE));
        paintHandles(g);
        paintNumbers(g);
        g.dispose();
    }

    private List<Rectangle2D> boxes() {
        List<Rectangle2D> boxes = new ArrayList<>();
        for (double[] across : x.parts()) {
            for (double[] up : y.parts()) {
                Rectangle2D box = new Rectangle2D.Double();
                box.setFrameFromDiagonal(x.place(across[0]), y.place(up[0]), x.place(across[1]), y.place(up[1]));
                boxes.add(box);
            }
        }
        return boxes;
    }

    /** A dot in each corner that can be dragged, or in the middle of a side of which that is not so. */
    private void paintHandles(Graphics2D g) {
        g.setColor(RangeSlider.accent());
        double middle = LEFT + SIDE / 2.0;
        double centre = TOP + SIDE / 2.0;
        for (SamplingGaps.Handle across : x.handles()) {
            if (y.handles().isEmpty()) {
                dot(g, x.place(across.value()), centre);
            }
            y.handles().forEach(up -> dot(g, x.place(across.value()), y.place(up.value())));
        }
        if (x.handles().isEmpty()) {
            y.handles().forEach(up -> dot(g, middle, y.place(up.value())));
        }
    }

    private static void dot(Graphics2D g, double x, double y) {
        g.fill(new Ellipse2D.Double(x - THUMB / 2.0, y - THUMB / 2.0, THUMB, THUMB));
    }

    private void paintNumbers(Graphics2D g) {
        g.setFont(RangeSlider.small());
        g.setColor(UIManager.getColor(StyledText.SECONDARY));
        FontMetrics metrics = g.getFontMetrics();
        int base = TOP + SIDE + metrics.getAscent() + 2;
        String right = ParameterInfo.format(x.attribute().max());
        g.drawString(ParameterInfo.format(x.attribute().min()), LEFT, base);
        g.drawString(right, LEFT + SIDE - metrics.stringWidth(right), base);
        String name = x.attribute().label();
        g.drawString(name, LEFT + (SIDE - metrics.stringWidth(name)) / 2, base + metrics.getHeight());
        for (double value : new double[] {y.attribute().min(), y.attribute().max()}) {
            String text = ParameterInfo.format(value);
            int top = value == y.attribute().min() ? TOP + SIDE : TOP + metrics.getAscent() - 2;
            g.drawString(text, LEFT - metrics.stringWidth(text) - 4, top);
        }
        g.drawString(y.attribute().label(), LEFT + SIDE + NAME_GAP, TOP + SIDE / 2);
    }

    /** Drags the sides near the mouse, or else the box that it is in. */
    private final class Mouse extends MouseAdapter {
        private List<String> held = List.of();
        private Edit.Gesture gesture;
        private double lastX;
        private double lastY;
        private boolean whole;

        @Override
        public void mousePressed(MouseEvent event) {
            if (x == null) {
                return;
            }
            gesture = new Edit.Gesture();
            whole = isInside(event) && sides(event).isEmpty();
            held = sides(event);
            lastX = x.value(event.getX());
            lastY = y.value(event.getY());
        }

        @Override
        public void mouseDragged(MouseEvent event) {
            if (whole) {
                lastX += move(x, x.value(event.getX()) - lastX);
                lastY += move(y, y.value(event.getY()) - lastY);
            } else {
                drag(x, event.getX());
                drag(y, event.getY());
            }
        }

        private void drag(Line line, int place) {
            line.handles().stream()
                    .filter(handle -> held.contains(handle.parameter()))
                    .forEach(
                            handle -> dragging.dragged(handle.parameter(), handle.rounded(line.value(place)), gesture));
        }

        /** Moves both ends by as many steps as fit, and returns by how much. */
        private double move(Line line, double by) {
            if (line.handles().size() < 2) {
                return 0;
            }
            Attribute range = line.attribute();
            SamplingGaps.Handle lower = line.handles().get(0);
            SamplingGaps.Handle upper = line.handles().get(1);
            double least = range.min() - Math.min(lower.value(), upper.value());
            double most = range.max() - Math.max(lower.value(), upper.value());
            double moved = Math.max(least, Math.min(most, lower.rounded(by)));
            if (moved != 0) {
                dragging.dragged(lower.parameter(), lower.value() + moved, gesture);
                dragging.dragged(upper.parameter(), upper.value() + moved, gesture);
            }
            return moved;
        }

        @Override
        public void mouseMoved(MouseEvent event) {
            if (x != null) {
                boolean across = near(x, event.getX(), y, event.getY()).isPresent();
                boolean up = near(y, event.getY(), x, event.getX()).isPresent();
                int cursor = across && up
                        ? Cursor.CROSSHAIR_CURSOR
                        : across
                                ? Cursor.E_RESIZE_CURSOR
                                : up
                                        ? Cursor.N_RESIZE_CURSOR
                                        : isInside(event) ? Cursor.MOVE_CURSOR : Cursor.DEFAULT_CURSOR;
                setCursor(Cursor.getPredefinedCursor(cursor));
            }
        }

        private List<String> sides(MouseEvent event) {
            List<String> sides = new ArrayList<>();
            near(x, event.getX(), y, event.getY()).ifPresent(handle -> sides.add(handle.parameter()));
            near(y, event.getY(), x, event.getX()).ifPresent(handle -> sides.add(handle.parameter()));
            return sides;
        }

        /** The end of a line's interval near a place, if that lies along the box. */
        private Optional<SamplingGaps.Handle> near(Line line, int place, Line other, int along) {
            boolean beside = other.holds(along) || other.near(along).isPresent();
            return beside ? line.near(place) : Optional.empty();
        }

        private boolean isInside(MouseEvent event) {
            return x.holds(event.getX()) && y.holds(event.getY());
        }
    }
}
