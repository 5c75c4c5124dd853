package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.experiment.analysis.Trained;

class ControlTest {
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    /** Waits until a training thread waits between two steps; elsewhere it may wait for its helpers. */
    private static void awaitPause(Thread thread) {
        Awaitility.await("the pause")
                .atMost(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> {
                    assertTrue(thread.isAlive(), "ended instead");
                    return isPaused(thread);
                });
    }

    private static boolean isPaused(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(Control.class.getName())
                        && frame.getMethodName().equals("await"));
    }

    private FutureTask<Run> training(Control control, CountDownLatch paused, AtomicInteger steps) {
        TrainingListener listener = (step, trained) -> {
            steps.set(step);
            if (step == 10) {
                control.pause();
                paused.countDown();
            }
        };
        Trainer trainer = new Trainer(2, listener, Progress.NONE, control);
        return new FutureTask<>(() -> trainer.start(Small.document(), folder.resolve("run")));
    }

    @Test
    void aPausedTrainingTakesNoStepAndNoTime() throws Exception {
        Control control = new Control();
        AtomicInteger steps = new AtomicInteger();
        CountDownLatch paused = new CountDownLatch(1);
        FutureTask<Run> training = training(control, paused, steps);
        Thread thread = new Thread(training);
        long start = System.nanoTime();
        thread.start();
        assertTrue(paused.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        awaitPause(thread);
        long since = System.nanoTime();
        assertEquals(10, steps.get());
        assertEquals(10, Run.open(folder.resolve("run")).metrics().steps());
        assertEquals(Run.State.RUNNING, Run.open(folder.resolve("run")).state());
        assertEquals(10, Run.open(folder.resolve("run")).stepsSaved(), "a crash now would lose nothing");
        long pause = System.nanoTime() - since;
        control.proceed();
        Run run = training.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertEquals(40, run.metrics().steps());
        double rest = (System.nanoTime() - start - pause) / 1e9;
        assertTrue(run.summary().get("training.seconds") <= rest, "a pause is no time of training");
        Run whole =
                new Trainer(1, TrainingListener.NONE, Progress.NONE).start(Small.document(), folder.resolve("whole"));
        assertEquals(RunFiles.of(whole.folder()), RunFiles.of(run.folder()));
    }

    /** Whoever cancels must not wait for one who pauses at the same moment. */
    @Test
    void aReleasedTrainingCannotBePaused() throws Exception {
        Control control = new Control();
        control.release();
        FutureTask<Run> training = training(control, new CountDownLatch(1), new AtomicInteger());
        new Thread(training).start();
        assertEquals(
                40, training.get(PATIENCE_SECONDS, TimeUnit.SECONDS).metrics().steps());
        assertFalse(control.isPaused());
    }

    @Test
    void aStoppedRunCanBeLoaded() throws IOException {
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
        assertEquals(Run.State.NOT_STARTED, run.state());
        String message =
                assertThrows(Problem.class, () -> run.trained(Progress.NONE)).getMessage();
        assertTrue(message.contains("no checkpoint yet"), message);
        trainer.resume(run.folder());
        assertEquals(Run.State.DONE, run.state());
    }
}
