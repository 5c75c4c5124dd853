package org.shapecode.charts;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.shapecode.core.figure.Figure;

/**
 * Fonts of figures. Files use Liberation Sans. It comes with the PDF writer, so a figure is the same on every machine and
 * a PDF can embed it; its metrics are those of Arial and Helvetica, so an SVG fits where only these are installed.
 */
final class Fonts {
    /** Font families for SVG; all but the last have the same metrics. */
    static final String FAMILIES = "'Liberation Sans', Arial, Helvetica, sans-serif";

    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final Font FONT = load();

    private Fonts() {}

    /** The font that files can embed. */
    static Font embedded(float size) {
        return FONT.deriveFont(size);
    }

    /** The TrueType file of that font. The caller closes it. */
    static InputStream open() {
        return PDDocument.class.getResourceAsStream(RESOURCE);
    }

    /** The theme, with the system's font if its own lacks a character of the figure, such as a Chinese one. */
    static ChartTheme covering(ChartTheme theme, Figure figure) {
        boolean covered = theme.font().canDisplayUpTo(FigureText.labels(figure)) < 0;
        return covered
                ? theme
                : theme.withFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1)
                        .deriveFont(theme.font().getSize2D()));
    }

    private static Font load() {
        try (InputStream in = open()) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font of the PDF writer cannot be read", e);
        }
    }
}
