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
import org.shapecode.toolkit.Samples;

@Timeout(120)
class StoredRunsTest {
    @TempDir
    Path folder;

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final StoredRuns stored = new StoredRuns(work::add);
    private final Seen seen = new Seen();

    private Path train() {
        return new Trainer(1, TrainingListener.NONE, Progress.NONE)
                .start(Samples.small(), folder.resolve("run"))
                .folder();
    }

    private void doWork() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void aRunIsReadOnceAndWhatWasFoundIsRemembered() throws IOException {
        Path run = train();
        stored.look(run, new Loss(), seen);
        doWork();
        assertEquals(List.of("Loss by step"), seen.titles);
        Files.delete(run.resolve("metrics.csv"));
        stored.look(run, new Loss(), seen);
        stored.look(run, new Latent(), seen);
        doWork();
        assertEquals(List.of("Loss by step", "Loss by step", "Code against attribute"), seen.titles);
    }

    @Test
    void whoDoesNotWatchIsToldNothing() {
        Path run = train();
        seen.watching = false;
        stored.look(run, new Loss(), seen);
        doWork();
        assertEquals(List.of(), seen.titles);
    }

    @Test
    void whatIsNoLongerWantedIsNotTold() {
        Path run = train();
        Runnable cancel = stored.look(run, new Loss(), seen);
        cancel.run();
        doWork();
        assertEquals(List.of(), seen.titles);
        assertEquals(List.of(), seen.failures);
    }

    @Test
    void aRunThatStoppedIsSeenAsOfItsCheckpoint() {
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
                () -> new Trainer(1, TrainingListener.NONE, until).start(Samples.small(), run));
        stored.look(run, new Loss(), seen);
        doWork();
        assertEquals(List.of("Loss by step"), seen.titles);
    }

    @Test
    void aRunThatHardlyBeganSaysSo() throws IOException {
        Samples.small().write(folder.resolve("experiment.shapecode.json"));
        stored.look(folder, new Loss(), seen);
        doWork();
        assertTrue(seen.failures.get(0).contains(folder.toString()), seen.failures.toString());
    }

    @Test
    void aRunThatIsBrokenIsToldInASentence() throws IOException {
        Path run = train();
        Files.writeString(run.resolve("metrics.csv"), "step,loss\n1,broken\n");
        stored.look(run, new Loss(), seen);
        doWork();
        assertTrue(seen.failures.get(0).contains(run.toString()), seen.failures.toString());
    }

    @Test
    void aStudyShowsItsRunsTogetherOrSaysThatItCannot() throws IOException {
        Samples.small().with("study", Map.of("seeds", List.of(1, 2))).write(folder.resolve("study.shapecode.json"));
        for (int seed : new int[] {1, 2}) {
            new Trainer(1, TrainingListener.NONE, Progress.NONE)
                    .start(Samples.small().with("seed", seed), folder.resolve("runs/seed-" + seed));
        }
        stored.look(folder, new Loss(), seen);
        stored.look(folder, new KernelImages(), seen);
        doWork();
        assertEquals(List.of("Loss by step"), seen.titles);
        assertTrue(seen.refusals.get(0).startsWith("A study has no such figure"), seen.refusals.toString());
    }
}
