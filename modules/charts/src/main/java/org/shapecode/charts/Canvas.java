package org.shapecode.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.RenderingHints;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.text.G2TextMeasurer;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.Size2D;
import org.jfree.chart.ui.TextAnchor;
import org.shapecode.core.figure.Series;

/** What to draw on, whether it is vector graphics rather than pixels, and the colours and font. */
record Canvas(Graphics2D g, boolean vector, ChartTheme theme) {
    /** Diameter of a point, in line widths. */
    static final double DOT = 2.6;

    /** More points than this are drawn smaller, so that they do not hide each other. */
    private static final int MANY = 2000;

    private static final double FINE = 4;
    private static final double HAIR = 0.7;

    static {
        // Upright text stays text in SVG and PDF, instead of outlines.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    /** With the rendering hints that figures need. */
    static Canvas of(Graphics2D g, ChartTheme theme) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        GraphicsConfiguration medium = g.getDeviceConfiguration();
        boolean vector = medium == null || medium.getDevice().getType() == GraphicsDevice.TYPE_PRINTER;
        return new Canvas(g, vector, theme);
    }

    /** The finest visible details, such as device pixels, per px. */
    double scale() {
        return vector
                ? FINE
                : Math.max(1e-3, Math.sqrt(Math.abs(g.getTransform().getDeterminant())));
    }

    /** For axes and grid lines: whole pixels wide on a screen, so that they are sharp. */
    Stroke hair() {
        return hair(vector ? HAIR : Math.max(1, Math.round(HAIR * scale())) / scale());
    }

    /** Thin and sharp, for frames. */
    Stroke hair(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    /**
     * For a style; one of points is drawn with {@link #dots}.
     *
     * @param weight in widths of an ordinary line
     */
    Stroke stroke(Series.Style style, double weight) {
        float line = (float) (weight * theme.line());
        return switch (style) {
            case LINE, FAINT -> round(line);
            case DASHED -> dashed(line, 3.5f, 2.5f);
            case DOTTED -> dashed(line, 1, 1.5f);
            case DASH_DOTTED -> dashed(line, 5, 2, 1, 2);
            case LONG_DASHED -> dashed(line, 8, 3);
            case POINTS -> dots(1);
        };
    }

    /** Lengths of dashes and of the gaps between them, in line widths. */
    private static Stroke dashed(float line, float... lengths) {
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] *= line;
        }
        return new BasicStroke(line, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, lengths, 0);
    }

    /** For points as lines of no length, which round caps turn into dots; many are smaller, as is a figure on paper. */
    Stroke dots(int number) {
        return round((number <= MANY ? 1 : theme.titled() ? 0.6 : 0.4) * DOT * theme.line());
    }

    private static Stroke round(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** The theme's font at a share of its size. */
    Font font(double share) {
        return theme.font().deriveFont((float) (share * theme.font().getSize2D()));
    }

    /** The font size, in px: the unit of all distances, which grow with the font. */
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

    /** Draws a text that reads upwards, with its middle at a height and its lower side at x, cut to a length. */
    void upward(String text, Font font, double x, double middle, double length) {
        g.setFont(font);
        g.setPaint(theme.text());
        TextAlign.MIDDLE.during(
                g,
                () -> TextUtils.drawRotatedString(
                        fitting(text, font, length),
                        g,
                        (float) x,
                        (float) middle,
                        TextAnchor.BOTTOM_CENTER,
                        -Math.PI / 2,
                        TextAnchor.BOTTOM_CENTER));
    }

    double width(String text, Font font) {
        return font.getStringBounds(text, g.getFontRenderContext()).getWidth();
    }

    /** The text, cut with an ellipsis if it is too wide. */
    String fitting(String text, Font font, double room) {
        String shown = text;
        for (int end = text.length() - 1; end > 0 && width(shown, font) > room; end--) {
            shown = text.substring(0, end).strip() + "\u2026";
        }
        return shown;
    }

    /** The same, cut at its beginning. */
    String endFitting(String text, Font font, double room) {
        String shown = text;
        for (int begin = 1; begin < text.length() && width(shown, font) > room; begin++) {
            shown = "\u2026" + text.substring(begin).strip();
        }
        return shown;
    }

    /** A text broken between words to fit a width, which only a single long word may exceed. */
    TextBlock broken(String text, Font font, double most) {
        double word = Stream.of(text.split("\\s+"))
                .mapToDouble(each -> width(each, font))
                .max()
                .orElse(0);
        // JFreeChart measures in whole px, together with spaces, and in the font of the graphics.
        float width = (float) Math.max(most, word + width("  ", font) + 1);
        g.setFont(font);
        return TextUtils.createTextBlock(text, font, theme.text(), width, new G2TextMeasurer(g));
    }

    /** The largest width and height of some texts, in px. */
    Size2D size(List<TextBlock> texts) {
        Size2D largest = new Size2D();
        for (TextBlock text : texts) {
            Size2D size = text.calculateDimensions(g);
            largest.setWidth(Math.max(largest.getWidth(), size.getWidth()));
            largest.setHeight(Math.max(largest.getHeight(), size.getHeight()));
        }
        return largest;
    }

    /** Height of a title with the gap below it; 0 without a title. */
    double titleHeight(String title) {
        return title.isEmpty() ? 0 : 1.75 * em();
    }

    /** Draws a title at the top of a panel, at x if it fits there; otherwise moved left, and cut as a last resort. */
    void title(String title, double x, Rectangle2D panel) {
        Font font = font(1.06);
        String shown = fitting(Numeral.signed(title), font, panel.getWidth());
        double left = Math.max(panel.getX(), Math.min(x, panel.getMaxX() - width(shown, font)));
        text(shown, font, theme.text(), left, panel.getY() + 1.1 * em());
    }

    /** Draws an arranged legend with its upper left corner at a place. */
    void draw(LegendTitle legend, double x, double y) {
        Rectangle2D bounds = legend.getBounds();
        legend.draw(g, new Rectangle2D.Double(x, y, bounds.getWidth(), bounds.getHeight()));
    }
}
