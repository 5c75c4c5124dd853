package org.shapecode.views.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.analyses.KernelImages;
import org.shapecode.analyses.Latent;
import org.shapecode.analyses.Loss;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.toolkit.SampleDocuments;

@Timeout(120)
class StoredRunsTest {
    @TempDir
    Path folder;

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final StoredRuns stored = new StoredRuns(work::add);
    private final RecordingListener listener = new RecordingListener();

    private Path train() {
        return new Trainer(1, TrainingListener.NONE, Progress.NONE)
                .start(SampleDocuments.small(), folder.resolve("run"))
                .folder();
    }

    private void doWork() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void cachesModelAndFigures() throws IOException {
        Path run = train();
        stored.request(run, OptionalInt.empty(), new Loss(), listener);
        doWork();
        assertEquals(List.of("Loss"), listener.titles);
        Files.delete(run.resolve("metrics.csv"));
        stored.request(run, OptionalInt.empty(), new Loss(), listener);
        stored.request(run, OptionalInt.empty(), new Latent(), listener);
        doWork();
        assertEquals(List.of("Loss", "Loss", "Code against attribute"), listener.titles);
    }

    @Test
    void skipsAnInvisibleListener() {
        Path run = train();
        listener.visible = false;
        stored.request(run, OptionalInt.empty(), new Loss(), listener);
        doWork();
        assertEquals(List.of(), listener.titles);
    }

    @Test
    void doesNotDeliverACancelledRequest() {
        Path run = train();
        Runnable cancel = stored.request(run, OptionalInt.empty(), new Loss(), listener);
        cancel.run();
        doWork();
        assertEquals(List.of(), listener.titles);
        assertEquals(List.of(), listener.failures);
    }

    @Test
    void analysesAStoppedRunAtItsCheckpoint() {
        Path run = folder.resolve("run");
        boolean[] stop = new boolean[1];
        Progress until = new Progress() {
            @Override
            public void report(long done, long total, String message) {
                stop[0] = message.equals("Training") && done == 15;
            }

            @Override
            public boolean isCancelled() {
                return stop[0];
            }
        };
        assertThrows(
                CancellationException.class,
                () -> new Trainer(1, TrainingListener.NONE, until).start(SampleDocuments.small(), run));
        stored.request(run, OptionalInt.empty(), new Loss(), listener);
        doWork();
        assertEquals(List.of("Loss"), listener.titles);
    }

    @Test
    void reportsARunWithoutACheckpoint() throws IOException {
        SampleDocuments.small().write(folder.resolve("experiment.shapecode.json"));
        stored.request(folder, OptionalInt.empty(), new Loss(), listener);
        doWork();
        assertTrue(listener.failures.get(0).contains(folder.toString()), listener.failures.toString());
    }

    @Test
    void reportsADamagedRun() throws IOException {
        Path run = train();
        Files.writeString(run.resolve("metrics.csv"), "step,loss\n1,broken\n");
        stored.request(run, OptionalInt.empty(), new Loss(), listener);
        doWork();
        assertTrue(listener.failures.get(0).contains(run.toString()), listener.failures.toString());
    }

    @Test
    void showsChangedFilesOnlyIfTheUserSaysSo() throws IOException {
        Path run = train();
        Files.writeString(run.resolve("codes.csv"), "");
        stored.request(run, OptionalInt.empty(), new Loss(), listener);
        doWork();
        assertTrue(listener.failures.get(0).contains("codes.csv was changed"), listener.failures.toString());
        assertEquals(List.of(), listener.titles);
        stored.useAnyway(run);
        stored.request(run, OptionalInt.empty(), new Loss(), listener);
        doWork();
        assertEquals(List.of("Loss"), listener.titles);
    }

    @Test
    void combinesTheRunsOfAStudyWhereItCan() throws IOException {
        SampleDocuments.small()
                .with("study", Map.of("seeds", List.of(1, 2)))
                .write(folder.resolve("study.shapecode.json"));
        for (int seed : new int[] {1, 2}) {
            new Trainer(1, TrainingListener.NONE, Progress.NONE)
                    .start(SampleDocuments.small().with("seed", seed), folder.resolve("runs/seed-" + seed));
        }
        stored.request(folder, OptionalInt.empty(), new Loss(), listener);
        stored.request(folder, OptionalInt.empty(), new KernelImages(), listener);
        doWork();
        assertEquals(List.of("Loss"), listener.titles);
        assertTrue(
                listener.refusals.get(0).startsWith("This view cannot combine the runs of a study."),
                listener.refusals.toString());
    }
}
