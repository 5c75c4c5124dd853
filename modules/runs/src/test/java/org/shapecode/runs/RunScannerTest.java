package org.shapecode.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Json;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Notes;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.study.StudyRunner;
import org.shapecode.toolkit.SampleDocuments;

class RunScannerTest {
    /** Of "one", by sha256sum. */
    private static final String ONE = "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed";

    @TempDir
    Path folder;

    private final RunScanner scanner = new RunScanner();

    private void make(String name) throws IOException {
        Path run = Files.createDirectories(folder.resolve(name));
        SampleDocuments.small().write(run.resolve("experiment.shapecode.json"));
    }

    private List<RunRow> rows() {
        return scanner.scan(Map.of("Mine", new RunStore(folder)));
    }

    @Test
    void rereadsARunOnlyIfItChanged() throws IOException {
        make("a");
        RunRow first = rows().get(0);
        assertEquals("not started", first.stateText());
        assertNull(first.value("started"));
        assertNull(first.value("duration"));
        assertEquals("Mine", first.value("project"));
        assertSame(first, rows().get(0));
        Run run = new Trainer(1, TrainingListener.NONE, Progress.NONE).resume(folder.resolve("a"));
        RunRow done = rows().get(0);
        assertEquals("done", done.stateText());
        assertEquals(run.summary().get("loss.test"), done.value("loss.test"));
        new Notes(List.of("good"), "").write(folder.resolve("a"));
        assertNotEquals(done, rows().get(0));
        Files.writeString(folder.resolve("a/codes.csv"), "");
        assertEquals("done, files changed", rows().get(0).stateText());
    }

    @Test
    void aStoppedRunTellsItsStep() throws IOException {
        Trainer trainer = new Trainer(1, TrainingListener.NONE, new StopAt(12));
        assertThrows(CancellationException.class, () -> trainer.start(SampleDocuments.small(), folder.resolve("a")));
        RunRow stopped = rows().get(0);
        assertEquals("stopped at step 12", stopped.stateText());
        assertEquals("stopped", stopped.value("state"), "as filters name it");
        assertEquals(12, stopped.value("step"));
        assertNull(stopped.value("loss.test"));
        new Trainer(1, TrainingListener.NONE, Progress.NONE).resume(folder.resolve("a"));
        assertEquals("done", rows().get(0).stateText());
        assertEquals(30, rows().get(0).value("step"));
    }

    /** Cancels a training after a number of steps. */
    private static final class StopAt implements Progress {
        private final long step;
        private boolean reached;

        StopAt(long step) {
            this.step = step;
        }

        @Override
        public void report(long done, long total, String message) {
            reached |= done == step && message.equals("Training");
        }

        @Override
        public boolean isCancelled() {
            return reached;
        }
    }

    @Test
    void tellsWhenWhatARunWasTrainedOnHasChanged() throws IOException {
        make("a");
        Path run = folder.resolve("a");
        new Trainer(1, TrainingListener.NONE, Progress.NONE).resume(run);
        Path images = Files.writeString(folder.resolve("images.bin"), "one");
        Map<String, Object> provenance = new LinkedHashMap<>(Run.open(run).provenance());
        provenance.put("sources", List.of(Map.of("path", images.toString(), "sha256", ONE)));
        Files.writeString(run.resolve("provenance.json"), Json.format(provenance));
        Files.delete(run.resolve("manifest.json"));
        RunRow row = rows().get(0);
        assertEquals("done", row.stateText());
        assertSame(row, rows().get(0));
        Files.writeString(images, "two");
        assertEquals("done, files changed", rows().get(0).stateText());
        Files.writeString(images, "one");
        assertEquals("done", rows().get(0).stateText());
    }

    @Test
    void followsTheNameOfItsProject() throws IOException {
        make("a");
        assertEquals("Mine", rows().get(0).value("project"));
        List<RunRow> renamed = scanner.scan(Map.of("Ours", new RunStore(folder)));
        assertEquals("Ours", renamed.get(0).value("project"));
    }

    @Test
    void addsAndRemovesRuns() throws IOException {
        assertEquals(List.of(), rows());
        make("a");
        make("b");
        assertEquals(2, rows().size());
        Files.delete(folder.resolve("a/experiment.shapecode.json"));
        assertEquals(1, rows().size());
    }

    @Test
    void aStudyComesBeforeItsRunsInItsOrder() throws IOException {
        make("a");
        new StudyRunner(1, Progress.NONE)
                .run(SampleDocuments.small().with("study.seeds", List.of(2, 10)), folder.resolve("seeds"), false);
        List<RunRow> rows = rows();
        assertEquals(
                List.of("a", "seeds", "seed-2", "seed-10"),
                rows.stream().map(row -> row.folder().getFileName().toString()).toList());
        assertEquals("2/2 done", rows.get(1).stateText());
        assertEquals("seeds", rows.get(2).value("study"));
        assertEquals(rows.get(1).folder(), rows.get(2).parent());
        assertEquals(
                List.of("seed 2", "seed 10"),
                List.of(rows.get(2).value("differs"), rows.get(3).value("differs")));
        assertEquals(rows.get(2).value("started"), rows.get(1).value("started"), "that of its first run");
        assertEquals(
                ((Duration) rows.get(2).value("duration"))
                        .plus((Duration) rows.get(3).value("duration")),
                rows.get(1).value("duration"));
        assertEquals(
                findings(rows.subList(2, 4)).stream().distinct().toList(),
                findings(rows.subList(1, 2)),
                "of all its runs");
        assertEquals("seeds / seed 10", rows.get(3).name());
        assertEquals("seed 10", rows.get(3).title());
        assertEquals("2, 10", rows.get(1).value("seed"));
        assertEquals(10L, rows.get(3).value("seed"));
        Files.writeString(folder.resolve("seeds/study.shapecode.json"), "{ broken");
        List<RunRow> broken = rows();
        assertEquals(4, broken.size());
        assertEquals("failed", broken.get(1).stateText());
        assertEquals(rows.get(2).numbers(), broken.get(3).numbers(), "by folder, as its order is unknown");
        assertEquals("the study", rows.get(2).value("base"));
        assertNotEquals("the study", broken.get(2).value("base"), "how it differs from the others is unknown");
    }

    private static List<String> findings(List<RunRow> rows) {
        return rows.stream()
                .flatMap(row -> Stream.of(row.value("findings").toString().split(", ")))
                .toList();
    }
}
