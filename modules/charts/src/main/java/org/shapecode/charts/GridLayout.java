package org.shapecode.charts;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.text.TextBlock;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.ImageGrid.Picture;
import org.shapecode.core.figure.ImageGrid.Row;

/** Places the pictures of a grid and their labels: as large as the panel allows, in cells of one size. */
final class GridLayout {
    private static final double LABEL = 0.92;
    private static final double LABEL_PART = 0.3;

    /** The largest ratio of the sides: one-dimensional pictures are strips, whose pixels need not be square. */
    private static final double LONGEST = 4;

    private static final double LINE = 1.2;

    /** Height of a quantity with the gap before it, in font sizes. */
    private static final double NAME = 1.35;

    /** A row is broken only if that makes the pictures this many times as wide. */
    private static final double WORTH = 1.3;

    private static final int MOST_ROWS = 3;

    final List<TextBlock> rowLabels = new ArrayList<>();
    final List<TextBlock> columnLabels = new ArrayList<>();
    final double gap;
    final double labelWidth;

    /** Width of the quantity of the rows at the left of their labels; 0 without one. */
    final double rowsName;

    /** Pictures of a row side by side; the others continue below, like words in a paragraph. */
    final int across;

    final double cellWidth;
    final double cellHeight;

    /** Upper left corner of the first picture. */
    final double left;

    final double top;

    /** Below the labels of the last line. */
    final double bottom;

    private final double lineHeight;
    private final double between;
    private final double footer;

    /**
     * Fits a grid into the area below its title, beside a colour bar.
     *
     * @param barWidth of the colour bar with the gap before it; 0 without one
     */
    GridLayout(Canvas canvas, ImageGrid grid, Rectangle2D panel, double barWidth) {
        Font font = canvas.font(LABEL);
        rowsName = grid.quantities().rows().isEmpty() ? 0 : NAME * canvas.em();
        double columnsName = grid.quantities().columns().isEmpty() ? 0 : NAME * canvas.em();
        Rectangle2D area = new Rectangle2D.Double(
                panel.getX() + rowsName,
                panel.getY(),
                Math.max(1, panel.getWidth() - rowsName - barWidth),
                Math.max(1, panel.getHeight() - columnsName));
        for (Row row : grid.rows()) {
            rowLabels.add(canvas.broken(Numeral.signed(row.label()), font, LABEL_PART * area.getWidth()));
        }
        gap = 0.3 * canvas.em();
        between = canvas.em();
        double widest = canvas.size(rowLabels).getWidth();
        labelWidth = widest > 0 ? widest + 0.7 * canvas.em() : 0;
        double oneLine = grid.columnLabels().isEmpty() ? 0 : LINE * font.getSize2D();
        across = across(grid, area, oneLine);
        for (String label : grid.columnLabels()) {
            columnLabels.add(canvas.broken(Numeral.signed(label), font, width(area, across)));
        }
        double highest = canvas.size(columnLabels).getHeight();
        footer = highest > 0 ? highest + 0.3 * canvas.em() : 0;
        int pixels = pictures(grid).mapToInt(Picture::width).max().orElse(1);
        cellWidth = snapped(size(grid, area, across, footer), pixels, canvas);
        cellHeight = cellWidth / aspect(grid);
        lineHeight = grid.rows().size() * (cellHeight + gap) - gap + footer + between;
        double used = labelWidth + across * cellWidth + gap * (across - 1);
        left = area.getX() + (area.getWidth() - used) / 2 + labelWidth;
        top = area.getY();
        bottom = top + (Math.max(1, columns(grid)) + across - 1) / across * lineHeight - between;
    }

    /** All pictures, from the first line to the last. */
    Rectangle2D pictures() {
        double width = across * (cellWidth + gap) - gap;
        return new Rectangle2D.Double(left, top, width, bottom - footer - top);
    }

    Rectangle2D cell(int row, int column) {
        double x = left + column % across * (cellWidth + gap);
        double y = top + column / across * lineHeight + row * (cellHeight + gap);
        return new Rectangle2D.Double(x, y, cellWidth, cellHeight);
    }

    /** All in one line, unless several make the pictures much larger. A grid of many rows is a table and is not broken. */
    private int across(ImageGrid grid, Rectangle2D area, double footer) {
        int columns = Math.max(1, columns(grid));
        int best = columns;
        double largest = WORTH * size(grid, area, columns, footer);
        for (int lines = 2; lines <= columns && grid.rows().size() <= MOST_ROWS; lines++) {
            // Evenly: 9 pictures in 3 lines are 3, 3, 3 rather than 4, 4, 1.
            int each = (columns + lines - 1) / lines;
            double size = size(grid, area, each, footer);
            if (size > largest) {
                largest = size;
                best = each;
            }
        }
        return best;
    }

    /** Width of a picture if this many stand side by side, each line above labels of a height. */
    private double size(ImageGrid grid, Rectangle2D area, int beside, double footer) {
        int lines = (Math.max(1, columns(grid)) + beside - 1) / beside;
        int rows = Math.max(1, grid.rows().size());
        double height = ((area.getHeight() + between) / lines - between - footer - gap * (rows - 1)) / rows;
        return Math.min(width(area, beside), Math.max(1, height) * aspect(grid));
    }

    private double width(Rectangle2D area, int beside) {
        return Math.max(1, (area.getWidth() - labelWidth - gap * (beside - 1)) / beside);
    }

    static int columns(ImageGrid grid) {
        return grid.rows().stream().mapToInt(row -> row.pictures().size()).max().orElse(0);
    }

    /** Width over height of a cell. */
    static double aspect(ImageGrid grid) {
        double aspect = pictures(grid)
                .mapToDouble(each -> (double) each.width() / each.height())
                .max()
                .orElse(1);
        return Math.max(1 / LONGEST, Math.min(aspect, LONGEST));
    }

    private static Stream<Picture> pictures(ImageGrid grid) {
        return grid.rows().stream().flatMap(row -> row.pictures().stream());
    }

    /** On a screen, whole device pixels for each pixel of the picture, unless that makes it much smaller. */
    private static double snapped(double width, int pixels, Canvas canvas) {
        double factor = Math.floor(width * canvas.scale() / pixels);
        double whole = factor * pixels / canvas.scale();
        return whole > 0.8 * width ? whole : width;
    }
}
