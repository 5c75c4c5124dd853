package org.shapecode.charts;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * A tick whose label may end in a raised exponent. JFreeChart draws the label with some space behind it, in which the
 * exponent is drawn afterwards: it draws styled strings as outlines, which cannot be searched or edited in SVG and PDF.
 */
final class PowerTick extends NumberTick {
    private static final long serialVersionUID = 1L;
    private static final float SIZE = 0.72f;
    private static final float RISE = 0.38f;
    private static final String SPACE = "\u2009";

    /** The least space between labels side by side, in font sizes. */
    private static final double LEAST_GAP = 0.3;

    private final transient Numeral label;
    private final double width;

    /** For the axis on a side of the plot; minor if the label is empty. */
    PowerTick(double value, Numeral label, Graphics2D g, Font font, RectangleEdge edge) {
        super(
                label == Numeral.NONE ? TickType.MINOR : TickType.MAJOR,
                value,
                label.text() + space(label, g, font),
                edge == RectangleEdge.BOTTOM
                        ? TextAnchor.TOP_CENTER
                        : edge == RectangleEdge.LEFT ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT,
                TextAnchor.CENTER,
                0);
        this.label = label;
        width = width(getText(), g, font);
    }

    private static String space(Numeral label, Graphics2D g, Font font) {
        double exponent = SIZE * width(label.exponent(), g, font);
        return exponent == 0 ? "" : SPACE.repeat((int) Math.ceil(exponent / width(SPACE, g, font)));
    }

    /** In px; not rounded to whole px as that of font metrics. */
    private static double width(String text, Graphics2D g, Font font) {
        return text.isEmpty()
                ? 0
                : font.getStringBounds(text, g.getFontRenderContext()).getWidth();
    }

    /** Whether no two labels of neighbouring ticks touch. */
    static boolean apart(List<PowerTick> ticks, ValueAxis axis, Rectangle2D area, RectangleEdge edge) {
        for (int i = 1; i < ticks.size(); i++) {
            PowerTick one = ticks.get(i - 1);
            PowerTick other = ticks.get(i);
            double room = edge == RectangleEdge.BOTTOM
                    ? (one.width + other.width) / 2
                            + LEAST_GAP * axis.getTickLabelFont().getSize2D()
                    : axis.getTickLabelFont().getSize2D();
            double distance =
                    axis.valueToJava2D(other.getValue(), area, edge) - axis.valueToJava2D(one.getValue(), area, edge);
            if (Math.abs(distance) < room) {
                return false;
            }
        }
        return true;
    }

    /** The same ticks, of which the first and the last keep their labels. */
    static List<PowerTick> ends(List<PowerTick> ticks, Graphics2D g, Font font, RectangleEdge edge) {
        List<PowerTick> ends = new ArrayList<>(ticks);
        for (int i = 1; i < ticks.size() - 1; i++) {
            ends.set(i, new PowerTick(ticks.get(i).getValue(), Numeral.NONE, g, font, edge));
        }
        return ends;
    }

    boolean isMajor() {
        return getTickType() == TickType.MAJOR;
    }

    String exponent() {
        return label.exponent();
    }

    /** Width of the label, in px. */
    double width() {
        return width;
    }

    /** Draws the exponents of labels that an axis has drawn, each at its anchor. */
    static void drawExponents(Graphics2D g, ValueAxis axis, AxisState state, Function<ValueTick, float[]> anchor) {
        Font font = axis.getTickLabelFont();
        LineMetrics metrics = font.getLineMetrics("0", g.getFontRenderContext());
        g.setPaint(axis.getTickLabelPaint());
        g.setFont(font.deriveFont(SIZE * font.getSize2D()));
        for (Object each : state.getTicks()) {
            if (each instanceof PowerTick tick && !tick.exponent().isEmpty()) {
                float[] at = anchor.apply(tick);
                boolean below = tick.getTextAnchor() == TextAnchor.TOP_CENTER;
                double left = at[0]
                        - (below ? tick.width / 2 : tick.getTextAnchor() == TextAnchor.CENTER_RIGHT ? tick.width : 0);
                double baseline =
                        at[1] + (below ? metrics.getAscent() : (metrics.getAscent() - metrics.getDescent()) / 2);
                g.drawString(tick.exponent(), (float) (left + width(tick.label.text(), g, font)), (float)
                        (baseline - RISE * font.getSize2D()));
            }
        }
    }
}
