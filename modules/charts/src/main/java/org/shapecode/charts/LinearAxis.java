package org.shapecode.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/** JFreeChart's linear axis with ticks at 1, 2 or 5 times a power of ten, and with our numerals. */
final class LinearAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;

    private final boolean exponents;

    LinearAxis(String label, Range range) {
        this(label, range, false);
    }

    /**
     * An axis of values, or of exponents, which is linear but has powers of ten as labels.
     *
     * @param range of the values or exponents
     */
    LinearAxis(String label, Range range, boolean exponents) {
        super(label);
        this.exponents = exponents;
        setStandardTickUnits(new NumberTickUnitSource());
        setRange(range);
    }

    @Override
    protected void selectAutoTickUnit(Graphics2D g, Rectangle2D area, RectangleEdge edge) {
        super.selectAutoTickUnit(g, area, edge);
        if (calculateVisibleTickCount() < 2) {
            // A single label says nothing about the scale: give up some of the space between labels.
            NumberTickUnit finer = (NumberTickUnit) getStandardTickUnits()
                    .getCeilingTickUnit(0.4 * getTickUnit().getSize());
            RectangleInsets insets = getTickLabelInsets();
            double label = RectangleEdge.isTopOrBottom(edge)
                    ? estimateMaximumTickLabelWidth(g, finer) - insets.getLeft() - insets.getRight()
                    : estimateMaximumTickLabelHeight(g) - insets.getTop() - insets.getBottom();
            if (lengthToJava2D(finer.getSize(), area, edge) > label) {
                setTickUnit(finer, false, false);
            }
        }
    }

    @Override
    public List<PowerTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<PowerTick> ticks = new ArrayList<>();
        double size = Math.max(Math.abs(getLowerBound()), Math.abs(getUpperBound()));
        for (Object each : super.refreshTicks(g, state, area, edge)) {
            if (each instanceof ValueTick tick && tick.getTickType() == TickType.MAJOR) {
                double step = getTickUnit().getSize();
                double value = Math.rint(tick.getValue() / step) * step;
                Numeral label = exponents ? Numeral.power(value) : Numeral.multiple(value, step, size);
                ticks.add(new PowerTick(value, label, g, getTickLabelFont(), edge));
            }
        }
        return ticks;
    }

    @Override
    protected AxisState drawLabel(
            String label, Graphics2D g, Rectangle2D plotArea, Rectangle2D area, RectangleEdge edge, AxisState state) {
        return super.drawLabel(label, g, plotArea, PowerTick.around(this, g, plotArea, area, edge), edge, state);
    }
}
