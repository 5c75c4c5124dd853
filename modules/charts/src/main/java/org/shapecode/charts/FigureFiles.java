package org.shapecode.charts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.figure.Figure;

/**
 * Writes figures to files, with or without a display. A file appears whole or not at all, and the same figure gives the
 * same bytes: there is no date in it, nothing random, and no font of the machine.
 *
 * <p>The numbers ({@link FigureFormat#CSV}) are a table in UTF-8 with a point in decimals, which
 * {@code pandas.read_csv} and R's {@code read.csv} read as it is. One row is one number or point; cells that mean
 * nothing in a row are empty:
 *
 * <table>
 * <caption>Columns</caption>
 * <tr><td>panel<td>number of the panel, from 1
 * <tr><td>kind<td>{@code axis}, {@code series}, {@code spread}, {@code interval} or {@code pixel}
 * <tr><td>name<td>label of the axis, name of the series, label of the interval or of the row of pictures
 * <tr><td>part<td>of an axis {@code x} or {@code y}; of a picture its column's label, or its number from 1
 * <tr><td>x<td>abscissa; of a pixel its column from 0
 * <tr><td>y<td>ordinate; of a pixel its row from 0, from the top
 * <tr><td>low<td>of a spread its lower edge; of an interval where it begins on the x axis
 * <tr><td>high<td>of a spread its upper edge; of an interval where it ends
 * <tr><td>value<td>of a pixel
 * </table>
 */
public final class FigureFiles {
    private FigureFiles() {}

    /**
     * Writes a figure for an article, at the size that suits it.
     *
     * @param folder must exist; the file is named by the figure's id
     * @return the file
     * @throws IOException if it cannot be written; an older file is then as before
     */
    public static Path write(Figure figure, FigureFormat format, Path folder) throws IOException {
        Path file = folder.resolve(figure.id() + "." + format.extension());
        write(figure, ChartTheme.paper(), FigureSize.natural(figure), 3, format, file);
        return file;
    }

    /**
     * Writes a figure.
     *
     * @param theme colours and letters; letters that no file can embed are replaced
     * @param size of the drawing; the numbers have none
     * @param scale pixels for each px of 1/96 inch, for PNG only: 1 for a screen, 3 for a printer
     * @param file is replaced if it exists
     * @throws IOException if it cannot be written; an older file is then as before
     */
    public static void write(
            Figure figure, ChartTheme theme, FigureSize size, int scale, FigureFormat format, Path file)
            throws IOException {
        write(new Drawing(figure, theme, size, List.of()), scale, format, file);
    }

    static void write(Drawing drawing, int scale, FigureFormat format, Path file) throws IOException {
        AtomicFiles.write(file, bytes(drawing, scale, format));
    }

    /** The content of a file. */
    static byte[] bytes(Drawing drawing, int scale, FigureFormat format) throws IOException {
        Drawing embeddable = drawing.withEmbeddedFont();
        return switch (format) {
            case SVG -> SvgWriter.write(embeddable);
            case PDF -> PdfWriter.write(embeddable);
            case PNG -> PngWriter.write(embeddable, scale);
            case CSV -> CsvWriter.write(drawing.visible()).getBytes(StandardCharsets.UTF_8);
        };
    }
}
