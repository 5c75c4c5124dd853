package org.shapecode.charts;

import java.util.List;
import java.util.Set;
import org.shapecode.core.figure.AxesPanel;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Panel;

/** The height at which a figure is readable on a screen. Lengths in px. Safe on any thread. */
public final class ReadableHeight {
    /** The part of a panel's width and height on paper that suffices on a screen, whose text is larger. */
    private static final double SHRINK = 0.74;

    /** Below this width, which windows have while they are being laid out, no height makes a figure readable. */
    private static final double NARROWEST = 240;

    /** The smallest plot, with its axes. */
    private static final double PLOT_WIDTH = SHRINK * 321;

    private static final double PLOT_HEIGHT = SHRINK * 234;

    /** A line of text or the gap between rows, the title of the figure, and the axis at the left of a plot. */
    private static final double LINE = 20;

    private static final double TITLE = 32;
    private static final double AXIS = 65;

    /** The symbol of a legend entry with the gap behind the entry, and a letter. */
    private static final double SYMBOL = 52;

    private static final double LETTER = 7;

    /** The font size for which the lengths above are. */
    private static final double FONT = 14;

    private ReadableHeight() {}

    /**
     * The height that a figure needs at a width.
     *
     * @param font size of its labels, in px: a larger one needs more width and height
     */
    public static int of(Figure figure, int width, double font) {
        double scale = Math.max(1, font / FONT);
        double usable = Math.max(NARROWEST, width) / scale;
        return (int) (scale
                * (figure.panels().stream().allMatch(AxesPanel.class::isInstance)
                        ? ofPlots(figure, usable)
                        : ofPictures(figure, usable)));
    }

    /** As many plots to a row as fit, each with its legend above it, or one legend above all. */
    private static double ofPlots(Figure figure, double width) {
        List<Panel> panels = figure.panels();
        int columns = (int) Math.max(1, Math.min(panels.size(), width / PLOT_WIDTH));
        int rows = (panels.size() + columns - 1) / columns;
        List<Legend.Entry> common =
                Legend.common(new Drawing(figure, ChartTheme.paper(), new FigureSize(1, 1), List.of()));
        double text = 0;
        for (Panel panel : panels) {
            Legend own = new Legend((AxesPanel) panel, ChartTheme.paper());
            double legend = common.isEmpty() ? legend(own.entries(Set.of()), width / columns - AXIS) : 0;
            text = Math.max(text, legend + (panel.title().isEmpty() ? 0 : LINE));
        }
        return TITLE + legend(common, width) + rows * (PLOT_HEIGHT + text) + (rows - 1) * LINE;
    }

    private static double legend(List<Legend.Entry> entries, double width) {
        int lines = entries.isEmpty() ? 0 : 1;
        double used = 0;
        for (Legend.Entry entry : entries) {
            double length = SYMBOL + LETTER * entry.name().length();
            lines += used > 0 && used + length > width ? 1 : 0;
            used = used > 0 && used + length > width ? length : used + length;
        }
        return lines * LINE;
    }

    private static double ofPictures(Figure figure, double width) {
        double most = width / SHRINK;
        FigureSize size = FigureLayout.natural(figure, most);
        // Rows of pictures that are wider than that are broken.
        return TITLE + SHRINK * size.height() * Math.max(1, size.width() / most);
    }
}
