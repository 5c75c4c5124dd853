package org.shapecode.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/**
 * Where to draw, and how fine.
 *
 * @param g takes the drawing
 * @param vector whether it ends in a file that can be enlarged at will, rather than in pixels
 * @param theme colours and letters
 */
record Canvas(Graphics2D g, boolean vector, ChartTheme theme) {
    private static final double FINE = 0.25;
    private static final double HAIR = 0.7;

    /** Sets all that makes drawing look well. */
    static Canvas of(Graphics2D g, ChartTheme theme) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_NORMALIZE);
        return new Canvas(g, !isRaster(g), theme);
    }

    /** Width of the finest thing that can be told apart, in px. */
    double grain() {
        return vector ? FINE : 1 / scale();
    }

    /** How many pixels of the device make one px. */
    double scale() {
        AffineTransform transform = g.getTransform();
        return vector ? 1 / FINE : Math.max(1e-3, Math.sqrt(Math.abs(transform.getDeterminant())));
    }

    /** Width of the lines of axes and grids, in px: whole pixels on a screen, so that they are sharp. */
    double hairline() {
        return vector ? HAIR : Math.max(1, Math.round(HAIR * scale())) / scale();
    }

    /** A size of letters as a share of the theme's. */
    Font font(double share) {
        return theme.font().deriveFont((float) (share * theme.font().getSize2D()));
    }

    /** The unit of all distances: as letters grow, so does the air between them. */
    double em() {
        return theme.font().getSize2D();
    }

    void text(String text, Font font, Color color, double x, double baseline) {
        if (!text.isEmpty()) {
            g.setFont(font);
            g.setPaint(color);
            g.drawString(text, (float) x, (float) baseline);
        }
    }

    double width(String text, Font font) {
        return font.getStringBounds(text, g.getFontRenderContext()).getWidth();
    }

    /** A text, cut where it would be wider than there is room. */
    String fitting(String text, Font font, double room) {
        String shown = text;
        for (int end = text.length() - 1; end > 0 && width(shown, font) > room; end--) {
            shown = text.substring(0, end).strip() + "\u2026";
        }
        return shown;
    }

    /** How high a title is with the gap below it; 0 if there is none. */
    double titleHeight(String title) {
        return title.isEmpty() ? 0 : 1.75 * em();
    }

    /** Draws a title at the top of a panel, from x on if there it fits between the panel's sides; else cut. */
    void title(String title, double x, Rectangle2D panel) {
        Font font = font(1.06);
        String shown = fitting(title, font, panel.getWidth());
        double left = Math.max(panel.getX(), Math.min(x, panel.getMaxX() - width(shown, font)));
        text(shown, font, theme.text(), left, panel.getY() + 1.1 * em());
    }

    /** Says something in the middle of an empty area. */
    void message(String words, Rectangle2D area) {
        double x = area.getCenterX() - width(words, font(1)) / 2;
        text(words, font(1), theme.faint(), x, area.getCenterY() + 0.35 * em());
    }

    private static boolean isRaster(Graphics2D g) {
        GraphicsConfiguration configuration = g.getDeviceConfiguration();
        int type = configuration == null
                ? GraphicsDevice.TYPE_PRINTER
                : configuration.getDevice().getType();
        return type != GraphicsDevice.TYPE_PRINTER;
    }
}
