package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
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

    @Test
    void axesThatShareAQuantityHaveOneRangeWhateverTheirLabels() {
        List<PanelGeometry.OfPlot> drawn = draw(
                List.of(),
                plot(X, Axis.linear("error (px)").sharing("px"), 1, 140),
                plot(X, Axis.linear("error inside holes (px)").sharing("px"), 2, 80));
        assertEquals(y(drawn.get(0)), y(drawn.get(1)));
    }

    @Test
    void noAxisGoesBelowZeroOrAboveTheLargestPossibleValue() {
        assertEquals(0, y(draw(List.of(), plot(X, Y, 0, 10)).get(0)).getLowerBound());
        assertEquals(0, y(draw(List.of(), plot(X, Y, 0.1, 10)).get(0)).getLowerBound());
        assertTrue(y(draw(List.of(), plot(X, Y, -1, 10)).get(0)).getLowerBound() < -1);
        Axis share = Axis.linear("share").atMost(1);
        assertEquals(new Range(0, 1), y(draw(List.of(), plot(X, share, 0, 1)).get(0)));
        assertTrue(
                y(draw(List.of(), plot(X, share, 0, 1.5)).get(0)).getUpperBound() > 1.5, "whatever it is said to be");
    }

    @Test
    void aConstantHasAModestRange() {
        assertEquals(new Range(0, 1), y(draw(List.of(), plot(X, Y, 0, 0)).get(0)));
        assertEquals(new Range(90, 110), y(draw(List.of(), plot(X, Y, 100, 100)).get(0)));
        assertEquals(
                new Range(-110, -90), y(draw(List.of(), plot(X, Y, -100, -100)).get(0)));
        assertEquals(
                new Range(0.9, 1), y(draw(List.of(), plot(X, Y.atMost(1), 1, 1)).get(0)));
        assertEquals(
                new Range(0, 2),
                y(draw(List.of(), plot(X, Axis.whole("step"), 1, 1)).get(0)));
    }

    /** A run that diverged to a loss of 1e30 must not make lines of all others. */
    @Test
    void aSeriesThatDoesNotCountReachesBeyondTheAxisWhichIsSaid() throws IOException {
        Plot sound = plot(X, Y.common(), 1, 140);
        List<Series> both = new ArrayList<>(sound.series());
        double[] far = {1, 1e30};
        both.add(new Series("seed 2 (diverged)", Series.Style.LINE, far, far).in(new Series.Role.Member(false)));
        Plot diverged = new Plot("", X, Y.common(), both);
        for (PanelGeometry.OfPlot each : draw(List.of(), sound, diverged)) {
            assertTrue(y(each).getUpperBound() < 150, y(each).toString());
        }
        String words = "seed 2 (diverged) reaches beyond the axis";
        assertTrue(text(sound, diverged).contains(words));
        assertFalse(text(sound, sound).contains("beyond the axis"));
        double[] low = {1, -1e30};
        Series below = new Series("seed 3 (diverged)", Series.Style.LINE, far, low).in(new Series.Role.Member(false));
        Plot fallen = new Plot("", X, Y.common(), List.of(sound.series().get(0), below));
        assertTrue(text(sound, fallen).contains("seed 3 (diverged) reaches beyond the axis"));
        Plot alone = new Plot("", X, Y.common(), both.subList(1, 2));
        assertTrue(y(draw(List.of(), alone).get(0)).getUpperBound() > 1e30, "there is nothing else to see");
    }

    private static String text(Plot... plots) throws IOException {
        return FigureFiles.svg(new Figure("panels", "", List.of(plots)));
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
