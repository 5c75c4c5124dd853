package org.shapecode.charts;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.shapecode.core.figure.Series;

/** Draws a legend above a plot, from left to right and then in further rows, like words in a paragraph. */
final class LegendPainter {
    private static final double SIZE = 0.92;
    private static final double SAMPLE = 1.7;
    private static final double GAP = 0.45;
    private static final double BETWEEN = 1.3;
    private static final double ROW = 1.55;

    private final Canvas canvas;
    private final Font font;
    private final List<List<Legend.Entry>> rows = new ArrayList<>();

    /**
     * Breaks the entries into rows.
     *
     * @param entries what to tell
     * @param width available, in px
     * @param height available, in px; what does not fit is counted in a last entry
     */
    LegendPainter(Canvas canvas, List<Legend.Entry> entries, double width, double height) {
        this.canvas = canvas;
        this.font = canvas.font(SIZE);
        int most = (int) Math.max(1, height / rowHeight());
        double used = Double.POSITIVE_INFINITY;
        for (int i = 0; i < entries.size(); i++) {
            double needed = width(entries.get(i));
            boolean lastRow = rows.size() == most;
            int left = entries.size() - i;
            double reserved = lastRow && left > 1 ? width(more(left)) : 0;
            if (lastRow && used > 0 && used + needed + reserved > width) {
                rows.get(most - 1).add(more(left));
                break;
            }
            if (used + needed > width && !lastRow) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(entries.get(i));
            used += needed + BETWEEN * canvas.em();
        }
    }

    double height() {
        return rows.size() * rowHeight() + (rows.isEmpty() ? 0 : 0.35 * canvas.em());
    }

    /** Draws with the upper left corner at a place. */
    void draw(double left, double top) {
        for (int i = 0; i < rows.size(); i++) {
            double baseline = top + (i + 0.72) * rowHeight();
            double x = left;
            for (Legend.Entry entry : rows.get(i)) {
                sample(entry, x, baseline - 0.33 * font.getSize2D());
                boolean note = entry.isNote();
                double indent = note ? 0 : (SAMPLE + GAP) * canvas.em();
                ChartTheme theme = canvas.theme();
                canvas.text(entry.name(), font, note ? theme.faint() : theme.text(), x + indent, baseline);
                x += width(entry) + BETWEEN * canvas.em();
            }
        }
    }

    private void sample(Legend.Entry entry, double x, double middle) {
        Graphics2D g = canvas.g();
        double length = SAMPLE * canvas.em();
        if (entry.area()) {
            boolean interval = entry.isInterval();
            double half = (interval ? 0.42 : 0.36) * canvas.em();
            g.setPaint(interval ? entry.color() : Palette.translucent(entry.color(), BandRenderer.OPACITY));
            g.fill(new Rectangle2D.Double(x, middle - half, length, 2 * half));
        }
        g.setPaint(entry.color());
        for (Series.Style style : entry.styles()) {
            double inset = style == Series.Style.POINTS ? length / 2 : 0;
            g.setStroke(Strokes.of(style, canvas.theme().line()));
            g.draw(new Line2D.Double(x + inset, middle, x + length - inset, middle));
        }
    }

    private Legend.Entry more(int number) {
        return Legend.note("and " + number + " more", canvas.theme());
    }

    private double rowHeight() {
        return ROW * font.getSize2D();
    }

    private double width(Legend.Entry entry) {
        return (entry.isNote() ? 0 : (SAMPLE + GAP) * canvas.em()) + canvas.width(entry.name(), font);
    }
}
