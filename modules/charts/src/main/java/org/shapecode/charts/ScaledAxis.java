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
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** JFreeChart's axis with our scale, ticks and numerals: at the bottom or at the left of a plot. */
final class ScaledAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;

    private final transient Scale scale;
    private transient List<Ticks.Mark> marks = List.of();

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

    /** Asked before anything is drawn: here the ticks are chosen, once, so that they take what was reserved. */
    @Override
    public AxisSpace reserveSpace(Graphics2D g, Plot plot, Rectangle2D plotArea, RectangleEdge edge, AxisSpace space) {
        boolean across = RectangleEdge.isTopOrBottom(edge);
        double length = across ? plotArea.getWidth() : plotArea.getHeight() - below(g, plot, plotArea);
        marks = new TickFitter(scale, g.getFontMetrics(getTickLabelFont()), across).fit(length);
        return super.reserveSpace(g, plot, plotArea, edge, space);
    }

    /** What the other axis takes from this one; JFreeChart asks it only afterwards. */
    private static double below(Graphics2D g, Plot plot, Rectangle2D plotArea) {
        return ((XYPlot) plot)
                .getDomainAxis()
                .reserveSpace(g, plot, plotArea, RectangleEdge.BOTTOM, new AxisSpace())
                .getBottom();
    }

    @Override
    public List<Tick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<Tick> ticks = new ArrayList<>();
        for (Ticks.Mark mark : marks) {
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
        for (Ticks.Mark mark : marks) {
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
        for (Ticks.Mark mark : marks) {
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
