package org.shapecode.charts;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Objects;

/**
 * The colours, letters and lines of a figure. Colours of series are those of Okabe and Ito, which people with any kind
 * of colour vision tell apart; each theme leaves out those that its background would swallow.
 *
 * @param background behind everything; opaque
 * @param text titles, labels of axes, legend
 * @param faint labels of ticks and notes
 * @param axis lines and ticks of the axes, frames of pictures
 * @param grid lines across the plot
 * @param palette colours of the series, in order; at least one
 * @param font of labels; titles are a little larger, ticks a little smaller
 * @param line width of a curve, in px
 * @param titled whether the figure's title is drawn; on paper the caption has it
 * @param pictures colours of pictures
 */
public record ChartTheme(
        Color background,
        Color text,
        Color faint,
        Color axis,
        Color grid,
        List<Color> palette,
        Font font,
        float line,
        boolean titled,
        PictureColors pictures) {
    private static final float POINT = 96f / 72;

    public ChartTheme {
        palette = List.copyOf(palette);
        Objects.requireNonNull(font);
    }

    /** Dark on white, for a screen. */
    public static ChartTheme light() {
        return onScreen(Color.WHITE, new Color(0x1F2328), Fonts.embedded(13));
    }

    /** Light on nearly black, for a screen. */
    public static ChartTheme dark() {
        return onScreen(new Color(0x1E1F22), new Color(0xDFE1E5), Fonts.embedded(13));
    }

    /** Black on white with letters of 8 pt and no title: for an article, at the size of a column. */
    public static ChartTheme paper() {
        return paper(8);
    }

    /**
     * Black on white and no title: for an article.
     *
     * @param points size of the letters, in pt
     */
    public static ChartTheme paper(double points) {
        Color ink = new Color(0x111111);
        return new ChartTheme(
                Color.WHITE,
                ink,
                new Color(0x333333),
                new Color(0x4D4D4D),
                new Color(0xE6E6E6),
                Palette.ON_LIGHT,
                Fonts.embedded((float) points * POINT),
                1.1f * POINT,
                false,
                PictureColors.GREYS);
    }

    /** Follows the look and feel that is set now. Call it on the event dispatch thread. */
    public static ChartTheme ofDesktop() {
        return DesktopTheme.read();
    }

    /** Whether light is drawn on dark. */
    public boolean isDark() {
        return Palette.luminance(background) < Palette.luminance(text);
    }

    /** The same with other letters. */
    ChartTheme withFont(Font other) {
        return new ChartTheme(background, text, faint, axis, grid, palette, other, line, titled, pictures);
    }

    /** The same with pictures in other colours. */
    public ChartTheme with(PictureColors other) {
        return new ChartTheme(background, text, faint, axis, grid, palette, font, line, titled, other);
    }

    /** A theme of two colours: all others lie between them or come from the palette. */
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
                PictureColors.GREYS);
    }
}
