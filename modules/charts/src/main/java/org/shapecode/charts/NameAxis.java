package org.shapecode.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.text.G2TextMeasurer;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.text.TextBlockAnchor;
import org.jfree.chart.text.TextLine;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.Size2D;
import org.jfree.data.Range;

/**
 * An axis with a name at 1, 2, 3 and so on, as JFreeChart counts from 0. Below a plot, names that are wider than their share
 * of the axis are broken into lines; if that takes too many, every n-th is drawn.
 */
final class NameAxis extends SymbolAxis {
    private static final long serialVersionUID = 1L;
    private static final int MOST_LINES = 3;

    /** The space between names, in font sizes. */
    private static final double GAP = 0.3;

    /** The width of a name whose neighbours are left out, in shares: more would reach far beyond the ends of the axis. */
    private static final double WIDEST = 1.3;

    /** About the width of an axis at the side of a plot, in font sizes. */
    private static final double SIDE = 5;

    private final List<String> names;

    NameAxis(String label, Range range, List<String> names) {
        super(label, Stream.concat(Stream.of(""), names.stream()).toArray(String[]::new));
        this.names = List.copyOf(names);
        setGridBandsVisible(false);
        setRange(range);
    }

    /** A name in lines, and the value below which it stands. */
    record Label(String name, double value, TextBlock lines) {
        /** Breaks are at spaces and hyphens; JFreeChart breaks a word that is wider than the space, too. */
        private boolean isReadable() {
            return lines.getLines().size() <= MOST_LINES
                    && text().replace("- ", "-").equals(name.replace("- ", "-"));
        }

        private String text() {
            return ((List<?>) lines.getLines())
                    .stream()
                            .map(line ->
                                    ((TextLine) line).getFirstTextFragment().getText())
                            .map(String::strip)
                            .collect(Collectors.joining(" "));
        }

        private Size2D size(Graphics2D g) {
            return lines.calculateDimensions(g);
        }
    }

    /** The names that are in the range and drawn below an area. */
    List<Label> labels(Graphics2D g, Rectangle2D area) {
        double share = area.getWidth() / getRange().getLength();
        int step = 1;
        List<Label> labels = labels(g, step, share);
        while (step < names.size() && !labels.stream().allMatch(Label::isReadable)) {
            step++;
            labels = labels(g, step, share);
        }
        return labels;
    }

    private List<Label> labels(Graphics2D g, int step, double share) {
        float width = (float) Math.max(
                1, Math.min(step, WIDEST) * share - GAP * getTickLabelFont().getSize2D());
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < names.size(); i += step) {
            if (getRange().contains(i + 1) && !names.get(i).isEmpty()) {
                TextBlock lines = TextUtils.createTextBlock(
                        names.get(i), getTickLabelFont(), getTickLabelPaint(), width, new G2TextMeasurer(g));
                labels.add(new Label(names.get(i), i + 1, lines));
            }
        }
        return labels;
    }

    /** For the space below the plot, asked before the width of the axis at its side is known. */
    @Override
    @SuppressWarnings("rawtypes")
    protected double findMaximumTickLabelHeight(List ticks, Graphics2D g, Rectangle2D area, boolean vertical) {
        double width = area.getWidth() - SIDE * getTickLabelFont().getSize2D();
        return height(labels(g, new Rectangle2D.Double(area.getX(), area.getY(), Math.max(1, width), 0)), g);
    }

    private double height(List<Label> labels, Graphics2D g) {
        double highest = labels.stream()
                .mapToDouble(each -> each.size(g).getHeight())
                .max()
                .orElse(0);
        return getTickLabelInsets().extendHeight(highest);
    }

    @Override
    protected AxisState drawTickMarksAndLabels(
            Graphics2D g, double cursor, Rectangle2D plotArea, Rectangle2D area, RectangleEdge edge) {
        if (edge != RectangleEdge.BOTTOM) {
            return AxisStyle.align(edge).during(g, () -> super.drawTickMarksAndLabels(g, cursor, plotArea, area, edge));
        }
        setTickLabelsVisible(false);
        AxisState state = super.drawTickMarksAndLabels(g, cursor, plotArea, area, edge);
        setTickLabelsVisible(true);
        double top = cursor + getTickLabelInsets().getTop() + getTickMarkOutsideLength();
        List<Label> labels = labels(g, area);
        for (Label each : labels) {
            double x = valueToJava2D(each.value(), area, edge);
            TextAlign.MIDDLE.during(g, () -> each.lines().draw(g, (float) x, (float) top, TextBlockAnchor.TOP_CENTER));
        }
        state.cursorDown(height(labels, g));
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
