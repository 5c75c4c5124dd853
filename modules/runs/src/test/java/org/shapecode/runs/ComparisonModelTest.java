package org.shapecode.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shapecode.experiment.api.Notes;
import org.shapecode.experiment.api.Run;

/** Used on the test thread only. */
class ComparisonModelTest {
    private static RunRow row(String name, double loss) {
        return new RunRow(
                Path.of(name),
                Run.State.DONE,
                false,
                Map.of("name", name),
                Map.of("seed", 1),
                Map.of("loss.test", loss),
                Notes.NONE);
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1.6, 1", "1.6, 1.5, 2", "1.5, 1.5000000001, 0", "1.5, 1.5, 0"})
    void marksTheBetterResultIfTheyLookDifferent(double first, double second, int best) {
        ComparisonModel model = new ComparisonModel();
        model.show(List.of(row("a", first), row("b", second)), true);
        int row = IntStream.range(0, model.getRowCount())
                .filter(i -> model.key(i).equals("loss.test"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                best,
                IntStream.rangeClosed(1, 2)
                        .filter(i -> model.isBest(row, i))
                        .findFirst()
                        .orElse(0));
    }
}
