package org.shapecode.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.text.TextBlockAnchor;
import org.jfree.chart.ui.HorizontalAlignment;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.ColorAxis;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.ImageGrid.Picture;

/** Draws pictures in rows, with row labels at the left and column labels below. */
record GridPainter(Canvas canvas, ImageGrid grid, String title) implements PanelPainter {
    /** Least size of a picture in a file, in pixels: viewers that interpolate then blur only the edges of pixels. */
    private static final int FILE_PIXELS = 300;

    /** Least length of a colour bar, in font sizes. */
    private static final double LEAST_BAR = 5;

    /** Width of a conspicuous frame, in px. */
    private static final double FRAME = 1.5;

    @Override
    public double header(double width, double height) {
        return canvas.titleHeight(title);
    }

    @Override
    public double labels(Rectangle2D bounds, double header, double most) {
        Rectangle2D area = area(bounds);
        double own = Math.min(
                fitting(grid.quantities().columns(), area.getWidth(), most),
                fitting(grid.quantities().rows(), area.getHeight(), most));
        return bar(area, most).map(bar -> Math.min(own, bar.labels())).orElse(own);
    }

    /** Pictures are not pushed down by a neighbour's long legend. */
    private Rectangle2D area(Rectangle2D bounds) {
        double own = canvas.titleHeight(title);
        return new Rectangle2D.Double(
                bounds.getX(), bounds.getY() + own, bounds.getWidth(), Math.max(1, bounds.getHeight() - own));
    }

    @Override
    public PanelGeometry draw(Rectangle2D bounds, double header, double labels) {
        Rectangle2D area = area(bounds);
        Optional<ColorBar> bar = bar(area, labels);
        double gap = 0.6 * canvas.em();
        GridLayout layout = new GridLayout(
                canvas, grid, area, bar.map(each -> each.width() + gap).orElse(0.0));
        canvas.title(title, layout.left - layout.labelWidth - layout.rowsName, bounds);
        List<PanelGeometry.Cell> cells = new ArrayList<>();
        int step = rowStep(layout);
        for (int row = 0; row < grid.rows().size(); row++) {
            List<Picture> pictures = grid.rows().get(row).pictures();
            Set<Integer> framed = grid.rows().get(row).framed();
            for (int column = 0; column < pictures.size(); column++) {
                Rectangle2D cell = layout.cell(row, column);
                cells.add(new PanelGeometry.Cell(
                        cell,
                        pictures.get(column),
                        label(row, column),
                        grid.rows().get(row).images().at(column)));
                if (canvas.vector()) {
                    scaled(pictures.get(column), cell, framed.contains(column));
                } else {
                    exact(pictures.get(column), cell, framed.contains(column));
                }
            }
            TextBlock label = layout.rowLabels.get(row);
            for (int column = 0; row % step == 0 && column < Math.max(1, pictures.size()); column += layout.across) {
                double middle = layout.cell(row, column).getCenterY();
                label.setLineAlignment(HorizontalAlignment.RIGHT);
                float right = (float) (layout.left - 0.7 * canvas.em());
                TextAlign.END.during(
                        canvas.g(), () -> label.draw(canvas.g(), right, (float) middle, TextBlockAnchor.CENTER_RIGHT));
            }
        }
        columnLabels(layout);
        quantities(layout, area, canvas.font(labels));
        Rectangle2D all = layout.pictures();
        bar.ifPresent(each -> each.draw(all.getMaxX() + gap, all.getY(), barLength(area, all)));
        if (cells.isEmpty()) {
            canvas.broken("No pictures", canvas.font(1), area.getWidth())
                    .draw(canvas.g(), (float) area.getCenterX(), (float) area.getCenterY(), TextBlockAnchor.CENTER);
        }
        return new PanelGeometry.OfGrid(bounds, cells);
    }

    /** Of the grey levels, if they are a quantity. */
    private Optional<ColorBar> bar(Rectangle2D area, double labels) {
        Optional<Picture> first =
                grid.rows().stream().flatMap(row -> row.pictures().stream()).findFirst();
        return grid.quantities().values().isEmpty()
                ? Optional.empty()
                : first.map(picture -> new ColorBar(
                        canvas,
                        new ColorMap(
                                new ColorAxis(
                                        Axis.linear(grid.quantities().values()), picture.black(), picture.white()),
                                canvas.theme().pictures()),
                        area.getHeight(),
                        Math.min(area.getHeight(), LEAST_BAR * canvas.em()),
                        labels));
    }

    /** As high as the pictures, but not so low that nothing could be read beside it. */
    private double barLength(Rectangle2D area, Rectangle2D pictures) {
        return Math.min(area.getHeight(), Math.max(LEAST_BAR * canvas.em(), pictures.getHeight()));
    }

