package org.shapecode.experiment.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Json;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Note;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Idle;
import org.shapecode.experiment.api.RunFiles;
import org.shapecode.experiment.api.Small;

class StudyFiguresTest {
    @TempDir
    Path folder;

    private List<Figure> figures;

    private static Document document(String vary) {
        return Small.with(Map.of(
                "data.sampling",
                Map.of("plugin", "hole", "from", 2, "to", 4),
                "study",
                Map.of("seeds", List.of(1, 2), "vary", Json.parse(vary, "vary"))));
    }

    private Plot plot(String id, int panel) {
        Figure figure = figures.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        return (Plot) figure.panels().get(panel);
    }

    @BeforeEach
    void write() throws IOException {
        WrittenStudy study = new WrittenStudy(folder, document("{ \"regularisers.0.lambda\": [0.001, 1] }"));
        study.done(0, Map.of("loss.test", 1.0), 0, 1, 2, 4);
        study.done(1, Map.of("loss.test", 3.0), 4, 3, 2, 0);
        study.done(2, Map.of("loss.test", 5.0), 0, 1, 2, 3);
        study.failed(3, "Training diverged.");
        figures = StudyFigures.of(study.result());
    }

    @Test
    void aPanelForEachVariantAndOneForAll() {
        assertEquals(
                List.of("study-code", "study-error", "study-loss", "study-number-loss-test"),
                figures.stream().map(Figure::id).toList());
        assertEquals(3, figures.get(0).panels().size());
        assertEquals("lambda 0.001", plot("study-code", 0).title());
        assertEquals(2, plot("study-code", 2).series().size());
    }

    @Test
    void oneCurveARunWithMedianAndTheHole() {
        Plot first = plot("study-code", 0);
        assertEquals(
                List.of("seed 1", "seed 2", "median, n = 2"),
                first.series().stream().map(each -> each.name()).toList());
        assertEquals("radius (px)", first.x().label());
        assertArrayEquals(new double[] {0, 0.25, 0.5, 1}, first.series().get(1).y(), 1e-12);
        assertEquals(List.of(), first.spreads(), "two runs have no quartiles");
        assertEquals(2, first.intervals().get(0).from(), "though no test image has this radius");
        assertEquals(4, first.intervals().get(0).to());
        assertEquals(
                List.of("lambda 0.001, n = 2", "lambda 1, n = 1"),
                plot("study-code", 2).series().stream().map(each -> each.name()).toList());
        Plot second = plot("study-code", 1);
        assertEquals(1, second.series().size(), "a single run has no median");
    }

    @Test
    void panelsOfOneQuantityHaveItsRangeInCommon() {
        List<Plot> all = figures.stream()
                .flatMap(figure -> figure.panels().stream())
                .map(Plot.class::cast)
                .toList();
        assertTrue(all.stream().allMatch(each -> !each.y().group().isEmpty()));
        for (String curves : List.of("study-code", "study-error", "study-loss")) {
            for (int panel = 0; panel < 3; panel++) {
                assertFalse(plot(curves, panel).x().group().isEmpty());
                assertEquals(plot(curves, 0).x(), plot(curves, panel).x());
                assertEquals(plot(curves, 0).y(), plot(curves, panel).y());
            }
        }
    }

    /** Colours mean the same in all panels: those of variants. */
    @Test
    void seedsAreMembersAndWhatSumsThemUpIsThatOfTheVariant() {
        Series.Role member = new Series.Role.Member(true);
        assertEquals(List.of(member, member, new Series.Role.Summary(0)), roles(plot("study-error", 0)));
        assertEquals(List.of(new Series.Role.Summary(1)), roles(plot("study-error", 1)), "a single run stands for all");
        assertEquals(
                List.of(new Series.Role.Summary(1), new Series.Role.Member(false)),
                roles(plot("study-loss", 1)),
                "one has failed");
        assertEquals(
                List.of(new Series.Role.Summary(0), new Series.Role.Summary(1)),
                roles(plot("study-error", 2)),
                "the medians");
    }

    private static List<Series.Role> roles(Plot plot) {
        return plot.series().stream().map(Series::role).toList();
    }

    @Test
    void aRunThatWaitsElsewhereHasNoCurve() throws IOException {
        WrittenStudy study = new WrittenStudy(folder.resolve("waiting"), document("{ \"model.bias\": [true, false] }"));
        study.done(0, Map.of("loss.test", 1.0), 0, 1);
        study.failed(1, "");
        Path waiting = study.result().runs().get(1).folder();
        Files.delete(waiting.resolve("failure.txt"));
        Files.delete(waiting.resolve("metrics.csv"));
        figures = StudyFigures.of(study.result());
        assertEquals(1, plot("study-loss", 0).series().size());
    }

