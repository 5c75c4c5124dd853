package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
