package org.shapecode.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.RowSorter.SortKey;
import javax.swing.SortOrder;
import org.junit.jupiter.api.Test;
import org.shapecode.experiment.api.Notes;
import org.shapecode.experiment.api.Run;

class RunsModelTest {
    private final RunsModel model = new RunsModel(row -> Optional.empty(), (row, change) -> {});

    private static RunRow row(String folder, String name, boolean study, int started) {
        return new RunRow(
                Path.of(folder),
                Run.State.DONE,
                study,
                Map.of("name", name, "state", "done", "started", Instant.ofEpochSecond(started)),
                Map.of(),
                Map.of(),
                Notes.NONE);
    }

    private List<String> names() {
        return IntStream.range(0, model.getRowCount())
                .mapToObj(i -> model.name(model.row(i)))
                .toList();
    }

    @Test
    void theLatestRunIsTheFirstButThoseOfAStudyAreInItsOrder() {
        RunRow study = row("/r/study", "study", true, 2);
        model.show(List.of(
                row("/r/early", "early", false, 1),
                study,
                row("/r/study/runs/a", "a", false, 2),
                row("/r/study/runs/b", "b", false, 3),
                row("/r/late", "late", false, 4)));
        model.setColumns(List.of("started"));
        model.sort(List.of(new SortKey(0, SortOrder.DESCENDING)));
        model.setExpanded(study, true);
        assertEquals(List.of("late", "study", "a", "b", "early"), names());
    }

    @Test
    void runsOfTheSameNameShowTheirTime() {
        model.show(List.of(
                row("r/disks-20260102-030405", "Disks", false, 1),
                row("r/disks-20260102-030406", "Disks", false, 2),
                row("r/other-20260102-030407", "Other", false, 3)));
        assertEquals(List.of("Disks, 2 Jan 03:04:05", "Disks, 2 Jan 03:04:06", "Other"), names());
    }
}
