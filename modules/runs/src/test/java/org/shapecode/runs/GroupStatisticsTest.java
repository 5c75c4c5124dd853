package org.shapecode.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shapecode.experiment.api.Notes;
import org.shapecode.experiment.api.Run;

class GroupStatisticsTest {
    private static RunRow row(int seed, double lambda, double loss) {
        return new RunRow(
                Path.of("run-" + seed + "-" + lambda),
                Run.State.DONE,
                false,
                Map.of(),
                Map.of("seed", seed, "regularisers.psi3.lambda", lambda, "training.batch", 10),
                Map.of("loss.test", loss),
                Notes.NONE);
    }

    private static List<RunRow> rows() {
        List<RunRow> rows = new ArrayList<>();
        for (int seed = 1; seed <= 5; seed++) {
            rows.add(row(seed, 1, 10 + seed));
            rows.add(row(seed, 0.1, seed));
        }
        return rows;
    }

    @Test
    void onlySettingsThatDifferAreOffered() {
        assertEquals(List.of("regularisers.psi3.lambda", "seed"), GroupStatistics.settings(rows()));
    }

    @Test
    void eachValueOfASettingHasItsStatistics() {
        List<GroupStatistics> groups = GroupStatistics.of(rows(), "regularisers.psi3.lambda", List.of("loss.test"));
        assertEquals(
                List.of(0.1, 1.0), groups.stream().map(GroupStatistics::value).toList());
        GroupStatistics low = groups.get(0);
        assertEquals(5, low.statistics().count());
        assertEquals(3, low.statistics().mean());
        assertEquals(2, low.statistics().lower());
        assertEquals(Math.sqrt(2.5), low.statistics().sd(), 1e-12);
        assertTrue(low.interval().orElseThrow().low() < 3
                && low.interval().orElseThrow().low() > 1);
        assertEquals(GroupStatistics.header("seed").size(), low.cells().size());
    }

    @Test
    void aGroupOfOneRunHasNoDeviation() {
        GroupStatistics one = GroupStatistics.of(List.of(row(1, 1, 4)), "seed", List.of("loss.test"))
                .get(0);
        assertEquals(null, one.cells().get(4));
        assertEquals(null, one.cells().get(5));
        assertEquals(4.0, one.cells().get(3));
    }
}