    @Test
    void runsWithoutAnyErrorHaveALinearAxis() throws IOException {
        WrittenStudy study = new WrittenStudy(folder.resolve("g"), document("{ \"model.bias\": [true, false] }"));
        study.done(0, Map.of(), 0, 1);
        Path first = study.result().runs().get(0).folder();
        Files.writeString(first.resolve("metrics.csv"), "step,loss\n1,0\n2,0\n");
        RunFiles.seal(first);
        study.done(2, Map.of(), 0, 1);
        figures = StudyFigures.curves(study.result());
        assertFalse(plot("study-loss", 0).y().logarithmic());
        assertTrue(plot("study-loss", 1).y().logarithmic());
    }

    @Test
    void theLossShowsFailedRunsToo() {
        Plot second = plot("study-loss", 1);
        assertTrue(second.y().logarithmic());
        assertEquals("seed 2 (failed)", second.series().get(1).name());
        assertArrayEquals(new double[] {1, 2}, second.series().get(0).x());
    }

    /** Variants that differ in their penalties are compared by what they have in common. */
    @Test
    void theLossIsThatWithoutPenaltiesAndSaysSo() throws IOException {
        WrittenStudy study = new WrittenStudy(folder.resolve("penalty"), document("{ \"model.bias\": [true, false] }"));
        study.done(0, Map.of(), 0, 1);
        Path first = study.result().runs().get(0).folder();
        Files.writeString(first.resolve("metrics.csv"), "step,loss,data,psi3\n1,9,4,5\n2,8,3,5\n");
        RunFiles.seal(first);
        figures = StudyFigures.curves(study.result(), StudyFigures.LOSS);
        assertArrayEquals(
                new double[] {4, 3}, plot("study-loss", 0).series().get(0).y());
        assertEquals(
                "training loss per image, without penalties",
                plot("study-loss", 0).y().label());
        // Of a variational autoencoder, whose experiment has no penalty.
        Files.writeString(first.resolve("metrics.csv"), "step,loss,data,kl\n1,9,4,5\n2,8,3,5\n");
        RunFiles.seal(first);
        figures = StudyFigures.curves(study.result(), StudyFigures.LOSS);
        assertEquals(
                "training loss per image, without penalties",
                plot("study-loss", 0).y().label());
    }

    @Test
    void aStudyWithoutPenaltiesNeedNotMentionThem() throws IOException {
        Document plain = document("{ \"model.bias\": [true, false] }").with("regularisers", List.of());
        WrittenStudy study = new WrittenStudy(folder.resolve("plain"), plain);
        study.done(0, Map.of(), 0, 1);
        figures = StudyFigures.curves(study.result(), StudyFigures.LOSS);
        assertEquals("training loss per image", plot("study-loss", 0).y().label());
    }

    /** As in a single run, unless there is no loss at all. */
    @Test
    void theLossAgainstTheAttributeHasALogarithmicAxis() throws IOException {
        assertTrue(plot("study-error", 0).y().logarithmic());
        assertTrue(plot("study-error", 2).y().logarithmic(), "the medians");
        WrittenStudy study = new WrittenStudy(folder.resolve("exact"), document("{ \"model.bias\": [true, false] }"));
        study.done(0, Map.of(), 0);
        figures = StudyFigures.curves(study.result(), StudyFigures.ERROR);
        assertFalse(plot("study-error", 0).y().logarithmic());
    }

    /** The legend names variants only. */
    @Test
    void aPlotOfDotsSaysThatBarsAreMedians() {
        String sentence = "Each dot is a run, each line or bar the median.";
        Figure number = figures.get(3);
        assertEquals("study-number-loss-test", number.id());
        assertEquals(List.of(sentence), number.notes().stream().map(Note::text).toList());
        Cloud cloud = new Cloud();
        cloud.add(1, Cloud.HALF_WIDTH, 1, 2, 3);
        assertEquals(
                "quartiles around the median",
                cloud.quartiles("lambda 1").orElseThrow().extent());
    }

    @Test
    void aNumberAgainstTheVariedParameter() {
        Plot plot = plot("study-number-loss-test", 0);
        assertTrue(plot.x().logarithmic());
        assertEquals("lambda", plot.x().label());
        assertArrayEquals(new double[] {0.001, 0.001, 1}, plot.series().get(0).x());
        assertArrayEquals(new double[] {2, 5}, plot.series().get(1).y());
        assertEquals("median, n = 1 to 2", plot.series().get(1).name());
        assertEquals(List.of(), plot.spreads());
    }

