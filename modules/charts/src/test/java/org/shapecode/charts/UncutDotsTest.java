package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.ColorScatter;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;

/** An axis that ends at 0, or at the largest possible value, must not cut the dots there. */
class UncutDotsTest {
    private static final Axis X = Axis.linear("x");
    private static final Axis SHARE = Axis.linear("share").atMost(1);
    private static final double[] MIDDLE = {0, 1, 2};
    private static final double[] ENDS = {0, 0, 1};

    private static final int SCALE = 4;

    @Test
    void dotsAtTheEndsOfAShareAreWhole() {
        check(new Plot("", X, SHARE, List.of(new Series("a", Series.Style.POINTS, MIDDLE, ENDS))));
    }

    @Test
    void colouredDotsToo() {
        check(new ColorScatter("", X, SHARE, X, MIDDLE, ENDS, MIDDLE));
    }

    private static void check(Panel panel) {
        Figure figure = new Figure("dots", "", List.of(panel));
        Drawing drawing = new Drawing(figure, Samples.light(), new FigureSize(400, 300), List.of());
        Renderer.Picture drawn = Renderer.draw(new Renderer.Request(drawing, SCALE));
        PanelGeometry.OfPlot plot = (PanelGeometry.OfPlot) drawn.panels().get(0);
        Rectangle2D area = plot.area();
        assertEquals(0, plot.y().getLowerBound());
        assertEquals(1, plot.y().getUpperBound());
        double middle = plot.toX(1);
        // Beside the line of the axis and the mark of the tick below the middle of the dot.
        assertTrue(isDrawn(drawn.image(), middle - 0.9, area.getMaxY() + 0.9), "below 0");
        assertTrue(isDrawn(drawn.image(), plot.toX(2) - 0.5, area.getMinY() - 0.9), "above 1");
    }

    private static boolean isDrawn(BufferedImage image, double x, double y) {
        return (image.getRGB((int) (SCALE * x), (int) (SCALE * y)) & 0xFFFFFF)
                != (Samples.light().background().getRGB() & 0xFFFFFF);
    }
}
