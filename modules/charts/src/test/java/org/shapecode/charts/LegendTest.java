package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Interval;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Series.Style;
import org.shapecode.core.figure.Spread;

class LegendTest {
    private static final double[] X = {1, 2};
    private static final ChartTheme THEME = ChartTheme.light();

    @Test
    void oneCurveNeedsNoLegend() {
        assertEquals(List.of(), names(plot(List.of(series("a", Style.LINE)), List.of(), List.of())));
    }

    @Test
    void anIntervalIsExplainedOnce() {
        List<Interval> holes = List.of(new Interval("hole", 1, 2), new Interval("hole", 3, 4));
        assertEquals(List.of("a", "hole"), names(plot(List.of(series("a", Style.LINE)), List.of(), holes)));
    }

    @Test
    void seriesOfOneNameShareAColourAndAnEntry() {
        Plot plot = plot(
                List.of(series("a", Style.POINTS), series("b", Style.LINE), series("a", Style.DASHED)),
                List.of(new Spread("b", X, X, X)),
                List.of());
        Legend legend = Legend.of(plot, THEME);
        assertEquals(List.of("a", "b"), names(plot));
        assertEquals(2, legend.entries(Set.of()).get(0).styles().size());
        assertTrue(legend.entries(Set.of()).get(1).area());
        assertEquals(THEME.palette().get(1), legend.curveColor("b"));
    }

    @Test
    void aSpreadWithoutASeriesHasItsOwnColour() {
        Plot plot = plot(List.of(series("a", Style.LINE)), List.of(new Spread("b", X, X, X)), List.of());
        assertEquals(List.of("a", "b"), names(plot));
        assertEquals(THEME.palette().get(1), Legend.of(plot, THEME).curveColor("b"));
    }

    @Test
    void valuesLeftOutAreCounted() {
        Plot plot = new Plot(
                "",
                Axis.log(""),
                Axis.log(""),
                List.of(new Series("a", Style.LINE, new double[] {0, 1, 2, 3}, new double[] {1, -1, 2, Double.NaN})));
        assertEquals(2, LeftOut.count(plot));
        assertTrue(!LeftOut.nothingShown(plot));
        assertTrue(LeftOut.nothingShown(plot(List.of(), List.of(), List.of())));
    }

    private static List<String> names(Plot plot) {
        return Legend.of(plot, THEME).entries(Set.of()).stream()
                .map(Legend.Entry::name)
                .toList();
    }

    private static Series series(String name, Style style) {
        return new Series(name, style, X, X);
    }

    private static Plot plot(List<Series> series, List<Spread> spreads, List<Interval> intervals) {
        return new Plot("", Axis.linear(""), Axis.linear(""), series, spreads, intervals);
    }
}
