package org.shapecode.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.experiment.api.Notes;
import org.shapecode.experiment.api.Run;

/** Used on the test thread only. */
class ComparisonModelTest {
    private static RunRow row(String name, Map<String, Object> settings, Map<String, Double> numbers) {
        return new RunRow(Path.of(name), Run.State.DONE, false, Map.of("name", name), settings, numbers, Notes.NONE);
    }

    private static RunRow row(String name, double loss) {
        return row(name, Map.of("seed", 1), Map.of("loss.test", loss));
    }

    private static ComparisonModel compared(RunRow... rows) {
        ComparisonModel model = new ComparisonModel();
        model.show(List.of(rows), false);
        return model;
    }

    private static List<List<String>> cells(ComparisonModel model) {
        return IntStream.range(0, model.getRowCount())
                .mapToObj(row -> IntStream.range(0, model.getColumnCount())
                        .mapToObj(column -> model.getValueAt(row, column))
                        .toList())
                .toList();
    }

    private static int best(ComparisonModel model, String key) {
        int row = IntStream.range(0, model.getRowCount())
                .filter(i -> model.value(i).key().equals(key))
                .findFirst()
                .orElseThrow();
        return IntStream.rangeClosed(1, 2)
                .filter(i -> model.isBest(row, i))
                .findFirst()
                .orElse(0);
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1.6, 1", "1.6, 1.5, 2", "1.5, 1.5000000001, 0", "1.5, 1.5, 0"})
    void marksTheBetterResultIfTheyLookDifferent(double first, double second, int best) {
        ComparisonModel model = new ComparisonModel();
        model.show(List.of(row("a", first), row("b", second)), true);
        assertEquals(best, best(model, "loss.test"));
    }

    @Test
    void aNumberThatDescribesHasNoBest() {
        ComparisonModel model = compared(
                row("a", Map.of(), Map.of("latent.r2-radius", 0.9, "latent.monotone", 0.0)),
                row("b", Map.of(), Map.of("latent.r2-radius", 0.8, "latent.monotone", 1.0)));
        assertEquals(0, best(model, "latent.r2-radius"), "the code may be the area");
        assertEquals(2, best(model, "latent.monotone"));
        assertTrue(
                cells(model).contains(List.of("Code against attribute: monotone", "no", "yes")),
                cells(model)::toString);
    }

    @Test
    void aPenaltyIsOneRowWithItsWeight() {
        Map<String, Object> none = Map.of("regularisers", "", "data.sampling", "uniform", "training.batch", 10);
        Map<String, Object> both = Map.of(
                "regularisers",
                "psi3 + psi1",
                "regularisers.psi3",
                true,
                "regularisers.psi3.lambda",
                0.1,
                "regularisers.psi1",
                true,
                "regularisers.psi1.lambda",
                2.0,
                "regularisers.psi1.neighbours",
                5,
                "data.sampling",
                "hole",
                "data.sampling.from",
                8.0);
        List<List<String>> cells = cells(compared(row("a", none, Map.of()), row("b", both, Map.of())));
        assertTrue(
                cells.contains(List.of("Penalties: L2, encoder weights (\u03c8\u2083)", "none", "lambda 0.1")),
                cells::toString);
        assertTrue(
                cells.stream()
                        .filter(row -> row.get(0).startsWith("Penalties: Distance"))
                        .anyMatch(row ->
                                row.get(2).contains("lambda 2") && row.get(2).contains("neighbours 5")),
                cells::toString);
        assertEquals(
                2,
                cells.stream().filter(row -> row.get(0).startsWith("Penalties")).count());
        assertTrue(cells.stream().anyMatch(row -> row.subList(1, 3).equals(List.of("not set", "8"))), cells::toString);
        assertTrue(
                cells.stream().flatMap(List::stream).noneMatch(text -> text.matches("|hole|uniform|.*psi.*")),
                cells::toString);
    }

    @Test
    void theSameResultUnderAnotherNameIsNotRepeated() {
        ComparisonModel model = compared(row("a", Map.of(), inOrder(1.5, 1)), row("b", Map.of(), inOrder(1.25, 0)));
        assertEquals(
                List.of("loss.test", "position-table.exact", "latent.monotone"),
                IntStream.range(0, model.getRowCount())
                        .mapToObj(row -> model.value(row).key())
                        .toList(),
                "counts and answers are equal by chance");
        model.show(model.runs(), true);
        assertEquals(4, model.getRowCount());
    }

    private static Map<String, Double> inOrder(double loss, double count) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("loss.test", loss);
        numbers.put("error.mean", loss);
        numbers.put("position-table.exact", count);
        numbers.put("latent.monotone", count);
        return numbers;
    }

    @Test
    void aMissingResultTellsWhy() {
        RunRow stopped = new RunRow(
                Path.of("b"),
                Run.State.RESUMABLE,
                false,
                Map.of("name", "b", "state", "stopped", "step", 20),
                Map.of(),
                Map.of(),
                Notes.NONE);
        ComparisonModel model = compared(row("a", 1), stopped);
        int row = model.getRowCount() - 1;
        assertEquals(
                List.of("Loss: test (per image)", "1", "\u2013"), cells(model).get(row));
        assertEquals(
                "No result: the run stopped at step 20. Resume it to finish training.",
                model.tip(row, 2).orElseThrow());
    }

    @Test
    void theBetterResultIsMarked() {
        ComparisonModel comparison = new ComparisonModel();
        comparison.show(
                List.of(
                        row(
                                "a",
                                Map.of("training.steps", 5),
                                Map.of("loss.test", 3.0, "latent.r2-radius", 0.9, "loss.mean-image", 4.0)),
                        row(
                                "b",
                                Map.of("training.steps", 6, "data.sampling.from", 8),
                                Map.of("loss.test", 3.00001, "latent.r2-radius", 0.8, "loss.mean-image", 5.0)),
                        row("c", Map.of("training.steps", 5), Map.of("loss.test", 9.0))),
                false);
        List<String> marks = new ArrayList<>();
        for (int row = 0; row < comparison.getRowCount(); row++) {
            for (int column = 0; column < comparison.getColumnCount(); column++) {
                if (comparison.isBest(row, column)) {
                    marks.add(comparison.value(row).key() + " " + comparison.getColumnName(column));
                }
            }
        }
        marks.sort(null);
        assertEquals(List.of("loss.test a", "loss.test b"), marks, "equal as shown, both best");
        assertEquals("data.sampling.from", comparison.value(0).key(), "in the order of the form");
    }

    @Test
    void valuesThatLookTheSameDoNotDiffer() {
        ComparisonModel comparison = new ComparisonModel();
        comparison.show(
                List.of(
                        row("a", Map.of(), Map.of("profiles.one-profile", 0.99999999)),
                        row("b", Map.of(), Map.of("profiles.one-profile", 0.99999998))),
                false);
        assertEquals(0, comparison.getRowCount());
    }
}
