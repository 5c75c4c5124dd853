package org.shapecode.charts;

import org.shapecode.core.figure.Figure;

/**
 * Width and height of a drawn figure, in px of 1/96 inch.
 *
 * @param width above 0
 * @param height above 0
 */
public record FigureSize(double width, double height) {
    private static final double PX_PER_MM = 96 / 25.4;

    /** Width of a column of an article, in mm. */
    public static final double ONE_COLUMN = 85;

    /** Full text width of an article, in mm. */
    public static final double TWO_COLUMNS = 175;

    /** The longest possible side, in px. */
    static final double MOST = 20_000;

    public FigureSize {
        if (!(width > 0 && height > 0) || width > MOST || height > MOST) {
            throw new IllegalArgumentException("a figure cannot be " + width + " × " + height + " px");
        }
    }

    /** A size in mm. */
    public static FigureSize millimetres(double width, double height) {
        return new FigureSize(width * PX_PER_MM, height * PX_PER_MM);
    }

    /** The natural size in an article: one column for a plot, the full width for several panels or many pictures. */
    public static FigureSize natural(Figure figure) {
        return FigureLayout.natural(figure, TWO_COLUMNS * PX_PER_MM);
    }

    /** The natural proportions at a width in mm. */
    public static FigureSize natural(Figure figure, double millimetres) {
        FigureSize size = FigureLayout.natural(figure, millimetres * PX_PER_MM);
        double factor = millimetres * PX_PER_MM / size.width();
        return new FigureSize(size.width() * factor, size.height() * factor);
    }

    double widthMillimetres() {
        return width / PX_PER_MM;
    }

    double heightMillimetres() {
        return height / PX_PER_MM;
    }
}
