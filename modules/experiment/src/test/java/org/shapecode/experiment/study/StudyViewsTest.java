package org.shapecode.experiment.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Problem;
import org.shapecode.core.figure.ColorScatter;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Note;
import org.shapecode.core.figure.Plot;
import org.shapecode.experiment.analysis.Finding;
import org.shapecode.experiment.api.Small;

/** Six runs: lambda 0.001, 0.1 and 1, with and without biases. */
class StudyViewsTest {
    @TempDir
    Path folder;

    private WrittenStudy study;
    private StudyResult result;

    @BeforeEach
    void write() throws IOException {
        study = new WrittenStudy(
                folder,
                Small.with(Map.of(
                                "study",
                                Map.of(
                                        "seeds",
                                        List.of(7),
                                        "vary",
                                        Map.of("regularisers.0.lambda", List.of(0.001, 0.1, 1)))))
                        .with("study.vary.model.bias", List.of(true, false)));
        for (int i = 0; i < 6; i++) {
            study.done(i, Map.of("loss.test", 1.0 + i), 0, 1);
        }
        result = study.result();
    }

    @Test
    void aLineForEachRunAcrossTheColumns() {
        ColorScatter panel =
                (ColorScatter) StudyViews.parallel(result, List.of()).panels().get(0);
        assertEquals(3, panel.path());
        assertEquals(
                List.of("lambda 0.001 to 1 (log)", "bias true to false", "Loss: test 1 to 6"),
                panel.x().categories());
        // The third run has lambda 0.1 and biases.
        assertArrayEquals(
                new double[] {2 / 3.0, 0, 2 / 5.0},
                new double[] {panel.ordinates()[6], panel.ordinates()[7], panel.ordinates()[8]},
                1e-12);
        assertArrayEquals(
                new double[] {3, 3, 3}, new double[] {panel.values()[6], panel.values()[7], panel.values()[8]});
        assertTrue(StudyFigures.of(result).stream().anyMatch(each -> each.id().equals("study-parallel")));
    }

    @Test
    void runsThatDivergedAreLeftOutAndCounted() throws IOException {
        study.found(5, Finding.Kind.DIVERGED);
        Figure figure = StudyViews.parallel(study.result(), List.of("lambda", "loss.test"));
        assertEquals(10, ((ColorScatter) figure.panels().get(0)).values().length);
        assertEquals(
                List.of("1 run without these numbers is left out."),
                figure.notes().stream().map(Note::text).toList());
    }

    @Test
    void anyColumnAgainstAnyOther() {
        ColorScatter colored = (ColorScatter) StudyViews.scatter(result, "seed", "bias", "lambda", Grouping.by(""))
                .panels()
                .get(0);
        assertArrayEquals(new double[] {7, 7, 7, 7, 7, 7}, colored.abscissae());
        assertArrayEquals(new double[] {1, 2, 1, 2, 1, 2}, colored.ordinates());
        assertEquals(List.of("true", "false"), colored.y().categories());
        Plot grouped = (Plot) StudyViews.scatter(result, "", "", "", Grouping.by("bias"))
                .panels()
                .get(0);
        assertEquals(
                List.of("bias true", "bias false"),
                grouped.series().stream().map(each -> each.name()).toList());
        assertArrayEquals(new double[] {0.001, 0.1, 1}, grouped.series().get(1).x());
        assertArrayEquals(new double[] {2, 4, 6}, grouped.series().get(1).y());
        assertTrue(grouped.x().logarithmic());
    }

    @Test
    void anUnknownColumnIsNamedWithThoseThatThereAre() {
        Problem unknown = assertThrows(Problem.class, () -> StudyViews.parallel(result, List.of("lamda", "loss.test")));
        assertEquals(
                "The study has no column lamda; its columns are regularisers.0.lambda, model.bias, seed, loss.test.",
                unknown.getMessage());
    }

    @Test
    void aNumberByGroupWithItsStatistics() {
        Figure figure = StudyViews.groups(result, "", Grouping.by("bias"));
        Plot panel = (Plot) figure.panels().get(0);
        assertEquals("bias", panel.x().label());
        assertEquals(List.of("true", "false"), panel.x().categories());
        assertArrayEquals(new double[] {3, 3}, panel.series().get(1).y());
        assertArrayEquals(new double[] {3, 3}, panel.spreads().get(1).low());
        assertEquals(
                List.of(
                        "bias true: mean 3 ± 2 SD, median 3 [2, 4], n = 3",
                        "bias false: mean 4 ± 2 SD, median 4 [3, 5], n = 3"),
                figure.notes().stream().map(Note::text).toList());
    }

    @Test
    void theBootstrapIntervalOfTheMeanFollowsFromTheValues() {
        double[] values = IntStream.rangeClosed(1, 100).asDoubleStream().toArray();
        Bootstrap interval = Bootstrap.ofMean(values).orElseThrow();
        // Mean 50.5, standard error of the mean 2.887: 1.96 of it to both sides.
        assertEquals(50.5 - 1.96 * 2.887, interval.low(), 0.3);
        assertEquals(50.5 + 1.96 * 2.887, interval.high(), 0.3);
        assertEquals(interval, Bootstrap.ofMean(values).orElseThrow());
        assertTrue(Bootstrap.ofMean(1, 2, 3, 4).isEmpty());
    }
}
