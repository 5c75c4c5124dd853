package org.shapecode.charts;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.ImageGrid.Picture;
import org.shapecode.core.figure.ImageGrid.Row;

/** Where the pictures of a grid and their labels go: as large as the panel allows, all in cells of one size. */
final class GridLayout {
    private static final double LABEL = 0.92;
    private static final double LABEL_PART = 0.3;

    /** Pictures of one dimension are shown as strips: pixels need not be square then. */
    private static final double LONGEST = 4;

    final List<Words> rowLabels = new ArrayList<>();
    final List<Words> columnLabels = new ArrayList<>();
    final double gap;
    final double labelWidth;
    final double cellWidth;
    final double cellHeight;

    /** Upper left corner of the first picture. */
    final double left;

    final double top;

    /**
     * Fits a grid into an area.
     *
     * @param area below the title
     */
    GridLayout(Canvas canvas, ImageGrid grid, Rectangle2D area) {
        Font font = canvas.font(LABEL);
        for (Row row : grid.rows()) {
            rowLabels.add(Words.broken(row.label(), canvas, font, LABEL_PART * area.getWidth()));
        }
        gap = 0.3 * canvas.em();
        double widest = rowLabels.stream().mapToDouble(Words::width).max().orElse(0);
        labelWidth = widest > 0 ? widest + 0.7 * canvas.em() : 0;
        int rows = Math.max(1, grid.rows().size());
        int columns = Math.max(1, columns(grid));
        double aspect = aspect(grid);

        double width = Math.max(1, (area.getWidth() - labelWidth - gap * (columns - 1)) / columns);
        for (String label : grid.columnLabels()) {
            columnLabels.add(Words.broken(label, canvas, font, width));
        }
        double highest = columnLabels.stream().mapToDouble(Words::height).max().orElse(0);
        double footer = highest > 0 ? highest + 0.3 * canvas.em() : 0;
        double height = Math.max(1, (area.getHeight() - footer - gap * (rows - 1)) / rows);
        cellWidth = snapped(Math.min(width, height * aspect), widestPicture(grid), canvas);
        cellHeight = cellWidth / aspect;
        double used = labelWidth + columns * cellWidth + gap * (columns - 1);
        left = area.getX() + (area.getWidth() - used) / 2 + labelWidth;
        top = area.getY();
    }

    Rectangle2D cell(int row, int column) {
        return new Rectangle2D.Double(
                left + column * (cellWidth + gap), top + row * (cellHeight + gap), cellWidth, cellHeight);
    }

    static int columns(ImageGrid grid) {
        return grid.rows().stream().mapToInt(row -> row.pictures().size()).max().orElse(0);
    }

    /** Width over height of a cell. */
    static double aspect(ImageGrid grid) {
        double aspect = grid.rows().stream()
                .flatMap(row -> row.pictures().stream())
                .mapToDouble(picture -> (double) picture.width() / picture.height())
                .max()
                .orElse(1);
        return Math.max(1 / LONGEST, Math.min(aspect, LONGEST));
    }

    private static int widestPicture(ImageGrid grid) {
        return grid.rows().stream()
                .flatMap(row -> row.pictures().stream())
                .mapToInt(Picture::width)
                .max()
                .orElse(1);
    }

    /** On a screen a whole number of pixels for each pixel of the picture, where that costs little of the size. */
    private static double snapped(double width, int pixels, Canvas canvas) {
        double factor = Math.floor(width * canvas.scale() / pixels);
        double whole = factor * pixels / canvas.scale();
        return whole > 0.8 * width ? whole : width;
    }
}
