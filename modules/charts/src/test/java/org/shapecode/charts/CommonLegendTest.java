package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Interval;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Spread;

class CommonLegendTest {
    private static final double[] X = {0, 1};

    private static Plot plot(String... names) {
        List<Series> series = Arrays.stream(names)
                .map(name -> new Series(name, Series.Style.LINE, X, X))
                .toList();
        return new Plot("", Axis.linear("x"), Axis.linear("y"), series);
    }

    private static List<String> names(List<PanelView> views, Plot... plots) {
        Figure figure = new Figure("f", "F", List.of(plots));
        return Legend.common(new Drawing(figure, Samples.light(), new FigureSize(1, 1), views)).stream()
                .map(Legend.Entry::name)
                .toList();
    }

    private static List<String> names(Plot... plots) {
        return names(List.of(), plots);
    }

    @Test
    void panelsOfTheSameCurvesShareALegend() {
        assertEquals(List.of("a", "b"), names(plot("a", "b"), plot("a", "b")));
    }

    @Test
    void subsetsOfTheSameCurvesShareALegend() {
        assertEquals(List.of("a", "b", "c"), names(plot("a", "b"), plot("a", "b", "c"), plot("a")));
    }

    @Test
    void aColourWithTwoMeaningsNeedsALegendInEachPanel() {
        assertEquals(List.of(), names(plot("a", "b"), plot("b", "a")));
        assertEquals(List.of(), names(plot("a", "b"), plot("c", "b")));
    }

    @Test
    void onePanelWithALegendKeepsIt() {
        assertEquals(List.of(), names(plot("a", "b"), plot("c")));
        assertEquals(List.of(), names(plot("a", "b")));
    }

    private static Plot terms(Series.Style... styles) {
        List<Series> series = new ArrayList<>();
        for (String run : List.of("run a", "run b")) {
            for (int i = 0; i < styles.length; i++) {
                series.add(new Series(run, styles[i], X, X).as(run, styles[i], "term " + i));
            }
        }
        return new Plot("", Axis.linear("x"), Axis.linear("y"), series);
    }

    /** Of several runs with several terms each. */
    @Test
    void panelsOfTheSameTermsShareALegend() {
        Plot plot = terms(Series.Style.LINE, Series.Style.DASHED);
        assertEquals(List.of("run a", "run b", "term 0", "term 1"), names(plot, plot));
    }

    @Test
    void dashesWithTwoMeaningsNeedALegendInEachPanel() {
        Plot plot = terms(Series.Style.LINE, Series.Style.DASHED);
        assertEquals(List.of(), names(plot, terms(Series.Style.DASHED, Series.Style.LINE)));
        Plot ambiguous = terms(Series.Style.LINE, Series.Style.LINE);
        assertEquals(List.of(), names(ambiguous, ambiguous));
    }

    @Test
    void intervalsComeLast() {
        Interval hole = new Interval("hole", 0, 1);
        Plot one = new Plot("", Axis.linear("x"), Axis.linear("y"), plot("a").series(), List.of(), List.of(hole));
        assertEquals(List.of("a", "b", "hole"), names(one, plot("a", "b")));
    }

    /** What bands are is no entry between two of the curves. */
    @Test
    void notesComeLast() {
        Spread band = new Spread("a", "minimum to maximum", X, X, X);
        Plot one = new Plot("", Axis.linear("x"), Axis.linear("y"), plot("a").series(), List.of(band), List.of());
        Plot two =
                new Plot("", Axis.linear("x"), Axis.linear("y"), plot("a", "b").series(), List.of(band), List.of());
        assertEquals(List.of("a", "b", "band: minimum to maximum"), names(one, two));
    }

    @Test
    void hiddenSeriesAreNotInTheLegend() {
        PanelView without = new PanelView(null, null, false, false, Smoothing.NONE, Set.of("a"));
        assertEquals(List.of("b", "c"), names(List.of(without, without), plot("a", "b", "c"), plot("a", "b", "c")));
    }
}
