package org.shapecode.charts;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.shapecode.core.figure.AxesPanel;
import org.shapecode.core.figure.ColorScatter;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;

/** Arranges the panels of a figure in rows, as many to a row as makes them largest. */
final class FigureLayout {
    /** Natural size of a plot, in px: 85 mm by 62 mm. */
    private static final double PLOT_WIDTH = 321;

    private static final double PLOT_HEIGHT = 234;

    /** The names of more parallel axes need the full width. */
    private static final int NARROW = 3;

    /** More plots are drawn smaller. */
    private static final int MANY = 12;

    /** Natural size of a picture, 17 mm or less if there are many, and of the labels around, in px. */
    private static final double PICTURE = 64;

    private static final double GRID_WIDTH = 661;
    private static final double ROW_LABEL = 70;
    private static final double AROUND = 24;
    private static final double BAR = 56;

    /** Natural size of a legend entry, in px. */
    private static final double ENTRY = 38;

    private static final double LETTER = 5;
    private static final double LEGEND_ROW = 15.3;

    private final List<List<Panel>> rows;

    private FigureLayout(List<List<Panel>> rows) {
        this.rows = rows;
    }

    /** The natural size of a figure within a width, which only a single wide panel may exceed. */
    static FigureSize natural(Figure figure, double most) {
        double share = share(figure.panels());
        FigureLayout layout = filled(figure.panels(), most / share);
        return new FigureSize(share * layout.width(), share * layout.height());
    }

    /** Many plots are small multiples: each is compared with the others rather than read by itself. */
    private static double share(List<Panel> panels) {
        boolean plots = panels.stream().allMatch(AxesPanel.class::isInstance);
        return plots && panels.size() > MANY ? 2 / 3.0 : 1;
    }

    /** The bounds of each panel in an area, row by row, with a gap between panels. */
    static List<List<Rectangle2D>> bounds(Figure figure, Rectangle2D area, double gap) {
        List<Panel> panels = figure.panels();
        FigureLayout best = filled(panels, Double.POSITIVE_INFINITY);
        for (int from = 0; from < panels.size(); from++) {
            for (int to = from + 1; to <= panels.size(); to++) {
                FigureLayout layout = filled(panels, width(panels.subList(from, to)));
                best = layout.factor(area) > 1.001 * best.factor(area) ? layout : best;
            }
        }
        return best.place(area, gap);
    }

    private List<List<Rectangle2D>> place(Rectangle2D area, double gap) {
        double[] heights = heights(area, area.getHeight() - gap * (rows.size() - 1));
        List<List<Rectangle2D>> placed = new ArrayList<>();
        double y = area.getY();
        for (int i = 0; i < heights.length; i++) {
            List<Panel> row = rows.get(i);
            double full = isPlots() ? mostInRow() : row.size();
            double width = (area.getWidth() - gap * (full - 1)) * row.size() / full;
            double x = area.getX();
            List<Rectangle2D> bounds = new ArrayList<>();
            for (Panel panel : row) {
                double panelWidth = Math.max(1, width * width(panel) / width(row));
                bounds.add(new Rectangle2D.Double(x, y, panelWidth, heights[i]));
                x += panelWidth + gap;
            }
            placed.add(bounds);
            y += heights[i] + gap;
        }
        return placed;
    }

    /** Whether all panels have axes, so that they get the same width: in the last row, too, if it is not full. */
    private boolean isPlots() {
        return rows.stream().flatMap(List::stream).allMatch(AxesPanel.class::isInstance);
    }

    private int mostInRow() {
        return rows.stream().mapToInt(List::size).max().orElse(1);
    }

    /** Heights of the rows: pictures get no more than their width allows, plots the rest. */
    private double[] heights(Rectangle2D area, double height) {
        Map<Boolean, List<List<Panel>>> capped = rows.stream().collect(Collectors.partitioningBy(this::isCapped));
        ToDoubleFunction<List<Panel>> most =
                row -> height(row) * Math.min(1.1 * area.getWidth() / width(row), height / height());
        double left = height - capped.get(true).stream().mapToDouble(most).sum();
        double plots =
                capped.get(false).stream().mapToDouble(FigureLayout::height).sum();
        return rows.stream()
                .mapToDouble(row -> isCapped(row) ? most.applyAsDouble(row) : left * height(row) / plots)
                .map(own -> Math.max(1, own))
                .toArray();
    }

    /** Whether a row consists of pictures, in a figure with plots that can use the space. */
    private boolean isCapped(List<Panel> row) {
        return row.stream().allMatch(ImageGrid.class::isInstance)
                && rows.stream().flatMap(List::stream).anyMatch(AxesPanel.class::isInstance);
    }

    /** Fills rows of a width, like words in a paragraph. */
    private static FigureLayout filled(List<Panel> panels, double most) {
        List<List<Panel>> rows = new ArrayList<>();
        for (Panel panel : panels) {
            List<Panel> row = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
            if (row.isEmpty() || width(row) + width(panel) > most + 1e-6) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(panel);
        }
        return new FigureLayout(rows);
    }

    private double factor(Rectangle2D area) {
        return Math.min(area.getWidth() / width(), area.getHeight() / height());
    }

    private double width() {
        return rows.stream().mapToDouble(FigureLayout::width).max().orElse(1);
    }

    private double height() {
        return rows.stream().mapToDouble(FigureLayout::height).sum();
    }

    private static double width(List<Panel> row) {
        return row.stream().mapToDouble(FigureLayout::width).sum();
    }

    private static double height(List<Panel> row) {
        return row.stream().mapToDouble(FigureLayout::height).max().orElse(1);
    }

    private static double width(Panel panel) {
        if (panel instanceof ImageGrid grid) {
            double bar = grid.quantities().values().isEmpty() ? 0 : BAR;
            return Math.max(PICTURE, ROW_LABEL + GridLayout.columns(grid) * cell(grid) + bar);
        }
        boolean names = panel instanceof ColorScatter scatter && scatter.path() > NARROW;
        return names ? 2 * PLOT_WIDTH : PLOT_WIDTH;
    }

    private static double height(Panel panel) {
        if (panel instanceof ImageGrid grid) {
            double title = grid.title().isEmpty() ? 0 : AROUND;
            double footer = (grid.columnLabels().isEmpty() ? 0 : AROUND)
                    + (grid.quantities().columns().isEmpty() ? 0 : AROUND / 2);
            double cells = grid.rows().size() * cell(grid) / GridLayout.aspect(grid);
            return Math.max(PICTURE, title + footer + cells);
        }
        return PLOT_HEIGHT + (panel instanceof Plot plot ? legendHeight(plot) : 0);
    }

    /** Height of a legend beyond two rows, roughly. */
    private static double legendHeight(Plot plot) {
        double length = plot.series().stream()
                .map(Series::name)
                .distinct()
                .mapToDouble(name -> ENTRY + LETTER * name.length())
                .sum();
        return Math.max(0, Math.ceil(length / (0.9 * (PLOT_WIDTH - ROW_LABEL))) - 2) * LEGEND_ROW;
    }

    /** A picture with the gap beside it. */
    private static double cell(ImageGrid grid) {
        double aspect = Math.max(1, GridLayout.aspect(grid));
        return Math.min(PICTURE * aspect, (GRID_WIDTH - ROW_LABEL) / Math.max(1, GridLayout.columns(grid)));
    }
}
