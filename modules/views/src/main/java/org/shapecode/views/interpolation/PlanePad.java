package org.shapecode.views.interpolation;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.UIManager;
import org.shapecode.charts.Keys;
import org.shapecode.charts.SelectedImages;

/** A square with dots and a position in it that one drags. Event dispatch thread. */
final class PlanePad extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int MARGIN = 10;
    private static final int GAP = 4;
    private static final double DOT = 4;
    private static final double STEP = 0.01;
    private static final int OPACITY = 90;

    private final transient Runnable moved;
    private final transient PadSelection selection;
    private transient Ends across = new Ends("", "", "");
    private transient Ends up = new Ends("", "", "");
    private transient TestCodes.Plane plane = new TestCodes.Plane(new double[0], new double[0], new boolean[0]);
    private double x = 0.5;
    private double y = 0.5;

    /** The name of a component of the code, and its values at the ends of an axis. */
    record Ends(String name, String low, String high) {}

    /**
     * Creates a pad with the position in the middle.
     *
     * @param moved called after each change by the user
     */
    PlanePad(Runnable moved) {
        this.moved = moved;
        setName("code-pad");
        setOpaque(false);
        setFocusable(true);
        setPreferredSize(new Dimension(260, 260));
        setToolTipText("Drag, or use the arrow keys; click a dot to select its image, Ctrl+drag to select several");
        getAccessibleContext().setAccessibleName("Plane of two code components");
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                requestFocusInWindow();
                mouseDragged(event);
            }

            @Override
            public void mouseDragged(MouseEvent event) {
                if (!selection.takes(event)) {
                    moveTo(event);
                }
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        selection = PadSelection.install(this);
        onKey("LEFT", -STEP, 0);
        onKey("RIGHT", STEP, 0);
        onKey("DOWN", 0, -STEP);
        onKey("UP", 0, STEP);
    }

    private void onKey(String key, double right, double upwards) {
        Keys.bind(this, key, () -> moveTo(x + right, y + upwards));
    }

    /** The position from the left, in [0, 1]. */
    double x() {
        return x;
    }

    /** The position from the bottom, in [0, 1]. */
    double y() {
        return y;
    }

    /** The test images that are marked, and selected by clicks on dots; null for none. */
    void setSelection(SelectedImages images) {
        selection.set(images);
    }

    /** The number of dots, one for each test image. */
    int count() {
        return plane.x().length;
    }

    /** The middle of a dot. */
    Point2D place(int image) {
        return place(plane.x()[image], plane.y()[image]);
    }

    /** The place of a position, each of its coordinates in [0, 1]. */
    Point2D place(double fromLeft, double fromBottom) {
        Rectangle2D square = square();
        return new Point2D.Double(
                square.getX() + fromLeft * square.getWidth(), square.getMaxY() - fromBottom * square.getHeight());
    }

    void setPlane(TestCodes.Plane next) {
        plane = next;
        repaint();
    }

    /** Writes values below and beside the square. */
    void setEnds(Ends nextAcross, Ends nextUp) {
        across = nextAcross;
        up = nextUp;
        repaint();
    }

    private void moveTo(MouseEvent event) {
        Rectangle2D square = square();
        moveTo(
                (event.getX() - square.getX()) / square.getWidth(),
                (square.getMaxY() - event.getY()) / square.getHeight());
    }

    private void moveTo(double newX, double newY) {
        x = Math.max(0, Math.min(newX, 1));
        y = Math.max(0, Math.min(newY, 1));
        repaint();
        moved.run();
    }

    /** As large as fits, in the middle of what the values at its ends leave. */
    private Rectangle2D square() {
        FontMetrics metrics = getFontMetrics(getFont());
        double left = MARGIN;
        for (String text : List.of(up.name(), up.low(), up.high())) {
            left = Math.max(left, text.isEmpty() ? 0 : metrics.stringWidth(text) + 2 * GAP);
        }
        double below = across.name().isEmpty() ? MARGIN : metrics.getHeight() + 2 * GAP;
        double side = Math.max(1, Math.min(getWidth() - left - MARGIN, getHeight() - MARGIN - below));
        return new Rectangle2D.Double(
                left + (getWidth() - left - MARGIN - side) / 2,
                MARGIN + (getHeight() - MARGIN - below - side) / 2,
                side,
                side);
    }

    /** Numbers at the ends of both axes, with the name of the component between them. */
    private void paintEnds(Graphics2D g, Rectangle2D square) {
        FontMetrics metrics = g.getFontMetrics();
        float base = (float) square.getMaxY() + GAP + metrics.getAscent();
        g.drawString(across.low(), (float) square.getX(), base);
        g.drawString(across.name(), (float) square.getCenterX() - metrics.stringWidth(across.name()) / 2f, base);
        g.drawString(across.high(), (float) square.getMaxX() - metrics.stringWidth(across.high()), base);
        paintBeside(g, square, up.high(), square.getY() + metrics.getAscent());
        paintBeside(g, square, up.name(), square.getCenterY() + metrics.getAscent() / 2.0);
        paintBeside(g, square, up.low(), square.getMaxY());
    }

    private static void paintBeside(Graphics2D g, Rectangle2D square, String text, double baseline) {
        g.drawString(text, (float) square.getX() - GAP - g.getFontMetrics().stringWidth(text), (float) baseline);
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D own = (Graphics2D) g.create();
        own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        own.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        Color text = UIManager.getColor("Label.foreground");
        // Of the accents, the one that is made to be read, in light and in dark.
        Color accent = UIManager.getColor("Component.linkColor");
        Rectangle2D square = square();
        own.setColor(UIManager.getColor("TextField.background"));
        own.fill(square);
        own.setColor(text);
        paintEnds(own, square);
        own.setColor(new Color(text.getRed(), text.getGreen(), text.getBlue(), OPACITY));
        own.draw(square);
        for (int i = 0; i < plane.x().length; i++) {
            Ellipse2D dot = dot(square, plane.x()[i], plane.y()[i], DOT);
            if (plane.heldOut()[i]) {
                own.draw(dot);
            } else {
                own.fill(dot);
            }
        }
        selection.paint(own);
        own.setColor(accent == null ? text : accent);
        own.setStroke(new BasicStroke(1.5f));
        Ellipse2D here = dot(square, x, y, 3 * DOT);
        own.draw(here);
        own.draw(new Line2D.Double(square.getX(), here.getCenterY(), here.getX(), here.getCenterY()));
        own.draw(new Line2D.Double(here.getMaxX(), here.getCenterY(), square.getMaxX(), here.getCenterY()));
        own.draw(new Line2D.Double(here.getCenterX(), square.getY(), here.getCenterX(), here.getY()));
        own.draw(new Line2D.Double(here.getCenterX(), here.getMaxY(), here.getCenterX(), square.getMaxY()));
        own.dispose();
    }

    private static Ellipse2D dot(Rectangle2D square, double x, double y, double size) {
        return new Ellipse2D.Double(
                square.getX() + x * square.getWidth() - size / 2,
                square.getMaxY() - y * square.getHeight() - size / 2,
                size,
                size);
    }
}
