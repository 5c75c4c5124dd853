package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class CanvasTest {
    private static double dot(ChartTheme theme, int number) {
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        return ((BasicStroke) Canvas.of(g, theme).dots(number)).getLineWidth();
    }

    @Test
    void aDenseScatterIsNoHeavierOnPaper() {
        // A figure is 1.5 times as large on a screen.
        assertTrue(dot(ChartTheme.paper(), 12_000) <= dot(Samples.light(), 12_000) / 1.5);
    }

    @Test
    void fewPointsAreLarge() {
        assertEquals(Canvas.DOT * Samples.light().line(), dot(Samples.light(), 50), 1e-6);
        assertTrue(dot(ChartTheme.paper(), 50) > 2 * dot(ChartTheme.paper(), 12_000));
    }
}
