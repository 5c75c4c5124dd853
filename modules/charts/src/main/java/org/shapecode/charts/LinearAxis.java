package org.shapecode.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;

/** JFreeChart's linear axis with ticks at 1, 2 or 5 times a power of ten, and with our numerals. */
final class LinearAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;

    /** A step between ticks that any range has twice, as a share of the range. */
    private static final double FINEST = 0.1;

    private final boolean exponents;

    LinearAxis(String label, Range range) {
        this(label, range, false);
    }

    /** An axis of whole numbers, between which there are no ticks. */
    static LinearAxis whole(String label, Range range) {
        LinearAxis axis = new LinearAxis(label, range);
        axis.setStandardTickUnits(createIntegerTickUnits());
        return axis;
    }

    /** An axis of values, or of exponents, which is linear but has powers of ten as labels. */
    LinearAxis(String label, Range range, boolean exponents) {
        super(label);
        this.exponents = exponents;
        // Over several decades, ten to the power of a fraction is no round number.
        boolean whole = exponents && range.getLength() >= 2;
        setStandardTickUnits(whole ? createIntegerTickUnits() : new NumberTickUnitSource());
        setRange(range);
    }

    @Override
    public List<PowerTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        selectAutoTickUnit(g, area, edge);
        // A single label says nothing about the scale: give up some of the space between labels.
        NumberTickUnit unit = getTickUnit();
        while (calculateVisibleTickCount() < 2
                && unit.getSize() > FINEST * getRange().getLength()) {
            NumberTickUnit finer = (NumberTickUnit) getStandardTickUnits().getCeilingTickUnit(0.3 * unit.getSize());
            if (finer.getSize() >= unit.getSize()) {
                break;
            }
            unit = finer;
            setTickUnit(unit, false, false);
        }
        double step = unit.getSize();
        double first = calculateLowestVisibleTickValue() / step;
        double size = Math.max(Math.abs(getLowerBound()), Math.abs(getUpperBound()));
        List<PowerTick> ticks = new ArrayList<>();
        for (int i = 0; i < Math.min(calculateVisibleTickCount(), MAXIMUM_TICK_COUNT); i++) {
            double value = Math.rint(first + i) * step;
            Numeral label = exponents ? Numeral.power(value) : Numeral.multiple(value, step, size);
            ticks.add(new PowerTick(value, label, g, getTickLabelFont(), edge));
        }
        return PowerTick.apart(ticks, this, area, edge) ? ticks : PowerTick.ends(ticks, g, getTickLabelFont(), edge);
    }

    @Override
    protected AxisState drawTickMarksAndLabels(
            Graphics2D g, double cursor, Rectangle2D plotArea, Rectangle2D area, RectangleEdge edge) {
        AxisState state =
                AxisStyle.align(edge).during(g, () -> super.drawTickMarksAndLabels(g, cursor, plotArea, area, edge));
        PowerTick.drawExponents(g, this, state, tick -> calculateAnchorPoint(tick, cursor, area, edge));
        return state;
    }

    @Override
    protected AxisState drawLabel(
            String label, Graphics2D g, Rectangle2D plotArea, Rectangle2D area, RectangleEdge edge, AxisState state) {
        return AxisLabel.draw(this, g, edge, state, line -> super.drawLabel(line, g, plotArea, area, edge, state));
    }

    @Override
    protected Rectangle2D getLabelEnclosure(Graphics2D g, RectangleEdge edge) {
        return AxisLabel.enclosure(this, g, edge, super.getLabelEnclosure(g, edge));
    }
}
