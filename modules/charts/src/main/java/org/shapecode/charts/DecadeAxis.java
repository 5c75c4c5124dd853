package org.shapecode.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;

/**
 * JFreeChart's logarithmic axis with more than a label per decade where there is room, and with labels even within a
 * part of one decade, as long runs of a loss often have.
 */
final class DecadeAxis extends LogAxis {
    private static final long serialVersionUID = 1L;

    /** Which multiples of a power of ten have a label, from fine to coarse. */
    private static final List<String> DIGITS = List.of("123456789", "125", "1");

    /** The space for two labels, across and up, in font sizes; with less an axis looks crowded. */
    private static final double ACROSS = 5;

    private static final double UP = 3.6;

    /** Between these values a plain number is easier to read than a power of ten; finer ticks extend the range. */
    private static final double PLAIN_FROM = 0.999e-3;

    private static final double PLAIN_TO = 1.001e4;

    /** The range must lie above 0. */
    DecadeAxis(String label, Range range) {
        super(label);
        setRange(range);
        setMinorTickMarksVisible(true);
    }

    @Override
    public List<PowerTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        double decades = Math.log10(getUpperBound() / getLowerBound());
        List<PowerTick> ticks = List.of();
        for (int i = 0; i < DIGITS.size() && ticks.isEmpty(); i++) {
            ticks = fitting(decades(1, DIGITS.get(i), g, edge), area, edge);
        }
        if (decades < 1 && ticks.stream().filter(PowerTick::isMajor).count() < 3) {
            // Within part of a decade a logarithmic axis is nearly linear.
            List<PowerTick> even = fitting(linear().refreshTicks(g, state, area, edge), area, edge);
            ticks = even.isEmpty() ? ticks : even;
        }
        for (int stride = 2; stride <= decades + 1 && ticks.isEmpty(); stride++) {
            ticks = fitting(decades(stride, "1", g, edge), area, edge);
        }
        return ticks.stream().filter(PowerTick::isMajor).count() < 2 ? ends(g, state, area, edge) : ticks;
    }

    /** Labels at the ends only, as a single one says nothing about the scale. */
    private List<PowerTick> ends(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<PowerTick> all = decades(1, DIGITS.get(0), g, edge);
        return all.size() < 2
                ? linear().refreshTicks(g, state, area, edge)
                : PowerTick.ends(all, g, getTickLabelFont(), edge);
    }

    private LinearAxis linear() {
        LinearAxis linear = new LinearAxis("", getRange());
        linear.setTickLabelFont(getTickLabelFont());
        linear.setTickLabelInsets(getTickLabelInsets());
        return linear;
    }

    /**
     * Ticks at multiples of powers of ten.
     *
     * @param stride decades from one label to the next
     * @param labelled leading digits with a label; the others have a minor tick if every decade has a label
     */
    private List<PowerTick> decades(int stride, String labelled, Graphics2D g, RectangleEdge edge) {
        double from = labelled.length() > 1 ? 0.1 * PLAIN_FROM : PLAIN_FROM;
        boolean plain = getLowerBound() >= from && getUpperBound() <= PLAIN_TO;
        List<PowerTick> ticks = new ArrayList<>();
        int last = (int) Math.floor(Math.log10(getUpperBound()) + 1e-9);
        for (int exponent = (int) Math.floor(Math.log10(getLowerBound()) + 1e-9); exponent <= last; exponent++) {
            for (int digit = 1; digit <= (stride == 1 ? 9 : 1); digit++) {
                double value = digit * Math.pow(10, exponent);
                if (getRange().contains(value)) {
                    boolean label = labelled.indexOf('0' + digit) >= 0 && Math.floorMod(exponent, stride) == 0;
                    Numeral text = !label
                            ? Numeral.NONE
                            : plain
                                    ? Numeral.fixed(value, Math.max(0, -exponent))
                                    : Numeral.scientific(value, exponent, 0);
                    ticks.add(new PowerTick(value, text, g, getTickLabelFont(), edge));
                }
            }
        }
        return ticks;
    }

    /** The ticks, or none if their labels would be crowded. */
    private List<PowerTick> fitting(List<PowerTick> ticks, Rectangle2D area, RectangleEdge edge) {
        boolean across = edge == RectangleEdge.BOTTOM;
        double em = getTickLabelFont().getSize2D();
        List<PowerTick> labelled = ticks.stream().filter(PowerTick::isMajor).toList();
        int pairs = (int) ((across ? area.getWidth() / ACROSS : area.getHeight() / UP) / em);
        boolean fits = labelled.size() <= 2 * Math.max(2, pairs);
        // Multiples of powers of ten are harder to read than plain numbers.
        double air = labelled.stream().anyMatch(tick -> tick.getText().indexOf('\u00D7') >= 0) ? 2.4 : 1.5;
        for (int i = 1; i < labelled.size() && fits; i++) {
            PowerTick one = labelled.get(i - 1);
            PowerTick other = labelled.get(i);
            double distance =
                    Math.abs(valueToJava2D(other.getValue(), area, edge) - valueToJava2D(one.getValue(), area, edge));
            fits = distance >= (across ? (one.width() + other.width()) / 2 + (air - 0.4) * em : air * em);
        }
        return fits ? ticks : List.of();
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
