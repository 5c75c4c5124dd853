package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;

class ExtentTest {
    private static final Axis X = Axis.linear("radius (px)");
    private static final Axis Y = Axis.linear("loss per image");

    @Test
    void panelsWithASharedAxisHaveOneRange() {
        List<PanelGeometry.OfPlot> drawn = draw(
                List.of(), plot(X.common(), Y.common(), 1, 140), plot(X.common(), Y.common(), 2, 80), plot(X, Y, 3, 5));
        assertEquals(y(drawn.get(0)), y(drawn.get(1)));
        assertEquals(drawn.get(0).x().getRange(), drawn.get(1).x().getRange());
        assertTrue(y(drawn.get(1)).getUpperBound() > 140);
        assertTrue(y(drawn.get(2)).getUpperBound() < 10, "an axis that is not shared");
    }

    @Test
    void anotherQuantityOrScaleHasItsOwnRange() {
        List<PanelGeometry.OfPlot> drawn = draw(
                List.of(),
                plot(X, Y.common(), 1, 140),
                plot(X, Axis.linear("code z").common(), 1, 2),
                plot(X, Y.common().scaled(true), 1, 80));
        assertTrue(y(drawn.get(1)).getUpperBound() < 3);
        assertTrue(y(drawn.get(2)).getUpperBound() < 140);
    }

    @Test
    void hiddenSeriesDoNotCountAndAZoomIsOfOnePanel() {
        Plot first = plot(X.common(), Y.common(), 1, 140);
        Plot second = plot(X.common(), Y.common(), 2, 80);
        PanelView hidden = new PanelView(null, null, false, false, Smoothing.NONE, Set.of("a"));
        assertTrue(y(draw(List.of(hidden), first, second).get(1)).getUpperBound() < 90);
        PanelView zoomed = PanelView.WHOLE.zoomed(null, new Range(1, 2));
        List<PanelGeometry.OfPlot> drawn = draw(List.of(zoomed), first, second);
        assertEquals(new Range(1, 2), y(drawn.get(0)));
        assertNotEquals(new Range(1, 2), y(drawn.get(1)));
    }

    private static Range y(PanelGeometry.OfPlot panel) {
        return panel.y().getRange();
    }

    private static Plot plot(Axis x, Axis y, double from, double to) {
        double[] ends = {from, to};
        return new Plot("", x, y, List.of(new Series("a", Series.Style.LINE, ends, ends)));
    }

    private static List<PanelGeometry.OfPlot> draw(List<PanelView> views, Plot... plots) {
        Figure figure = new Figure("panels", "", List.of(plots));
        Drawing drawing = new Drawing(figure, Samples.light(), new FigureSize(900, 300), views);
        return Renderer.draw(new Renderer.Request(drawing, 1)).panels().stream()
                .map(PanelGeometry.OfPlot.class::cast)
                .toList();
    }
}