    /** A logarithmic axis has no place for it. */
    @Test
    void aLambdaOf0KeepsTheAxisLinear() throws IOException {
        WrittenStudy study =
                new WrittenStudy(folder.resolve("zero"), document("{ \"regularisers.0.lambda\": [0, 0.001, 1] }"));
        study.done(0, Map.of("loss.test", 1.0), 0, 1);
        Plot plot = (Plot) StudyFigures.numbers(study.result(), "loss.test"::equals)
                .get(0)
                .panels()
                .get(0);
        assertFalse(plot.x().logarithmic());
        assertFalse(StudyColumn.of(study.result(), "lambda").axis().logarithmic());
        assertTrue(StudyColumn.axis(Axis.linear(""), 1, 20, Double.NaN).logarithmic());
        assertFalse(StudyColumn.axis(Axis.linear(""), 1, 19).logarithmic());
        assertFalse(StudyColumn.axis(Axis.linear(""), 5).logarithmic());
        assertFalse(StudyColumn.axis(Axis.linear("")).logarithmic());
    }

    @Test
    void variantsThatAreNoNumbersStandBesideEachOther() throws IOException {
        WrittenStudy study = new WrittenStudy(folder.resolve("b"), document("{ \"model.bias\": [true, false] }"));
        study.done(0, Map.of("loss.test", 1.0), 0, 1);
        study.done(2, Map.of("loss.test", 2.0), 0, 1);
        Plot plot = (Plot) StudyFigures.numbers(study.result(), "loss.test"::equals)
                .get(0)
                .panels()
                .get(0);
        assertFalse(plot.x().logarithmic());
        assertEquals(List.of("bias true", "bias false"), plot.x().categories());
        assertEquals("Loss: test", plot.y().label());
        assertArrayEquals(new double[] {2}, plot.series().get(2).x());
        assertEquals("bias true, n = 1", plot.series().get(1).name());
        assertArrayEquals(new double[] {1.75, 2.25}, plot.series().get(3).x());
        assertEquals(List.of(), StudyFigures.numbers(study.result(), "no.such"::equals));
    }

    @Test
    void theNumbersOfAnAnalysisAreOneFigure() throws IOException {
        WrittenStudy study = new WrittenStudy(folder.resolve("e"), document("{ \"model.bias\": [true, false] }"));
        study.done(0, Map.of("idle.test-loss", 1.0, "idle.test.bound", 2.0, "idler.c", 3.0), 0, 1);
        Figure figure = StudyFigures.numbers(study.result(), new Idle()).orElseThrow();
        assertEquals("Idle", figure.title());
        assertEquals(
                Set.of("test loss", "test bound"),
                figure.panels().stream().map(each -> ((Plot) each).y().label()).collect(Collectors.toSet()));
        assertTrue(StudyFigures.numbers(
                        new WrittenStudy(folder.resolve("f"), document("{ \"model.bias\": [true, false] }")).result(),
                        new Idle())
                .isEmpty());
    }

    @Test
    void panelsOfTheSameQuantityHaveOneAxis() throws IOException {
        WrittenStudy study = new WrittenStudy(folder.resolve("h"), document("{ \"model.bias\": [true, false] }"));
        study.done(0, Map.of("idle.x", 1.0, "idle.x-inside-holes", 3.0, "idle.y", 90.0), 0, 1);
        Map<String, Axis> axes = axes(study);
        assertEquals(axes.get("x").group(), axes.get("x inside holes").group());
        assertNotEquals(axes.get("x").group(), axes.get("y").group());
        assertFalse(axes.get("x").logarithmic());
        WrittenStudy far = new WrittenStudy(folder.resolve("i"), document("{ \"model.bias\": [true, false] }"));
        far.done(0, Map.of("idle.x", 1.0, "idle.x-inside-holes", 300.0), 0, 1);
        assertTrue(axes(far).values().stream().allMatch(Axis::logarithmic), "both can be read");
    }

    private static Map<String, Axis> axes(WrittenStudy study) {
        return StudyFigures.numbers(study.result(), new Idle()).orElseThrow().panels().stream()
                .map(panel -> ((Plot) panel).y())
                .collect(Collectors.toMap(Axis::label, axis -> axis));
    }

    /** A study may have thousands of runs, of which each has dozens of numbers. */
    @Test
    void aSummaryIsReadOnce() throws IOException {
        WrittenStudy study = new WrittenStudy(folder.resolve("d"), document("{ \"model.bias\": [true, false] }"));
        study.done(0, Map.of("loss.test", 1.0, "loss.train", 2.0), 0, 1);
        StudyResult result = study.result();
        Path summary = result.runs().get(0).folder().resolve("summary.json");
        List<Figure> numbers =
                StudyFigures.numbers(result, name -> summary.toFile().delete() || name.startsWith("loss"));
        assertEquals(2, numbers.size());
        for (Figure number : numbers) {
            assertEquals(1, ((Plot) number.panels().get(0)).series().get(0).x().length);
        }
    }

    @Test
    void nothingDoneNoFigures() throws IOException {
        WrittenStudy study = new WrittenStudy(folder.resolve("c"), document("{ \"model.bias\": [true, false] }"));
        assertEquals(List.of(), StudyFigures.of(study.result()));
    }
}
