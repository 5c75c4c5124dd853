package org.shapecode.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.toolkit.Samples;

@Timeout(120)
class TrainingsTest {
    private static final int SECONDS = 60;

    @TempDir
    Path folder;

    private final List<Throwable> errors = new CopyOnWriteArrayList<>();
    private Trainings trainings;

    @BeforeEach
    void open() {
        trainings = new Trainings(new RunStore(folder), errors::add);
    }

    @AfterEach
    void close() throws InterruptedException {
        trainings.stop();
    }

    private static Run run(Training training) {
        return Run.open(training.folder().orElseThrow());
    }

    /** Waits until a training takes steps. */
    private static void awaitSteps(Training training) throws InterruptedException {
        CountDownLatch steps = new CountDownLatch(3);
        training.addListener((step, trained) -> steps.countDown());
        assertTrue(steps.await(SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void aTrainingEndsInARun() throws InterruptedException {
        Training training = trainings.start(Samples.small());
        assertTrue(training.await(SECONDS));
        assertEquals(Training.State.DONE, training.state());
        assertEquals(Run.State.DONE, run(training).state());
        assertEquals(List.of(run(training)), trainings.store().runs());
        assertEquals(List.of(), errors);
    }

    @Test
    void aCancelledTrainingStopsWithinAStepAndResumesToItsEnd() throws InterruptedException {
        Training training = trainings.start(Samples.small().with("training.steps", 200_000));
        awaitSteps(training);
        training.cancel();
        assertTrue(training.await(SECONDS));
        assertEquals(Training.State.CANCELLED, training.state());
        Run run = run(training);
        assertEquals(Run.State.RESUMABLE, run.state());
        int steps = run.metrics().steps();

        Training again = trainings.resume(run.experiment(), run.folder());
        int[] first = new int[1];
        CountDownLatch stepped = new CountDownLatch(1);
        again.addListener((step, trained) -> {
            first[0] = first[0] == 0 ? step : first[0];
            stepped.countDown();
        });
        assertTrue(stepped.await(SECONDS, TimeUnit.SECONDS));
        again.cancel();
        assertTrue(again.await(SECONDS));
        assertTrue(first[0] > steps, first[0] + " is after " + steps);
        assertEquals(List.of(), errors);
    }

    @Test
    void oneTrainsAtATime() throws InterruptedException {
        Training first = trainings.start(Samples.endless());
        awaitSteps(first);
        Training second = trainings.start(Samples.small());
        assertEquals(Training.State.WAITING, second.state());
        assertEquals("Waiting for its turn", second.status().text());
        assertEquals(List.of(first, second), trainings.active());
        first.cancel();
        assertTrue(second.await(SECONDS));
        assertEquals(Training.State.DONE, second.state());
    }

    @Test
    void whatWaitsCanBeCancelledAndLeavesNoFolder() throws InterruptedException {
        Training first = trainings.start(Samples.endless());
        awaitSteps(first);
        Training second = trainings.start(Samples.small());
        second.cancel();
        first.cancel();
        assertTrue(second.await(SECONDS));
        assertEquals(Training.State.CANCELLED, second.state());
        assertEquals(1, trainings.store().runs().size());
    }

    @Test
    void stoppingStopsAllAndLosesNothing() throws InterruptedException {
        Training first = trainings.start(Samples.endless());
        awaitSteps(first);
        Training second = trainings.start(Samples.endless());
        trainings.stop();
        assertTrue(first.state().isOver());
        assertTrue(second.state().isOver());
        assertEquals(Run.State.RESUMABLE, run(first).state());
    }

    @Test
    void aRunThatTrainsIsFoundByItsFolderAndNotResumedTwice() throws InterruptedException {
        Training training = trainings.start(Samples.endless());
        awaitSteps(training);
        Path run = training.folder().orElseThrow();
        assertEquals(Optional.of(training), trainings.in(run));
        assertEquals(training, trainings.resume(training.experiment(), run));
        trainings.stop();
    }

    @Test
    void aViewThatFailsEndsNoTraining() throws InterruptedException {
        Training training = trainings.start(Samples.small().with("training.steps", 2000));
        int[] seen = new int[1];
        training.addListener((step, trained) -> {
            throw new IllegalStateException("a broken view, for a test");
        });
        training.addListener((step, trained) -> seen[0]++);
        assertTrue(training.await(SECONDS));
        assertTrue(seen[0] > 1, "the other views go on");
        assertEquals(Training.State.DONE, training.state());
    }

    @Test
    void aFolderThatCannotBeWrittenIsAProblem() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        trainings = new Trainings(new RunStore(file), errors::add);
        Training training = trainings.start(Samples.small());
        assertTrue(training.await(SECONDS));
        assertEquals(Training.State.FAILED, training.state());
        while (errors.isEmpty()) {
            Thread.onSpinWait();
        }
        assertTrue(errors.get(0) instanceof Problem, errors.toString());
    }

    @Test
    void anInvalidExperimentIsRefusedAtOnce() {
        Document broken = Samples.small().with("training.steps", 0);
        assertThrows(Problem.class, () -> trainings.start(broken));
        assertFalse(Files.exists(folder.resolve("runs")));
        assertEquals(List.of(), trainings.active());
    }
}
