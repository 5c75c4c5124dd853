package org.shapecode.charts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.figure.Figure;

/**
 * Writes figures to files; needs no display. A file appears complete or not at all. The same figure gives the same bytes:
 * files contain no date, nothing random and, unless one is chosen, no font of the machine.
 *
 * <p>The numbers ({@link FigureFormat#CSV}) are a table in UTF-8 with decimal points, which {@code pandas.read_csv} and
 * R's {@code read.csv} read without options. One row is one number or point; columns that do not apply are empty:
 *
 * <table>
 * <caption>Columns</caption>
 * <tr><td>panel<td>number of the panel, from 1
 * <tr><td>kind<td>{@code axis}, {@code series}, {@code spread} (a band around a curve), {@code interval},
 *     {@code cell} of a heat map, {@code point} of a coloured scatter, or {@code pixel}; of a picture in colour {@code
 *     pixel-red}, {@code pixel-green} and {@code pixel-blue}
 * <tr><td>name<td>label of the axis, name of the series, label of the interval or of the picture row
 * <tr><td>part<td>of an axis {@code x}, {@code y} or {@code color}; of a band what it spans, such as {@code quartiles}; of a
 *     picture the label of its column, or its number from 1
 * <tr><td>x<td>abscissa; of a cell its centre; of a pixel its column from 0
 * <tr><td>y<td>ordinate; of a cell its centre; of a pixel its row from 0, from the top
 * <tr><td>low<td>lower bound of a band; start of an interval on the x axis; value of the first colour
 * <tr><td>high<td>upper bound of a band; end of an interval; value of the last colour
 * <tr><td>value<td>of a cell, a point or a pixel
 * </table>
 */
public final class FigureFiles {
    private FigureFiles() {}

    /**
     * Writes a figure for an article, at its natural size.
     *
     * @param folder must exist
     * @return the file, as {@link #file} names it
     * @throws IOException if it cannot be written; an older file is then unchanged
     */
    public static Path write(Figure figure, FigureFormat format, Path folder) throws IOException {
        Path file = file(figure, format, folder);
        write(paper(figure), 3, format, file);
        return file;
    }

    /** The file of a figure in a folder, named after the figure's id. */
    public static Path file(Figure figure, FigureFormat format, Path folder) {
        return folder.resolve(figure.id() + "." + format.extension());
    }

    /** The SVG file of a figure for an article, at its natural size, as text. */
    public static String svg(Figure figure) throws IOException {
        return new String(bytes(paper(figure), 1, FigureFormat.SVG), StandardCharsets.UTF_8);
    }

    private static Drawing paper(Figure figure) {
        return new Drawing(figure, ChartTheme.paper(), FigureSize.natural(figure), List.of());
    }

    /** Writes a drawing; a bitmap has so many pixels for each px of 1/96 inch: 1 for a screen, 3 for a printer. */
    static void write(Drawing drawing, double scale, FigureFormat format, Path file) throws IOException {
        AtomicFiles.write(file, bytes(drawing, scale, format));
    }

    /** The content of a file; the font of a drawing for the screen is replaced. */
    static byte[] bytes(Drawing drawing, double scale, FigureFormat format) throws IOException {
        ChartTheme theme = drawing.theme();
        // Fonts of the look and feel exist on one machine only.
        Drawing embeddable = theme.isOnScreen()
                ? new Drawing(
                        drawing.figure(),
                        theme.withFont(Fonts.embedded(theme.font().getSize2D())),
                        drawing.size(),
                        drawing.views())
                : drawing;
        return switch (format) {
            case SVG -> SvgWriter.write(embeddable);
            case PDF -> PdfWriter.write(embeddable);
            case PNG -> PngWriter.write(embeddable, scale);
            case CSV -> CsvWriter.write(drawing.visible()).getBytes(StandardCharsets.UTF_8);
        };
    }
}
