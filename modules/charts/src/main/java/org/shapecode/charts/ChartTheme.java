package org.shapecode.charts;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import javax.swing.UIManager;

/**
 * Colours, font and line width of a figure. Series are drawn in the colours of Okabe and Ito, which people with any kind
 * of colour vision can tell apart; each theme leaves out those that are hard to see on its background.
 *
 * @param background of the whole figure; opaque
 * @param text of titles, axis labels and legend
 * @param faint of tick labels and notes
 * @param axis of axis lines, ticks and picture frames
 * @param grid of grid lines
 * @param palette of series, in order; at least one
 * @param font of labels; titles are a little larger, ticks a little smaller
 * @param line width of a curve, in px
 * @param titled whether the figure's title is drawn; in an article the caption has it
 * @param lettered whether each of several panels has a letter, such as (a)
 * @param latex whether SVG has its texts as LaTeX, for LaTeX's package svg
 * @param pictures colour map of pictures, heat maps and coloured scatters
 */
record ChartTheme(
        Color background,
        Color text,
        Color faint,
        Color axis,
        Color grid,
        List<Color> palette,
        Font font,
        float line,
        boolean titled,
        boolean lettered,
        boolean latex,
        PictureColors pictures) {
    private static final float POINT = 96f / 72;

    /** Black on white, 8 pt and without a title, for a column of an article. */
    static ChartTheme paper() {
        return paper(Fonts.FAMILY, 8);
    }

    /** The same with a font of another family and size, in pt. */
    static ChartTheme paper(String family, double points) {
        Color ink = new Color(0x111111);
        return new ChartTheme(
                Color.WHITE,
                ink,
                new Color(0x333333),
                new Color(0x4D4D4D),
                new Color(0xE6E6E6),
                Palette.ON_LIGHT,
                Fonts.of(family, (float) points * POINT),
                1.1f * POINT,
                false,
                false,
                false,
                PictureColors.GREYS);
    }

    /** Follows the current look and feel, whichever it is. Event dispatch thread. */
    static ChartTheme ofDesktop() {
        Color text = color("Label.foreground", Color.BLACK);
        Color panel = color("Panel.background", Color.WHITE);
        Color list = color("List.background", panel);
        // The surface with more contrast: white rather than grey, black rather than grey.
        Color background = contrast(list, text) > contrast(panel, text) ? list : panel;
        Font font = UIManager.getFont("Label.font");
        // A look and feel's own font classes disappear with that look and feel: keep a plain one.
        Font plain = font == null ? new Font(Font.SANS_SERIF, Font.PLAIN, 12) : new Font(font.getAttributes());
        return onScreen(background, text, plain.deriveFont(Font.PLAIN)).with(PictureColors.ofDesktop());
    }

    /** Whether it follows the desktop, rather than an article's. */
    boolean isOnScreen() {
        return titled;
    }

    /** Whether text is lighter than the background. */
    boolean isDark() {
        return Palette.luminance(background) < Palette.luminance(text);
    }

    /** The same with another font. */
    ChartTheme withFont(Font other) {
        return new ChartTheme(
                background, text, faint, axis, grid, palette, other, line, titled, lettered, latex, pictures);
    }

    /** The same with another colour map. */
    ChartTheme with(PictureColors other) {
        return new ChartTheme(background, text, faint, axis, grid, palette, font, line, titled, lettered, latex, other);
    }

    /** The same with letters of panels, and with texts as LaTeX, or without. */
    ChartTheme with(boolean letters, boolean latexTexts) {
        return new ChartTheme(
                background, text, faint, axis, grid, palette, font, line, titled, letters, latexTexts, pictures);
    }

    /** A theme from two colours: all others lie between them or come from the palette. */
    static ChartTheme onScreen(Color background, Color text, Font font) {
        boolean dark = Palette.luminance(background) < Palette.luminance(text);
        return new ChartTheme(
                background,
                text,
                Palette.mix(text, background, 0.28),
                Palette.mix(text, background, 0.45),
                Palette.mix(text, background, 0.88),
                dark ? Palette.ON_DARK : Palette.ON_LIGHT,
                font,
                1.6f,
                true,
                false,
                false,
                PictureColors.GREYS);
    }

    private static Color color(String key, Color other) {
        Color color = UIManager.getColor(key);
        return color == null ? other : new Color(color.getRGB());
    }

    private static double contrast(Color first, Color second) {
        return Math.abs(Palette.luminance(first) - Palette.luminance(second));
    }
}
