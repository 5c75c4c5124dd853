package org.shapecode.charts;

import java.awt.Color;
import java.util.List;

/** Colours of series, and arithmetic on colours. */
final class Palette {
    private static final Color BLUE = new Color(0x0072B2);
    private static final Color VERMILLION = new Color(0xD55E00);
    private static final Color GREEN = new Color(0x009E73);
    private static final Color PURPLE = new Color(0xCC79A7);
    private static final Color ORANGE = new Color(0xE69F00);
    private static final Color SKY = new Color(0x56B4E9);
    private static final Color YELLOW = new Color(0xF0E442);

    /** Without yellow, which is hard to see on white. */
    static final List<Color> ON_LIGHT = List.of(BLUE, VERMILLION, GREEN, PURPLE, ORANGE, SKY, new Color(0x4D4D4D));

    /** Without blue, which is hard to see on black, and with vermillion last; otherwise the hues of the light palette. */
    static final List<Color> ON_DARK = List.of(SKY, ORANGE, GREEN, PURPLE, YELLOW, new Color(0xD9D9D9), VERMILLION);

    /** Opacity of a band, through which the grid and other bands show. */
    static final double BAND = 0.2;

    /** Opacity of the edge of a band. */
    static final double EDGE = 0.6;

    /** Opacity of a raw line behind a smoothed one. */
    static final double FAINT = 0.3;

    private Palette() {}

    /** The colour of the n-th series, from 0. After the last colour the palette repeats, closer to the text colour. */
    static Color of(ChartTheme theme, int number) {
        List<Color> colors = theme.palette();
        int lap = number / colors.size();
        double towardsText = 1 - 1 / (1 + 0.6 * lap);
        return mix(colors.get(number % colors.size()), theme.text(), towardsText);
    }

    /** The colour of frames and outlines over pictures and colour maps, none of which has a red like it. */
    static Color outline(ChartTheme theme) {
        return theme.palette().contains(VERMILLION)
                ? VERMILLION
                : theme.palette().get(0);
    }

    /** A mixture of two colours: 0 gives the first, 1 the second. */
    static Color mix(Color first, Color second, double share) {
        return new Color(
                between(first.getRed(), second.getRed(), share),
                between(first.getGreen(), second.getGreen(), share),
                between(first.getBlue(), second.getBlue(), share));
    }

    static Color translucent(Color color, double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
    }

    /** Perceived brightness, 0 to 1 (weights of ITU-R BT.709). */
    static double luminance(Color color) {
        return (0.2126 * color.getRed() + 0.7152 * color.getGreen() + 0.0722 * color.getBlue()) / 255;
    }

    private static int between(int first, int second, double share) {
        return (int) Math.round(first + (second - first) * share);
    }
}
