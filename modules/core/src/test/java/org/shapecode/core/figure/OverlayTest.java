package org.shapecode.core.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverlayTest {
    private static final double[] X = {1, 2, 3};
    private static final Axis STEP = Axis.linear("step");
    private static final Axis LOSS = Axis.log("loss");

    private static Series line(String name, double... y) {
        return new Series(name, Series.Style.LINE, X, y);
    }

    private static Figure figure(Panel... panels) {
        return new Figure("loss", "Loss", List.of(panels));
    }

    private static Figure plot(Series... series) {
        return figure(new Plot("", STEP, LOSS, List.of(series)));
    }

    private static ImageGrid pictures(String title) {
        ImageGrid.Picture picture = new ImageGrid.Picture(1, 1, new float[1], 0, 1);
        return new ImageGrid(title, List.of(new ImageGrid.Row("input", List.of(picture))), List.of());
    }

    private static Figure together(Figure a, Figure b) {
        Map<String, List<Figure>> runs = new LinkedHashMap<>();
        runs.put("run a", List.of(a));
        runs.put("run b", List.of(b));
        List<Figure> figures = Overlay.of(runs);
        assertEquals(1, figures.size());
        return figures.get(0);
    }

    private static List<String> names(Figure figure) {
        return ((Plot) figure.panels().get(0))
                .series().stream().map(each -> each.name() + " " + each.style()).toList();
    }

    @Test
    void oneRunStaysAsItIs() {
        Figure figure = plot(line("loss", 3, 2, 1));
        assertSame(figure, Overlay.of(Map.of("run a", List.of(figure))).get(0));
    }

    @Test
    void curvesOverTheSameAxesAreNamedByRun() {
        Figure both = together(plot(line("loss", 3, 2, 1)), plot(line("loss", 4, 2, 1)));
        assertEquals(List.of("run a LINE", "run b LINE"), names(both));
        assertEquals("Loss", both.title());
    }

    private static List<String> terms(Figure figure) {
        return ((Plot) figure.panels().get(0))
                .series().stream()
                        .map(each -> each.label() + " " + each.style())
                        .toList();
    }

    @Test
    void coloursTellRunsAndDashesTellTerms() {
        Figure both = together(
                plot(line("loss", 3, 2, 1), line("data", 1, 1, 1), line("psi3", 12, 12, 12)),
                plot(line("loss", 4, 2, 1)));
        assertEquals(
                List.of("run a: loss LINE", "run a: data DASHED", "run a: psi3 DOTTED", "run b: loss LINE"),
                terms(both));
        assertEquals(List.of("run a LINE", "run a DASHED", "run a DOTTED", "run b LINE"), names(both));
        assertEquals("", both.panels().get(0).title());
    }

    @Test
    void aTermThatIsDashedByItselfStaysSo() {
        Series bound = new Series("bound", Series.Style.DASHED, X, new double[] {1, 2, 3});
        Series other = new Series("bound", Series.Style.DASHED, X, new double[] {1, 2, 4});
        Figure both = together(plot(bound, line("loss", 3, 2, 1)), plot(other, line("loss", 4, 2, 1)));
        assertEquals(
                List.of("run a: bound DASHED", "run a: loss LINE", "run b: bound DASHED", "run b: loss LINE"),
                terms(both));
        Series points = new Series("images", Series.Style.POINTS, X, X);
        both = together(
                plot(points, bound),
                plot(points.as("images", Series.Style.POINTS).at(3, 3, 3), other));
        assertEquals(
                List.of("run a: images POINTS", "run a: bound DASHED", "run b: images POINTS", "run b: bound DASHED"),
                terms(both));
    }

    /** The loss of the mean image is dashed by itself, and named last. */
    @Test
    void solidTermsLeaveTheDashesToThoseThatAreDashed() {
        Series mean = new Series("mean image", Series.Style.DASHED, X, new double[] {4, 4, 4});
        Figure both = together(
                plot(line("training", 3, 2, 1), line("test", 3, 2, 2), mean),
                plot(line("training", 4, 2, 1), line("test", 4, 2, 2), mean.at(5, 5, 5)));
        assertEquals(
                List.of("run a: training LINE", "run a: test DOTTED", "run a: mean image DASHED"),
                terms(both).subList(0, 3));
    }

    @Test
    void moreTermsThanDashesAreStillNamed() {
        Series[] many = new Series[7];
        Arrays.setAll(many, i -> line("term " + i, i, 1, 1));
        Figure both = together(plot(many), plot(line("term 0", 9, 9, 9)));
        assertEquals(
                7,
                ((Plot) both.panels().get(0))
                        .series().stream().map(Series::term).distinct().count());
    }

    @Test
    void whatIsTheSameInAllIsDrawnOnceUnderItsOwnName() {
        Figure both = together(
                plot(line("theory", 1, 1, 1), line("mean", 3, 2, 1)),
                plot(line("theory", 1, 1, 1), line("mean", 4, 2, 1)));
        assertEquals(List.of("run a LINE", "run b LINE", "theory LINE"), names(both));
    }

    @Test
    void notesAreThoseOfEachRun() {
        Figure both = together(
                plot(line("loss", 3, 2, 1)).noted(List.of(Note.number("mean", "2"), Note.sentence("It is so."))),
                plot(line("loss", 4, 2, 1)).noted(List.of(Note.number("mean", "2.3"))));
        assertEquals(
                List.of("run a: mean = 2", "run a: It is so.", "run b: mean = 2.3"),
                both.notes().stream().map(Note::text).toList());
    }

    @Test
    void bandsGoWithTheirRunAndHolesAreShadedOnce() {
        Spread spread = new Spread("mean", X, X, X);
        Interval hole = new Interval("hole", 1, 2);
        Plot one = new Plot("", STEP, LOSS, List.of(), List.of(spread), List.of(hole));
        Plot both = (Plot) together(figure(one), figure(one)).panels().get(0);
        assertEquals(
                List.of("run a", "run b"),
                both.spreads().stream().map(Spread::name).toList());
        assertEquals(List.of(hole), both.intervals());
    }

    @Test
    void bandsGoWithTheirTerm() {
        List<Series> series = List.of(line("channel 1", 1, 2, 3), line("channel 2", 2, 2, 3));
        List<Spread> spreads = List.of(new Spread("channel 1", X, X, X), new Spread("channel 2", X, X, X));
        Plot one = new Plot("", STEP, LOSS, series, spreads, List.of());
        Plot other = new Plot(
                "", STEP, LOSS, List.of(line("channel 1", 7, 7, 7), line("channel 2", 8, 8, 8)), spreads, List.of());
        Plot both = (Plot) together(figure(one), figure(other)).panels().get(0);
        assertEquals(
                List.of("run a: channel 1", "run a: channel 2", "run b: channel 1", "run b: channel 2"),
                both.spreads().stream().map(Spread::label).toList());
    }

    @Test
    void picturesStandSideBySideTitledByRun() {
        Figure both = together(figure(pictures("")), figure(pictures("layer 1")));
        assertEquals(
                List.of("run a", "run b: layer 1"),
                both.panels().stream().map(Panel::title).toList());
    }

    @Test
    void plotsOverOtherAxesStandSideBySide() {
        Plot other = new Plot("", STEP, Axis.linear("loss"), List.of(line("loss", 1, 2, 3)));
        Figure both = together(plot(line("loss", 3, 2, 1)), figure(other));
        assertEquals(
                List.of("run a", "run b"),
                both.panels().stream().map(Panel::title).toList());
    }

    @Test
    void heatMapsStandSideBySideWithTheSameColours() {
        HeatMap low = new HeatMap("", STEP, STEP, LOSS, X, X, new double[][] {{1, 2, 3}, {1, 2, 3}, {1, 2, 3}});
        HeatMap high = new HeatMap("z1", STEP, STEP, LOSS, X, X, new double[][] {{9, 2, 3}, {2, 2, 3}, {2, 2, 3}});
        Figure both = together(figure(low), figure(high));
        assertEquals(
                List.of("run a", "run b: z1"),
                both.panels().stream().map(Panel::title).toList());
        ColorAxis shared = new ColorAxis(LOSS, 1, 9);
        for (Panel panel : both.panels()) {
            assertEquals(shared, ((HeatMap) panel).color());
        }
    }

    @Test
    void colouredScattersOfDifferentQuantitiesKeepTheirColours() {
        ColorScatter loss = new ColorScatter("", STEP, STEP, LOSS, X, X, X);
        ColorScatter radius =
                new ColorScatter("", STEP, STEP, Axis.linear("radius (px)"), X, X, new double[] {5, 6, 7});
        Figure both = together(figure(loss), figure(radius));
        assertEquals(loss.color(), ((ColorScatter) both.panels().get(0)).color());
        assertEquals(radius.color(), ((ColorScatter) both.panels().get(1)).color());
    }

    @Test
    void aTitleThatAllRunsShareIsKept() {
        Plot plot = new Plot("output", STEP, LOSS, List.of(new Series("loss", Series.Style.LINE, X, X)));
        assertEquals(
                "output", together(figure(plot), figure(plot)).panels().get(0).title());
        Figure both = together(figure(plot), figure(plot.titled("R\u00b2 = 1")));
        assertEquals("", both.panels().get(0).title());
    }

    @Test
    void figuresThatOnlySomeHaveAreKept() {
        Figure extra = new Figure("extra", "Extra", List.of(pictures("")));
        Map<String, List<Figure>> runs = new LinkedHashMap<>();
        runs.put("run a", List.of(plot(line("loss", 3, 2, 1))));
        runs.put("run b", List.of(plot(line("loss", 3, 2, 2)), extra));
        assertEquals(
                List.of("loss", "extra"),
                Overlay.of(runs).stream().map(Figure::id).toList());
    }

    @Test
    void aFigureThatOnlyOneOfSeveralHasKeepsTheBandsOfItsSeries() {
        Spread band = new Spread("median, n = 3", "quartiles", X, X, X);
        Plot study = new Plot("none", STEP, LOSS, List.of(line("median, n = 3", 3, 2, 1)), List.of(band), List.of());
        Map<String, List<Figure>> runs = new LinkedHashMap<>();
        runs.put("run a", List.of(plot(line("loss", 3, 2, 1))));
        runs.put("hole", List.of(new Figure("study-loss", "Loss", List.of(study))));
        Figure shown = Overlay.of(runs).get(1);
        assertEquals(List.of(band), ((Plot) shown.panels().get(0)).spreads());
        assertEquals(
                List.of("Loss (run a)", "Loss (hole)"),
                Overlay.of(runs).stream().map(Figure::title).toList(),
                "whose it is");
    }

    @Test
    void aPanelThatOnlyOneOfSeveralHasIsTitledByRun() {
        Plot loss = new Plot("", STEP, LOSS, List.of(line("loss", 3, 2, 1)));
        Plot penalty = new Plot("psi3", STEP, Axis.linear("penalty"), List.of(line("psi3", 3, 2, 1)));
        Figure both = together(figure(loss, penalty), plot(line("loss", 4, 2, 1)));
        assertEquals("run a: psi3", both.panels().get(1).title());
    }

    /** The lines of a loss and of the same with penalties would cover each other. */
    @Test
    void aTotalIsLeftOutAndWhatIsLeftIsNamed() {
        Series total = line("with penalties", 9, 8, 7).in(new Series.Role.Total());
        Figure both =
                together(plot(total, line("without", 3, 2, 1)), plot(total.at(9, 7, 5), line("without", 4, 2, 1)));
        assertEquals(List.of("run a: without LINE", "run b: without LINE"), terms(both));
        both = together(plot(total, line("without", 3, 2, 1)), plot(line("loss", 4, 2, 1)));
        assertEquals(List.of("run a: without LINE", "run b: loss DASHED"), terms(both));
    }
}
