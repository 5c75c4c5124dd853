package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;

@Timeout(60)
class ControlTest {
    @TempDir
    Path folder;

    /** Waits until a thread does nothing but wait. */
    private static void awaitParked(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aPausedTrainingTakesNoStepAndNoTime() throws Exception {
        Control control = new Control();
        AtomicInteger steps = new AtomicInteger();
        CountDownLatch paused = new CountDownLatch(1);
        TrainingListener listener = (step, trained) -> {
            steps.set(step);
            if (step == 10) {
                control.pause();
                paused.countDown();
            }
        };
        Trainer trainer = new Trainer(2, listener, Progress.NONE, control);
        CompletableFuture<Run> run = new CompletableFuture<>();
        Thread thread = new Thread(() -> run.complete(trainer.start(Small.document(), folder.resolve("run"))));
        long start = System.nanoTime();
        thread.start();
        paused.await();
        awaitParked(thread);
        long since = System.nanoTime();
        assertEquals(10, steps.get());
        assertEquals(10, Run.open(folder.resolve("run")).metrics().steps());
        assertEquals(Run.State.RUNNING, Run.open(folder.resolve("run")).state());
        assertEquals(10, Run.open(folder.resolve("run")).stepsKept(), "a crash now would lose nothing");
        long pause = System.nanoTime() - since;
        control.proceed();
        assertEquals(40, run.get().metrics().steps());
        double rest = (System.nanoTime() - start - pause) / 1e9;
        assertTrue(run.get().summary().get("training.seconds") <= rest, "a pause is no time of training");
        Run whole =
                new Trainer(1, TrainingListener.NONE, Progress.NONE).start(Small.document(), folder.resolve("whole"));
        assertEquals(RunFiles.of(whole.folder()), RunFiles.of(run.get().folder()));
    }

    @Test
    void aRunThatWasStoppedCanBeLookedAt() throws IOException {
        Path run = folder.resolve("run");
        boolean[] cancelled = new boolean[1];
        Progress progress = new Progress() {
            @Override
            public void report(long done, long total, String message) {}

            @Override
            public boolean isCancelled() {
                return cancelled[0];
            }
        };
        Trainer trainer = new Trainer(1, (step, trained) -> cancelled[0] = step == 13, progress);
        assertThrows(CancellationException.class, () -> trainer.start(Small.document(), run));
        Trained trained = Run.open(run).trained(Progress.NONE);
        assertEquals(13, trained.metrics().steps());
        assertEquals(
                1,
                trained.model().encode(trained.test().images()).length
                        / trained.test().count());
    }

    @Test
    void aPlannedRunIsTrainedLater() {
        Trainer trainer = new Trainer(1, TrainingListener.NONE, Progress.NONE);
        Run run = trainer.plan(Small.document(), folder.resolve("run"));
        assertEquals(Run.State.RESUMABLE, run.state());
        assertEquals(false, run.begun());
        String message =
                assertThrows(Problem.class, () -> run.trained(Progress.NONE)).getMessage();
        assertTrue(message.contains("no checkpoint yet"), message);
        trainer.resume(run.folder());
        assertEquals(Run.State.DONE, run.state());
    }
}