    /** For the tool tip of a picture: its row and its column, with the quantities of both. */
    private String label(int row, int column) {
        String beside = quantity(grid.quantities().rows(), grid.rows().get(row).label());
        return column < grid.columnLabels().size()
                ? beside + ", "
                        + quantity(
                                grid.quantities().columns(), grid.columnLabels().get(column))
                : beside;
    }

    private static String quantity(String name, String label) {
        return name.isEmpty() ? label : name + " " + label;
    }

    /** What the numbers at the left and below are: in the middle of the pictures, unless it is longer than these are. */
    private void quantities(GridLayout layout, Rectangle2D area, Font font) {
        Rectangle2D all = layout.pictures();
        String columns = grid.quantities().columns();
        double width = canvas.width(columns, font);
        double left = within(all.getCenterX() - width / 2, area.getX(), area.getMaxX() - width);
        TextAlign.MIDDLE.during(
                canvas.g(),
                () -> canvas.text(
                        canvas.fitting(columns, font, area.getWidth()),
                        font,
                        canvas.theme().text(),
                        left,
                        layout.bottom + 1.05 * canvas.em()));
        if (layout.rowsName > 0) {
            String rows = grid.quantities().rows();
            double half = canvas.width(rows, font) / 2;
            double middle = within(all.getCenterY(), area.getY() + half, area.getMaxY() - half);
            double x = layout.left - layout.labelWidth - 0.4 * canvas.em();
            canvas.upward(rows, font, x, middle, area.getHeight());
        }
    }

    /** The font size with which a text fits, as a share of the theme's. */
    private double fitting(String text, double room, double most) {
        double width = canvas.width(text, canvas.font(1));
        return width * most <= room ? most : Math.max(AxisLabel.SMALLEST, room / width);
    }

    private static double within(double value, double low, double high) {
        return Math.max(low, Math.min(value, high));
    }

    /** If labels are higher than rows, every n-th is drawn, so that none overlap. */
    private int rowStep(GridLayout layout) {
        double highest = canvas.size(layout.rowLabels).getHeight();
        return (int) Math.max(1, Math.ceil(highest / (layout.cellHeight + layout.gap) - 1e-6));
    }

    /** If labels are wider than columns, every n-th is drawn, so that none overlap. */
    private void columnLabels(GridLayout layout) {
        double pitch = layout.cellWidth + layout.gap;
        double widest = canvas.size(layout.columnLabels).getWidth();
        int step = (int) Math.max(1, Math.ceil((widest + 0.3 * canvas.em()) / pitch));
        for (int column = 0; column < layout.columnLabels.size(); column += step) {
            Rectangle2D last = layout.cell(grid.rows().size() - 1, column);
            float top = (float) (last.getMaxY() + 0.3 * canvas.em());
            TextBlock label = layout.columnLabels.get(column);
            TextAlign.MIDDLE.during(
                    canvas.g(),
                    () -> label.draw(canvas.g(), (float) last.getCenterX(), top, TextBlockAnchor.TOP_CENTER));
        }
    }

    /** Pixel by pixel, so that nothing is resampled. */
    private void exact(Picture picture, Rectangle2D cell, boolean framed) {
        Graphics2D g = canvas.g();
        AffineTransform transform = g.getTransform();
        double scale = canvas.scale();
        int width = (int) Math.max(1, Math.round(cell.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(cell.getHeight() * scale));
        Point2D corner = transform.transform(new Point2D.Double(cell.getX(), cell.getY()), null);
        int x = (int) Math.round(corner.getX());
        int y = (int) Math.round(corner.getY());
        g.setTransform(new AffineTransform());
        int frame = framed ? (int) Math.max(2, Math.round(FRAME * scale)) : 1;
        g.setPaint(frame(framed));
        g.fillRect(x - frame, y - frame, width + 2 * frame, height + 2 * frame);
        g.drawImage(PictureImage.of(picture, width, height, canvas.theme().pictures()), x, y, null);
        g.setTransform(transform);
    }

    /** As one image with whole pixels for each of the picture's, which the viewer of the file scales. */
    private void scaled(Picture picture, Rectangle2D cell, boolean framed) {
        Graphics2D g = canvas.g();
        int x = (FILE_PIXELS + picture.width() - 1) / picture.width();
        int y = (FILE_PIXELS + picture.height() - 1) / picture.height();
        BufferedImage image = PictureImage.of(
                picture,
                x * picture.width(),
                y * picture.height(),
                canvas.theme().pictures());
        AffineTransform toCell = AffineTransform.getTranslateInstance(cell.getX(), cell.getY());
        toCell.scale(cell.getWidth() / image.getWidth(), cell.getHeight() / image.getHeight());
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawRenderedImage(image, toCell);
        g.setPaint(frame(framed));
        g.setStroke(canvas.hair(framed ? FRAME : 0.5));
        g.draw(cell);
    }

    private Color frame(boolean framed) {
        return framed
                ? Palette.outline(canvas.theme())
                : Palette.mix(canvas.theme().axis(), canvas.theme().background(), 0.5);
    }
}
