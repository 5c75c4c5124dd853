package org.shapecode.charts;

import org.shapecode.core.figure.Figure;

/**
 * How a figure is to look in an article.
 *
 * @param width in mm
 * @param height in mm
 * @param points size of the letters, in pt
 * @param format of the file
 */
record PaperSetup(double width, double height, double points, FigureFormat format) {
    static final double LETTERS = 8;

    /** Pixels for each px of 1/96 inch: 384 in an inch, which journals ask of pictures. */
    static final int SCALE = 4;

    /** What suits a figure of some width, as PDF. */
    static PaperSetup of(Figure figure, double width) {
        FigureSize size = FigureSize.natural(figure, width);
        return new PaperSetup(width, Math.ceil(size.heightMillimetres()), LETTERS, FigureFormat.PDF);
    }

    /** What suits a figure: a column of the article, or two. */
    static PaperSetup of(Figure figure) {
        boolean narrow = FigureSize.natural(figure).widthMillimetres() <= FigureSize.ONE_COLUMN;
        return of(figure, narrow ? FigureSize.ONE_COLUMN : FigureSize.TWO_COLUMNS);
    }

    /** What is seen, on paper: with its zoom, axes, smoothing, hidden series and colours of pictures. */
    Drawing of(Drawing seen) {
        ChartTheme theme = ChartTheme.paper(points).with(seen.theme().pictures());
        return new Drawing(seen.figure(), theme, FigureSize.millimetres(width, height), seen.views());
    }
}
