package org.shapecode.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;

class CombinedFiguresTest {
    private final List<CombinedFigures.Snapshot> snapshots = new ArrayList<>();

    private CombinedFigures of(String... names) {
        return new CombinedFigures(List.of(names), () -> true, snapshots::add);
    }

    private CombinedFigures.Snapshot last() {
        return snapshots.get(snapshots.size() - 1);
    }

    private List<String> curves() {
        Plot plot = (Plot) last().figures().get(0).panels().get(0);
        return plot.series().stream().map(Series::name).toList();
    }

    private static List<Figure> figures(double value) {
        double[] one = {value};
        Series series = new Series("loss", Series.Style.LINE, one, one);
        return List.of(new Figure(
                "loss", "Loss", List.of(new Plot("", Axis.linear("step"), Axis.log("loss"), List.of(series)))));
    }

    @Test
    void showsTheFiguresOfASingleRunUnchanged() {
        of("a").listener("a").figuresReady(figures(1));
        assertEquals(List.of("loss"), curves());
    }

    @Test
    void overlaysTheCurvesOfSeveralRunsInOrder() {
        CombinedFigures gathered = of("a", "b");
        gathered.listener("b").figuresReady(figures(2));
        assertEquals(List.of("loss"), curves());
        gathered.listener("a").figuresReady(figures(1));
        assertEquals(List.of("a", "b"), curves());
    }

    @Test
    void explainsAMissingFigureBesideTheOthers() {
        CombinedFigures gathered = of("a", "b");
        gathered.listener("a").figuresReady(figures(1));
        gathered.listener("b").failed("Failed.");
        assertEquals(List.of("b: Failed."), last().messages());
        assertEquals(List.of("loss"), curves());
        gathered.listener("b").figuresReady(figures(2));
        assertEquals(List.of(), last().messages());
    }

    @Test
    void theFiguresOfAnEarlierRunGoWhileTheNextOneLoads() {
        CombinedFigures gathered = of("a", "b");
        gathered.listener("a").figuresReady(figures(1));
        gathered.listener("b").figuresReady(figures(2));
        gathered.listener("a").loading();
        assertEquals(1, last().figures().size());
        assertEquals(List.of("loss"), curves());
        gathered.listener("b").loading();
        assertEquals(List.of(), last().figures());
        assertTrue(last().loading());
        gathered.listener("a").failed("Failed.");
        assertFalse(last().loading());
    }

    @Test
    void explainsWhyAnAnalysisDoesNotApply() {
        of("a").listener("a").notApplicable("Does not apply.");
        assertEquals(List.of("Does not apply."), last().messages());
        assertEquals(List.of(), last().figures());
    }
}
