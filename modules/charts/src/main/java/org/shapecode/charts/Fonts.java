package org.shapecode.charts;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.shapecode.core.figure.Figure;

/**
 * Fonts of figures. Files use Liberation Sans. It comes with the PDF writer, so a figure is the same on every machine and
 * a PDF can embed it; its metrics are those of Arial and Helvetica, so an SVG fits where only these are installed.
 */
final class Fonts {
    /** The family that files can embed. */
    static final String FAMILY = "Liberation Sans";

    /** Its families for SVG; all but the last have the same metrics. */
    private static final String FAMILIES = "'" + FAMILY + "', Arial, Helvetica, sans-serif";

    private static final Pattern SANS = Pattern.compile("(?i)sans|gothic|arial|helvetica|verdana|dialog");
    private static final Pattern SERIF =
            Pattern.compile("(?i)serif|roman|times|termes|pagella|garamond|georgia|palatino");

    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final Font FONT = load();

    private Fonts() {}

    /** The font that files can embed. */
    static Font embedded(float size) {
        return FONT.deriveFont(size);
    }

    /** A font of a family, which may be that which files can embed. */
    static Font of(String family, float size) {
        return family.equals(FAMILY) ? embedded(size) : new Font(family, Font.PLAIN, 1).deriveFont(size);
    }

    /** Whether a PDF can embed it; the letters of others are drawn. */
    static boolean isEmbedded(Font font) {
        return font.getFontName().equals(FONT.getFontName());
    }

    /** The families for SVG: that of a font, and what may stand in for it. */
    static String families(Font font) {
        String family = font.getFamily(Locale.ROOT);
        if (family.equals(FAMILY)) {
            return FAMILIES;
        }
        boolean serif = SERIF.matcher(family).find() && !SANS.matcher(family).find();
        return "'" + family.replace("'", "") + "', " + (serif ? "serif" : "sans-serif");
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
