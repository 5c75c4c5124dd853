package org.shapecode.charts;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.shapecode.core.figure.Figure;

/**
 * The letters of figures. Files are set in Liberation Sans: it comes with the PDF writer, so that a figure is the same
 * on every machine and a PDF can embed it, and its letters are exactly as wide as those of Arial and Helvetica, so that
 * an SVG fits where only these are installed.
 */
final class Fonts {
    /** The families for an SVG; all of the same widths but the last. */
    static final String FAMILIES = "'Liberation Sans', Arial, Helvetica, sans-serif";

    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private Fonts() {}

    /** The font that files can embed. */
    static Font embedded(float size) {
        return Holder.FONT.deriveFont(size);
    }

    /** Its TrueType file. The caller closes it. */
    static InputStream open() {
        return PDDocument.class.getResourceAsStream(RESOURCE);
    }

    /** The theme itself, or with the system's font if its own lacks a letter of the figure, such as a Chinese one. */
    static ChartTheme covering(ChartTheme theme, Figure figure) {
        boolean covered =
                FigureText.labels(figure).allMatch(text -> theme.font().canDisplayUpTo(text) < 0);
        return covered
                ? theme
                : theme.withFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1)
                        .deriveFont(theme.font().getSize2D()));
    }

    /** Read once, when a figure is first drawn. */
    private static final class Holder {
        static final Font FONT = load();

        private static Font load() {
            try (InputStream in = open()) {
                return Font.createFont(Font.TRUETYPE_FONT, in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("the font that the PDF writer brings cannot be read", e);
            }
        }
    }
}
