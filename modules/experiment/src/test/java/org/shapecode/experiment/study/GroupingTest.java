package org.shapecode.experiment.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Spread;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Small;

class GroupingTest {
    @TempDir
    Path folder;

    private WrittenStudy study(String seeds, String vary) throws IOException {
        return new WrittenStudy(
                folder,
                Small.with(Map.of(
                        "study", Map.of("seeds", Json.parse(seeds, "seeds"), "vary", Json.parse(vary, "vary")))));
    }

    private static List<String> labels(List<RunGroup> groups) {
        return groups.stream().map(RunGroup::label).toList();
    }

    @Test
    void oneSettingWhateverTheOthers() throws IOException {
        StudyResult result = study("[1, 2]", "{ \"regularisers.0.lambda\": [1, 0.001], \"training.batch\": [2, 3, 4] }")
                .result();
        List<RunGroup> groups = new Grouping(List.of("regularisers.0.lambda")).groups(result);
        assertEquals(List.of("lambda 0.001", "lambda 1"), labels(groups), "ascending");
        assertEquals(6, groups.get(0).runs().size());
        assertEquals(List.of("seed 1", "seed 2"), labels(new Grouping(List.of("seed")).groups(result)));
        assertEquals(
                6,
                new Grouping(List.of("regularisers.0.lambda", "training.batch"))
                        .groups(result)
                        .size());
        Problem other = assertThrows(Problem.class, () -> new Grouping(List.of("training.steps")).groups(result));
        assertEquals(
                "The study does not vary training.steps; group its runs by regularisers.0.lambda, training.batch, seed.",
                other.getMessage());
    }

    @Test
    void anAmbiguousNameIsToldWithThoseItMayMean() throws IOException {
        Document two = Small.with(Map.of(
                "regularisers",
                List.of(Map.of("plugin", "psi3", "lambda", 1), Map.of("plugin", "psi1", "lambda", 1)),
                "study",
                Map.of("vary", Map.of("regularisers.0.lambda", List.of(1, 2), "regularisers.1.lambda", List.of(3)))));
        StudyResult result = new WrittenStudy(folder, two).result();
        assertEquals(2, Grouping.by("regularisers.0.lambda").groups(result).size());
        Problem told = assertThrows(Problem.class, () -> Grouping.by("lambda").groups(result));
        assertTrue(
                told.getMessage()
                        .startsWith("The study has several columns named lambda; use the full name: regularisers."),
                told.getMessage());
    }

    @Test
    void manyVariantsAreGroupedByTheSettingWithTheFewestValuesAndManyValuesAreCut() throws IOException {
        String batches = IntStream.rangeClosed(1, 40).boxed().toList().toString();
        StudyResult result = study(
                        "[1]", "{ \"training.batch\": " + batches + ", \"regularisers.0.lambda\": [0.1, 1] }")
                .result();
        assertEquals(List.of("regularisers.0.lambda"), Grouping.of(result).paths());
        List<RunGroup> cut = new Grouping(List.of("training.batch")).groups(result);
        assertEquals(List.of("batch 1 to 10", "batch 11 to 20", "batch 21 to 30", "batch 31 to 40"), labels(cut));
        assertTrue(cut.stream().allMatch(group -> group.runs().size() == 20));
    }

    @Test
    void samplesAreGroupedByASetting() throws IOException {
        WrittenStudy study = new WrittenStudy(
                folder,
                Small.with(Map.of(
                        "study",
                        Json.parse(
                                "{ \"sample\": { \"method\": \"sobol\", \"count\": 16, \"fields\": {"
                                        + " \"training.batch\": { \"from\": 1, \"to\": 100 }, \"model.bias\": [true, false] } } }",
                                "study"))));
        assertEquals(List.of("model.bias"), Grouping.of(study.result()).paths());
    }

    @Test
    void manyRunsOfAGroupAreBands() throws IOException {
        WrittenStudy study = study(IntStream.rangeClosed(1, 41).boxed().toList().toString(), "{}");
        for (int i = 0; i < 41; i++) {
            study.done(i, Map.of("loss.test", (double) i), 0, 1);
        }
        Figure error = StudyFigures.of(study.result()).stream()
                .filter(each -> each.id().equals("study-error"))
                .findFirst()
                .orElseThrow();
        Plot panel = (Plot) error.panels().get(0);
        assertEquals(
                List.of("median, n = 41"),
                panel.series().stream().map(each -> each.name()).toList());
        // The errors of run i are i and i + 1.
        assertArrayEquals(new double[] {20, 21}, panel.series().get(0).y(), 1e-12);
        List<Spread> bands = panel.spreads();
        assertArrayEquals(new double[] {2, 3}, bands.get(0).low(), 1e-12);
        assertArrayEquals(new double[] {38, 39}, bands.get(0).high(), 1e-12);
        assertArrayEquals(new double[] {10, 11}, bands.get(1).low(), 1e-12);
        assertEquals("median, n = 41", bands.get(1).name(), "in the colour of its median");
        assertEquals(List.of(), error.notes());
        assertEquals(
                List.of("5% to 95% quantiles", "quartiles"),
                bands.stream().map(Spread::extent).toList());
    }

    @Test
    void bandsDoNotHideThatRunsAreUnfinished() throws IOException {
        WrittenStudy study = study(IntStream.rangeClosed(1, 32).boxed().toList().toString(), "{}");
        for (int i = 0; i < 30; i++) {
            study.done(i, Map.of("loss.test", (double) i), 0, 1);
        }
        study.failed(30, "Training diverged.");
        Path unfinished = study.result().runs().get(29).folder();
        Files.delete(unfinished.resolve("summary.json"));
        Files.delete(unfinished.resolve("manifest.json"));
        Figure loss = StudyFigures.of(study.result()).stream()
                .filter(each -> each.id().equals("study-loss"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "2 unfinished, failed or diverged runs are left out.",
                loss.notes().get(0).text());
    }

    @Test
    void anUnchangedRunIsReadOnce() throws IOException {
        WrittenStudy study = study("[1]", "{}");
        study.done(0, Map.of("loss.test", 1.0), 0, 1);
        Map<String, Double> numbers = study.result().runs().get(0).numbers();
        assertTrue(numbers == study.result().runs().get(0).numbers(), "kept, not read again");
        study.done(0, Map.of("loss.test", 2.0), 0, 1);
        assertEquals(2.0, study.result().runs().get(0).numbers().get("loss.test"));
    }

    @Test
    void aRunIsAsItWasWhenFirstAsked() throws IOException {
        WrittenStudy study = study("[1]", "{}");
        StudyResult before = study.result();
        study.done(0, Map.of("loss.test", 1.0), 0, 1);
        assertEquals(1, before.anew().done());
    }
}
