package org.shapecode.editor;

import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.UIManager;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.data.api.Attribute;
import org.shapecode.toolkit.StyledText;

/** The range of an attribute with the gaps of the sampling, whose ends can be dragged. Event dispatch thread. */
final class RangeSlider extends JComponent implements Accessible {
    private static final long serialVersionUID = 1L;
    private static final int TRACK = 8;
    private static final int THUMB = 12;
    private static final int REACH = 8;

    private final transient Dragging dragging;
    private transient Attribute attribute;
    private transient SamplingGaps sampling = new SamplingGaps(List.of(), List.of());

    /** Receives the value of a handle while it is dragged; one gesture per drag. */
    interface Dragging {
        void dragged(SamplingGaps.Handle handle, double value, Edit.Gesture gesture);
    }

    RangeSlider(Dragging dragging) {
        this.dragging = dragging;
        Mouse mouse = new Mouse();
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
    }

    void show(Attribute attribute, SamplingGaps sampling) {
        this.attribute = attribute;
        this.sampling = sampling;
        String holes = sampling.gaps().stream()
                .map(gap -> ParameterInfo.format(round(gap.from())) + " to " + ParameterInfo.format(round(gap.to())))
                .collect(Collectors.joining(", "));
        String range = attribute.title() + " " + attribute.allowed() + (holes.isEmpty() ? "" : ", without " + holes);
        String text = range.substring(0, 1).toUpperCase(Locale.ROOT) + range.substring(1);
        setToolTipText(sampling.handles().isEmpty() ? text : text + ". Drag the handles to change the range.");
        getAccessibleContext().setAccessibleName(text);
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(120, TRACK + 4 + getFontMetrics(small()).getHeight() + 6);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                private static final long serialVersionUID = 1L;

                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.RULER;
                }
            };
        }
        return accessibleContext;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (attribute == null) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        double top = 3;
        g.setColor(accent());
        g.fill(new RoundRectangle2D.Double(left(), top, width(), TRACK, TRACK, TRACK));
        for (SamplingGaps.Gap gap : sampling.gaps()) {
            g.setColor(getParent().getBackground());
            g.fill(new Rectangle2D.Double(x(gap.from()), top, x(gap.to()) - x(gap.from()), TRACK));
            g.setColor(UIManager.getColor("Slider.trackColor"));
            double y = top + TRACK / 2.0 - 1;
            g.fill(new Rectangle2D.Double(x(gap.from()), y, x(gap.to()) - x(gap.from()), 2));
        }
        for (SamplingGaps.Handle handle : sampling.handles()) {
            g.setColor(accent());
            double at = x(handle.value());
            g.fill(new Ellipse2D.Double(at - THUMB / 2.0, top + (TRACK - THUMB) / 2.0, THUMB, THUMB));
        }
        paintNumbers(g);
        g.dispose();
    }

    private void paintNumbers(Graphics2D g) {
        g.setFont(small());
        g.setColor(UIManager.getColor(StyledText.SECONDARY));
        FontMetrics metrics = g.getFontMetrics();
        int base = TRACK + 6 + metrics.getAscent();
        String low = ParameterInfo.format(attribute.min());
        String high = (ParameterInfo.format(attribute.max()) + " " + attribute.unit()).strip();
        g.drawString(low, left(), base);
        g.drawString(high, getWidth() - left() - metrics.stringWidth(high), base);
        int free = left() + metrics.stringWidth(low) + 6;
        int last = getWidth() - left() - metrics.stringWidth(high) - 6;
        for (double value : sampling.handles().stream()
                .mapToDouble(SamplingGaps.Handle::value)
                .sorted()
                .toArray()) {
            String text = ParameterInfo.format(value);
            int at = (int) Math.round(x(value)) - metrics.stringWidth(text) / 2;
            if (at >= free && at + metrics.stringWidth(text) <= last) {
                g.drawString(text, at, base);
                free = at + metrics.stringWidth(text) + 6;
            }
        }
    }

    /** The font of the numbers. */
    static Font small() {
        return UIManager.getFont("small.font") == null
                ? UIManager.getFont("Label.font")
                : UIManager.getFont("small.font");
    }

    /** The colour of what is drawn. */
    static Color accent() {
        Color accent = UIManager.getColor("Slider.thumbColor");
        return accent == null ? Color.GRAY : accent;
    }

    private static double round(double value) {
        return Math.rint(value * 10) / 10;
    }

    private int left() {
        return THUMB / 2;
    }

    private double width() {
        return Math.max(1, getWidth() - THUMB);
    }

    private double x(double value) {
        return left() + width() * (value - attribute.min()) / (attribute.max() - attribute.min());
    }

    private double value(int x) {
        double value = attribute.min() + (x - left()) / width() * (attribute.max() - attribute.min());
        return Math.max(attribute.min(), Math.min(attribute.max(), value));
    }

    /** Drags the handle that is nearest to where the button was pressed. */
    private final class Mouse extends MouseAdapter {
        private String held;
        private Edit.Gesture gesture;

        @Override
        public void mousePressed(MouseEvent event) {
            held = near(event.getX()).map(SamplingGaps.Handle::parameter).orElse(null);
            gesture = new Edit.Gesture();
        }

        @Override
        public void mouseDragged(MouseEvent event) {
            sampling.handles().stream()
                    .filter(handle -> handle.parameter().equals(held))
                    .findFirst()
                    .ifPresent(handle -> dragging.dragged(handle, handle.rounded(value(event.getX())), gesture));
        }

        @Override
        public void mouseMoved(MouseEvent event) {
            boolean near = near(event.getX()).isPresent();
            setCursor(Cursor.getPredefinedCursor(near ? Cursor.E_RESIZE_CURSOR : Cursor.DEFAULT_CURSOR));
        }

        private Optional<SamplingGaps.Handle> near(int x) {
            return sampling.handles().stream()
                    .filter(handle -> Math.abs(x(handle.value()) - x) <= REACH)
                    .min(Comparator.comparingDouble(handle -> Math.abs(x(handle.value()) - x)));
        }
    }
}
