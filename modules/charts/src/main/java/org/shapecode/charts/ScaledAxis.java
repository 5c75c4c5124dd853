package org.shapecode.charts;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.Tick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** JFreeChart's axis with our scale, ticks and numerals: at the bottom or at the left of a plot. */
final class ScaledAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;

    private final transient Scale scale;

    ScaledAxis(String label, Scale scale) {
        super(label);
        this.scale = scale;
        setRange(scale.min(), scale.max());
    }

    @Override
    public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
        double fraction = scale.fraction(value);
        return RectangleEdge.isTopOrBottom(edge)
                ? area.getX() + fraction * area.getWidth()
                : area.getMaxY() - fraction * area.getHeight();
    }

    @Override
    public double java2DToValue(double at, Rectangle2D area, RectangleEdge edge) {
        return scale.value(
                RectangleEdge.isTopOrBottom(edge)
                        ? (at - area.getX()) / area.getWidth()
                        : (area.getMaxY() - at) / area.getHeight());
    }

    /** As many labels as fit without crowding. */
    private List<Ticks.Mark> marks(Graphics2D g, Rectangle2D area, RectangleEdge edge) {
        FontMetrics metrics = g.getFontMetrics(getTickLabelFont());
        double em = getTickLabelFont().getSize2D();
        boolean horizontal = RectangleEdge.isTopOrBottom(edge);
        double length = horizontal ? area.getWidth() : area.getHeight();
        int wanted = (int) Math.max(2, length / (horizontal ? 5 * em : 4.2 * em));
        List<Ticks.Mark> marks = Ticks.of(scale, wanted);
        while (wanted > 1 && isCrowded(marks, horizontal ? metrics : null, length)) {
            marks = Ticks.of(scale, --wanted);
        }
        return marks;
    }

    /** Whether a label comes too near to the next; metrics are null where only the labels' height matters. */
    private boolean isCrowded(List<Ticks.Mark> marks, FontMetrics metrics, double length) {
        double em = getTickLabelFont().getSize2D();
        double end = Double.NEGATIVE_INFINITY;
        for (Ticks.Mark mark : marks) {
            if (mark.isMajor()) {
                double at = scale.fraction(mark.value()) * length;
                double half = metrics == null ? em / 2 : TickLabel.width(mark.label(), metrics) / 2;
                if (at - half < end) {
                    return true;
                }
                end = at + half + (metrics == null ? 0.5 : 1.1) * em;
            }
        }
        return false;
    }

    /** The axis at the left is asked last: what the one below takes is known by then, and so the ticks are. */
    @Override
    public AxisSpace reserveSpace(Graphics2D g, Plot plot, Rectangle2D plotArea, RectangleEdge edge, AxisSpace space) {
        double height = plotArea.getHeight() - space.getTop() - space.getBottom();
        Rectangle2D area =
                new Rectangle2D.Double(plotArea.getX(), plotArea.getY(), plotArea.getWidth(), Math.max(1, height));
        return super.reserveSpace(g, plot, area, edge, space);
    }

    @Override
    public List<Tick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<Tick> ticks = new ArrayList<>();
        for (Ticks.Mark mark : marks(g, area, edge)) {
            TickType type = mark.isMajor() ? TickType.MAJOR : TickType.MINOR;
            String text = mark.label().text();
            ticks.add(new NumberTick(type, mark.value(), text, TextAnchor.CENTER, TextAnchor.CENTER, 0));
        }
        return ticks;
    }

    @Override
    @SuppressWarnings("rawtypes")
    protected double findMaximumTickLabelWidth(List ticks, Graphics2D g, Rectangle2D area, boolean vertical) {
        FontMetrics metrics = g.getFontMetrics(getTickLabelFont());
        double widest = 0;
        for (Ticks.Mark mark : marks(g, area, RectangleEdge.LEFT)) {
            widest = Math.max(widest, TickLabel.width(mark.label(), metrics));
        }
        return widest + getTickLabelInsets().getLeft() + getTickLabelInsets().getRight();
    }

    @Override
    protected AxisState drawTickMarksAndLabels(
            Graphics2D g, double cursor, Rectangle2D plotArea, Rectangle2D area, RectangleEdge edge) {
        AxisState state = new AxisState(cursor);
        state.setTicks(refreshTicks(g, state, area, edge));
        drawAxisLine(g, cursor, area, edge);
        TickLabel label = new TickLabel(this, g, cursor, plotArea);
        for (Ticks.Mark mark : marks(g, area, edge)) {
            label.draw(mark, valueToJava2D(mark.value(), area, edge), edge);
        }
        if (edge == RectangleEdge.LEFT) {
            state.cursorLeft(findMaximumTickLabelWidth(state.getTicks(), g, area, false));
        } else {
            state.cursorDown(findMaximumTickLabelHeight(state.getTicks(), g, plotArea, false));
        }
        return state;
    }

    @Override
    protected AxisState drawLabel(
            String label, Graphics2D g, Rectangle2D plotArea, Rectangle2D area, RectangleEdge edge, AxisState state) {
        if (!label.isEmpty()) {
            new AxisLabel(this, g, plotArea, area).draw(state, edge);
        }
        return state;
    }
}
