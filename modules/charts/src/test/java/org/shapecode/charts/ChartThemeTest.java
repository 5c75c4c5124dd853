package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;

class ChartThemeTest {
    @AfterEach
    void restore() {
        for (String key : new String[] {"Label.foreground", "Panel.background", "List.background", "Label.font"}) {
            UIManager.put(key, null);
        }
    }

    @Test
    void everySeriesStandsOutFromTheBackground() {
        for (ChartTheme theme : themes()) {
            for (Color color : theme.palette()) {
                double contrast = contrast(color, theme.background());
                assertTrue(contrast >= 2, () -> color + " on " + theme.background() + ": " + contrast);
            }
        }
    }

    @Test
    void textIsEasyToRead() {
        for (ChartTheme theme : themes()) {
            assertTrue(contrast(theme.text(), theme.background()) >= 7);
            assertTrue(contrast(theme.faint(), theme.background()) >= 4.5);
        }
    }

    /** The shade of a hole is faint, so that curves show: its edges are what everyone sees, in the legend too. */
    @Test
    void theEdgesOfAHoleStandOutFromBothSides() {
        for (ChartTheme theme : List.of(
                Samples.light(),
                Samples.dark(),
                ChartTheme.paper(),
                ChartTheme.onScreen(Color.WHITE, Color.BLACK, Fonts.embedded(13)),
                ChartTheme.onScreen(Color.BLACK, Color.WHITE, Fonts.embedded(13)))) {
            Plot plot = Samples.holePlot();
            Color shade = new Legend(plot, theme)
                    .intervalColor(plot.intervals().get(0).label());
            Color inside = Palette.mix(theme.background(), theme.text(), shade.getAlpha() / 255.0);
            for (Color beside : List.of(theme.background(), inside)) {
                assertTrue(contrast(theme.faint(), beside) >= 3);
            }
            BufferedImage image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            new Drawing(new Figure("hole", "", List.of(plot)), theme, new FigureSize(640, 400), List.of()).draw(g);
            g.dispose();
            long columns = IntStream.range(0, 640)
                    .filter(x -> IntStream.range(0, 400)
                                    .filter(y -> contrast(new Color(image.getRGB(x, y)), theme.background()) >= 3)
                                    .count()
                            > 200)
                    .count();
            assertTrue(columns >= 3, columns + " of the axis and both edges");
        }
    }

    @Test
    void manySeriesHaveManyColours() {
        for (ChartTheme theme : themes()) {
            long colors = IntStream.range(0, 20)
                    .mapToObj(i -> Palette.of(theme, i))
                    .distinct()
                    .count();
            assertEquals(20, colors);
        }
    }

    @Test
    void darkIsDark() {
        assertTrue(Samples.dark().isDark());
        assertFalse(Samples.light().isDark());
        assertFalse(ChartTheme.paper().isDark());
        assertNotEquals(Samples.dark().background(), Samples.light().background());
    }

    @Test
    void lettersOnPaperHaveEightPoints() {
        assertEquals(8, ChartTheme.paper().font().getSize2D() * 72 / 96, 1e-4);
    }

    @Test
    void followsTheLookAndFeel() {
        UIManager.put("Label.foreground", Color.LIGHT_GRAY);
        UIManager.put("Panel.background", new Color(0x3C3F41));
        UIManager.put("List.background", new Color(0x46494B));
        UIManager.put("Label.font", new Font(Font.SERIF, Font.PLAIN, 17));
        ChartTheme theme = ChartTheme.ofDesktop();
        assertTrue(theme.isDark());
        assertEquals(new Color(0x3C3F41), theme.background());
        assertEquals(17, theme.font().getSize());
        assertEquals(Font.SERIF, theme.font().getName());
    }

    private static ChartTheme[] themes() {
        return Stream.of(Samples.light(), Samples.dark(), ChartTheme.paper()).toArray(ChartTheme[]::new);
    }

    /** As WCAG has it: 1 to 21. */
    private static double contrast(Color first, Color second) {
        double one = relative(first);
        double other = relative(second);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double relative(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int level) {
        return Math.pow((level / 255.0 + 0.055) / 1.055, 2.4);
    }
}
