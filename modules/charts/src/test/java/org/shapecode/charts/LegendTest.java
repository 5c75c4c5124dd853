package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.title.LegendTitle;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Interval;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Series.Style;
import org.shapecode.core.figure.Spread;

class LegendTest {
    private static final double[] X = {1, 2};
    private static final ChartTheme THEME = Samples.light();

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
        Legend legend = new Legend(plot, THEME);
        assertEquals(List.of("a", "b"), names(plot));
        assertEquals(2, legend.entries(Set.of()).get(0).styles().size());
        assertTrue(legend.entries(Set.of()).get(1).area());
        assertEquals(THEME.palette().get(1), legend.curveColor("b"));
    }

    /** In files, too, where no notes stand below the figure. */
    @Test
    void bandsSayFromWhatToWhatTheyReach() {
        Spread inner = new Spread("a", "quartiles", X, X, X);
        Spread outer = new Spread("a", "5% to 95% quantiles", X, X, X);
        List<Series> series = List.of(series("a", Style.LINE));
        assertEquals(List.of("a", "band: quartiles"), names(plot(series, List.of(inner), List.of())));
        Plot both = plot(series, List.of(outer, inner), List.of());
        assertEquals(List.of("a", "bands: 5% to 95% quantiles, quartiles"), names(both));
        assertEquals(List.of(), new Legend(both, THEME).entries(Set.of("a")), "of hidden curves nothing");
    }

    @Test
    void termsOfRunsHaveEntriesWithTheirDashes() {
        Plot plot = plot(
                List.of(
                        series("run", Style.LINE).as("run a", Style.LINE, "loss"),
                        series("run", Style.LINE).as("run a", Style.DOTTED, "psi3"),
                        series("run", Style.LINE).as("run b", Style.LINE, "loss")),
                List.of(),
                List.of());
        assertEquals(List.of("run a", "run b", "loss", "psi3"), names(plot));
        Legend legend = new Legend(plot, THEME);
        List<Legend.Entry> entries = legend.entries(Set.of());
        assertEquals(Set.of(Style.LINE), entries.get(0).styles(), "a sample of the colour");
        assertEquals(THEME.text(), entries.get(3).color());
        assertEquals(Set.of(Style.DOTTED), entries.get(3).styles());
        assertEquals(
                List.of("run b", "loss"),
                legend.entries(Set.of("run a")).stream().map(Legend.Entry::name).toList(),
                "a term of which nothing is shown needs no entry");
    }

    /** The first and the eighth have similar colours. */
    @Test
    void linesWhoseColoursComeAgainHaveOtherDashes() {
        for (ChartTheme theme : List.of(THEME, Samples.dark())) {
            List<Series> many = IntStream.rangeClosed(1, 12)
                    .mapToObj(i -> series("channel " + i, Style.LINE))
                    .toList();
            Legend legend = new Legend(plot(many, List.of(), List.of()), theme);
            assertEquals(Style.LINE, legend.style(many.get(6)));
            assertEquals(Style.LONG_DASHED, legend.style(many.get(7)));
            assertEquals(
                    Set.of(Style.LONG_DASHED), legend.entries(Set.of()).get(7).styles());
        }
    }

    @Test
    void whatSumsUpAGroupHasItsColourAndMembersNone() {
        Plot plot = plot(
                List.of(
                        series("seed 1", Style.LINE).in(new Series.Role.Member(true)),
                        series("seed 2", Style.LINE).in(new Series.Role.Member(true)),
                        series("median", Style.LINE).in(new Series.Role.Summary(1))),
                List.of(new Spread("median", X, X, X)),
                List.of());
        assertEquals(List.of("median", "seed 1", "seed 2"), names(plot), "the most important first");
        for (ChartTheme theme : List.of(Samples.light(), Samples.dark(), ChartTheme.paper())) {
            Legend legend = new Legend(plot, theme);
            assertEquals(theme.palette().get(1), legend.curveColor("median"));
            assertTrue(legend.weight("median") > legend.weight("seed 1"));
            assertFalse(theme.palette().contains(legend.curveColor("seed 1")));
            assertNotEquals(legend.curveColor("seed 1"), legend.curveColor("seed 2"));
            assertNotEquals(
                    legend.style(plot.series().get(0)),
                    legend.style(plot.series().get(1)));
            for (String seed : List.of("seed 1", "seed 2")) {
                double contrast = Palette.luminance(legend.curveColor(seed)) - Palette.luminance(theme.background());
                assertTrue(Math.abs(contrast) > 0.3, seed);
            }
        }
    }

    /** With more, bands are drawn in their place. */
    @Test
    void upTo25MembersAreToldApart() {
        List<Series> seeds = IntStream.rangeClosed(1, 25)
                .mapToObj(seed -> series("seed " + seed, Style.LINE).in(new Series.Role.Member(true)))
                .toList();
        Legend legend = new Legend(plot(seeds, List.of(), List.of()), THEME);
        assertEquals(
                25,
                seeds.stream()
                        .map(each ->
                                List.of(legend.curveColor(each.name()), legend.style(each), legend.weight(each.name())))
                        .distinct()
                        .count());
        Series median = series("median", Style.LINE).in(new Series.Role.Summary(0));
        double thick = new Legend(plot(List.of(median), List.of(), List.of()), THEME).weight("median");
        assertTrue(seeds.stream().allMatch(each -> legend.weight(each.name()) < thick));
    }

    @Test
    void aNoteIsKeptWhereNotAllCurvesFit() {
        Canvas canvas = Canvas.of(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics(), THEME);
        List<Legend.Entry> entries = new ArrayList<>(new Legend(
                        plot(
                                IntStream.range(0, 30)
                                        .mapToObj(i -> series("seed " + i, Style.LINE))
                                        .toList(),
                                List.of(),
                                List.of()),
                        THEME)
                .entries(Set.of()));
        entries.add(Legend.Entry.note("seed 7 reaches beyond the axis", THEME));
        LegendTitle legend = Legend.arrange(canvas, entries, 300, 80);
        assertTrue(legend.getBounds().getHeight() <= 80);
        List<String> shown = IntStream.range(
                        0, legend.getSources()[0].getLegendItems().getItemCount())
                .mapToObj(i -> legend.getSources()[0].getLegendItems().get(i).getLabel())
                .toList();
        assertEquals("seed 7 reaches beyond the axis", shown.get(shown.size() - 1));
        assertTrue(shown.get(shown.size() - 2).matches("and \\d+ more"), shown.toString());
        assertEquals("seed 0", shown.get(0));
    }

    @Test
    void aSpreadWithoutASeriesHasItsOwnColour() {
        Plot plot = plot(List.of(series("a", Style.LINE)), List.of(new Spread("b", X, X, X)), List.of());
        assertEquals(List.of("a", "b"), names(plot));
        assertEquals(THEME.palette().get(1), new Legend(plot, THEME).curveColor("b"));
    }

    @Test
    void valuesThatALogarithmicAxisCannotShowAreCounted() {
        Plot plot = new Plot(
                "",
                Axis.log(""),
                Axis.log(""),
                List.of(new Series("a", Style.LINE, new double[] {0, 1, 2, 3}, new double[] {1, -1, 2, Double.NaN})));
        assertEquals(2, plot.points().get(0).countNotPositive());
        BufferedImage image = new BufferedImage(900, 400, BufferedImage.TYPE_INT_RGB);
        Canvas canvas = Canvas.of(image.createGraphics(), THEME);
        Extent extent = new Extent(new Figure("plot", "", List.of(plot)));
        PlotPainter painter = new PlotPainter(canvas, plot, "", PanelView.WHOLE, extent, false);
        assertTrue(painter.header(900, 400) > 20, "the note takes a row");
    }

    private static List<String> names(Plot plot) {
        return new Legend(plot, THEME)
                .entries(Set.of()).stream().map(Legend.Entry::name).toList();
    }

    private static Series series(String name, Style style) {
        return new Series(name, style, X, X);
    }

    private static Plot plot(List<Series> series, List<Spread> spreads, List<Interval> intervals) {
        return new Plot("", Axis.linear(""), Axis.linear(""), series, spreads, intervals);
    }

    @Test
    void entriesThatDoNotFitAreCounted() {
        List<Series> many = IntStream.range(0, 50)
                .mapToObj(i -> series("run with a name " + i, Style.LINE))
                .toList();
        Legend legend = new Legend(plot(many, List.of(), List.of()), THEME);
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        LegendTitle title = Legend.arrange(Canvas.of(g, THEME), legend.entries(Set.of()), 400, 100);
        assertTrue(title.getBounds().getHeight() <= 100);
        LegendItemCollection items = title.getSources()[0].getLegendItems();
        assertEquals(
                "and " + (51 - items.getItemCount()) + " more",
                items.get(items.getItemCount() - 1).getLabel());
        assertTrue(items.getItemCount() > 5, "as many as fit");
    }

    @Test
    void aNameWiderThanTheLegendIsCut() {
        Legend legend = new Legend(
                plot(List.of(series("a".repeat(200), Style.LINE), series("b", Style.LINE)), List.of(), List.of()),
                THEME);
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        LegendTitle title = Legend.arrange(Canvas.of(g, THEME), legend.entries(Set.of()), 200, 100);
        assertTrue(title.getSources()[0].getLegendItems().get(0).getLabel().endsWith("\u2026"));
    }

    private static List<String> labels(int width, String... names) {
        List<Series> series =
                Stream.of(names).map(name -> series(name, Style.LINE)).toList();
        Legend legend = new Legend(plot(series, List.of(), List.of()), THEME);
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        LegendItemCollection items = Legend.arrange(Canvas.of(g, THEME), legend.entries(Set.of()), width, 1000)
                .getSources()[0]
                .getLegendItems();
        return IntStream.range(0, items.getItemCount())
                .mapToObj(i -> items.get(i).getLabel())
                .toList();
    }

    @Test
    void whatNamesHaveInCommonIsCutFirst() {
        String[] rates = {"learning-rate 0.001, n = 2", "learning-rate 0.003, n = 2", "learning-rate 0.01, n = 2"};
        assertEquals(List.of(rates), labels(500, rates), "with room in full");
        assertEquals(List.of("0.001, n = 2", "0.003, n = 2", "0.01, n = 2"), labels(150, rates));
        assertEquals(List.of("0.001", "0.003", "0.01"), labels(90, rates));
    }

    @Test
    void cutNamesDiffer() {
        List<String> cut = labels(150, "abcdefghijklmnopqrstuvwxyz 1 a", "abcdefghijklmnopqrstuvwxyz 2 a", "b");
        assertEquals(3, Set.copyOf(cut).size(), cut::toString);
        assertTrue(cut.get(0).startsWith("\u2026"), cut::toString);
        assertTrue(cut.get(1).endsWith("2 a"), cut::toString);
        assertEquals("b", cut.get(2));
    }
}
