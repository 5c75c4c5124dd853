package org.shapecode.charts;

import java.util.prefs.Preferences;
import org.openide.util.NbPreferences;
import org.shapecode.core.figure.Figure;

/**
 * A figure in an article.
 *
 * @param columnWidth in mm, of a figure that fits into a column
 * @param fullWidth in mm, of one that does not
 * @param height in mm
 * @param family of the font
 * @param points font size, in pt
 * @param letters whether several panels have letters
 * @param latex whether SVG has its texts as LaTeX
 * @param dpi resolution of a bitmap, unless it is too large
 * @param format of the file
 */
record PaperSetup(
        double columnWidth,
        double fullWidth,
        double height,
        String family,
        double points,
        boolean letters,
        boolean latex,
        int dpi,
        FigureFormat format) {
    /** Pixels per inch at a scale of 1. */
    private static final double PX_PER_INCH = 96;

    private static final double MM_PER_INCH = 25.4;

    /** The largest bitmap: a page at 1000 dpi. More would not fit into the memory of a small machine. */
    static final int MEGAPIXELS = 100;

    /** The height of a page of an article without its margins and a caption, in mm. */
    private static final double PAGE = 225;

    private static final double POINTS = 8;
    private static final int DPI = 300;

    /** That of the user directory. */
    static Preferences preferences() {
        return NbPreferences.forModule(PaperSetup.class).node("paper");
    }

    /** The last setup, at the natural height of a figure; at first, in a column of the article or its full width, as PDF. */
    static PaperSetup of(Figure figure, Preferences last) {
        return new PaperSetup(
                        last.getDouble("width", FigureSize.ONE_COLUMN),
                        last.getDouble("full-width", FigureSize.TWO_COLUMNS),
                        PAGE,
                        last.get("family", Fonts.FAMILY),
                        last.getDouble("points", POINTS),
                        last.getBoolean("letters", false),
                        last.getBoolean("latex", false),
                        last.getInt("dpi", DPI),
                        FigureFormat.parse(last.get("format", FigureFormat.PDF.name())))
                .at(figure);
    }

    /** Whether a figure fits into a column. */
    static boolean isNarrow(Figure figure) {
        return FigureSize.natural(figure).widthMillimetres() <= FigureSize.ONE_COLUMN;
    }

    /** The width of a figure, in mm. */
    double width(Figure figure) {
        return isNarrow(figure) ? columnWidth : fullWidth;
    }

    /** Keeps all but the height for the next figures. */
    void keep(Preferences next) {
        next.putDouble("width", columnWidth);
        next.putDouble("full-width", fullWidth);
        next.put("family", family);
        next.putDouble("points", points);
        next.putBoolean("letters", letters);
        next.putBoolean("latex", latex);
        next.putInt("dpi", dpi);
        next.put("format", format.name());
    }

    /** The same at the natural height of a figure, which a page has room for. */
    PaperSetup at(Figure figure) {
        double natural = FigureSize.natural(figure, width(figure)).heightMillimetres();
        double own = Math.min(PAGE, Math.ceil(natural));
        return new PaperSetup(columnWidth, fullWidth, own, family, points, letters, latex, dpi, format);
    }

    /** The resolution of a figure's bitmap, less than asked for if it would have too many pixels. */
    int possibleDpi(Figure figure) {
        double squareInches = width(figure) * height / (MM_PER_INCH * MM_PER_INCH);
        return (int) Math.min(dpi, Math.sqrt(MEGAPIXELS * 1e6 / squareInches));
    }

    /** Pixels of a figure's bitmap for each px. */
    double scale(Figure figure) {
        return possibleDpi(figure) / PX_PER_INCH;
    }

    /** The figure as displayed, with its zoom, axes, smoothing, series and colour map, in the style of an article. */
    Drawing of(Drawing seen) {
        ChartTheme theme = ChartTheme.paper(family, points)
                .with(letters, latex)
                .with(seen.theme().pictures());
        return new Drawing(seen.figure(), theme, FigureSize.millimetres(width(seen.figure()), height), seen.views());
    }
}
