package org.shapecode.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Json;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.api.Tunable;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.toolkit.Samples;

/** Turns, several at once, pauses, changes, and what is there at the next start. */
@Timeout(120)
class QueueTest {
    private static final int SECONDS = 60;

    @TempDir
    Path folder;

    private final List<Throwable> errors = new CopyOnWriteArrayList<>();
    private final List<Trainings> opened = new ArrayList<>();

    private Trainings open(int atOnce) {
        Trainings trainings = new Trainings(
                () -> new RunStore(folder.resolve("runs")),
                errors::add,
                new Slots(() -> atOnce, () -> 2),
                folder.resolve("var/queue.json"));
        opened.add(trainings);
        return trainings;
    }

    @AfterEach
    void close() throws InterruptedException {
        for (Trainings trainings : opened) {
            trainings.stop();
        }
        assertEquals(List.of(), errors);
    }

    private static Document named(String name) {
        return Samples.endless().with("name", name);
    }

    /** Waits until it takes a step from now on. */
    private static void awaitStep(Training training) throws InterruptedException {
        CountDownLatch step = new CountDownLatch(1);
        training.addListener((taken, trained) -> step.countDown());
        assertTrue(step.await(SECONDS, TimeUnit.SECONDS));
    }

    private static void awaitFolder(Training training) {
        while (training.folder().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private static List<String> waiting(Trainings trainings) {
        return trainings.active().stream()
                .filter(each -> each.state() == Training.State.WAITING)
                .map(Training::name)
                .toList();
    }

    @Test
    void whatWaitsIsNumberedAndCanBeMoved() throws InterruptedException {
        Trainings trainings = open(1);
        Training first = trainings.start(named("first"));
        awaitStep(first);
        trainings.start(named("b"));
        trainings.start(named("c"));
        Training d = trainings.start(named("d"));
        assertEquals("Waiting for its turn, 2 before it", d.status().text());
        trainings.move(d, true);
        assertEquals(List.of("b", "d", "c"), waiting(trainings));
        trainings.move(d, true);
        trainings.move(d, true);
        assertEquals(List.of("d", "b", "c"), waiting(trainings));
        assertEquals("Waiting for its turn", d.status().text());
        trainings.move(first, false);
        assertEquals(first, trainings.active().get(0), "what trains has had its turn");
        first.cancel();
        awaitStep(d);
        assertEquals(List.of("b", "c"), waiting(trainings));
    }

    @Test
    void severalTrainAtOnce() throws InterruptedException {
        Trainings trainings = open(2);
        Training first = trainings.start(named("first"));
        Training second = trainings.start(named("second"));
        Training third = trainings.start(named("third"));
        awaitStep(first);
        awaitStep(second);
        awaitStep(first);
        assertEquals(Training.State.WAITING, third.state());
        assertFalse(first.folder().equals(second.folder()));
        second.cancel();
        awaitStep(third);
        assertEquals(Training.State.RUNNING, first.state());
    }

    @Test
    void aPausedTrainingTakesNoStepUntilItProceeds() throws InterruptedException {
        Trainings trainings = open(1);
        Training training = trainings.start(named("a"));
        BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
        int[] steps = new int[1];
        training.addListener((step, trained) -> {
            steps[0] = step;
            if (step == 5) {
                training.pause();
                threads.add(Thread.currentThread());
            }
        });
        Thread thread = threads.poll(SECONDS, TimeUnit.SECONDS);
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertEquals(5, steps[0]);
        assertTrue(training.isPaused());
        assertTrue(
                training.status().text().startsWith("Paused"), training.status().text());
        Training next = trainings.start(named("b"));
        assertEquals(Training.State.WAITING, next.state(), "a paused one keeps its place");
        assertEquals(training.seconds(), training.seconds(), "no time passes");
        training.proceed();
        awaitStep(training);
        assertFalse(training.isPaused());
        training.pause();
        training.cancel();
        assertTrue(training.await(SECONDS));
        assertEquals(Training.State.CANCELLED, training.state());
    }

    @Test
    void whatIsNotFinishedIsThereAtTheNextStartAndWaitsToBeTold() throws InterruptedException {
        Trainings before = open(1);
        Training first = before.start(named("first"));
        awaitStep(first);
        before.start(named("second"));
        Training third = before.start(Samples.small().with("name", "third"));
        awaitFolder(third);
        before.stop();
        assertEquals(3, before.store().runs().size());

        Trainings after = open(1);
        BlockingQueue<List<Training>> found = new LinkedBlockingQueue<>();
        after.restore(found::add);
        List<Training> kept = found.poll(SECONDS, TimeUnit.SECONDS);
        assertEquals(
                List.of("first", "second", "third"),
                kept.stream().map(Training::name).toList());
        Training held = kept.get(2);
        assertTrue(held.isHeld());
        assertEquals("Not finished when the program ended", held.status().text());
        Path run = held.folder().orElseThrow();
        assertEquals(Optional.empty(), after.in(run), "as if it were not there, until it is told");
        assertEquals(held, after.resume(held.experiment(), run));
        assertTrue(held.await(SECONDS));
        assertEquals(Training.State.DONE, held.state());
        assertTrue(kept.get(0).isHeld());
        kept.get(1).cancel();
        assertTrue(kept.get(1).await(SECONDS));
        assertEquals(3, after.store().runs().size(), "removing one from the queue deletes nothing");
    }

    @Test
    void aCrashLosesNothing() throws InterruptedException {
        Trainings before = open(1);
        awaitStep(before.start(named("first")));
        Training second = before.start(named("second"));
        awaitFolder(second);
        // As the next start would find it after a crash: the file is there without any farewell.
        before.active().forEach(Training::pause);
        Path file = folder.resolve("var/queue.json");
        while (!Files.exists(file) || ((List<?>) Json.read(file)).size() < 2) {
            Thread.onSpinWait();
        }
        assertEquals(second.folder().orElseThrow().toString(), ((List<?>) Json.read(file)).get(1));
        assertEquals(
                Run.State.NOT_STARTED, Run.open(second.folder().orElseThrow()).state());
    }

    @Test
    void numbersChangeWhileItTrainsAndTheRunSaysSo() throws InterruptedException {
        Trainings trainings = open(1);
        Training training = trainings.start(named("a"));
        awaitStep(training);
        Tunable rate = training.tunables().get(0);
        training.change(rate, 0.002);
        training.change(rate, -1);
        while (training.tunables().get(0).value() != 0.002) {
            awaitStep(training);
        }
        assertEquals(1, training.experiment().training().changes().size());
        Path run = training.folder().orElseThrow();
        assertEquals(training.experiment(), Run.open(run).experiment());
    }

    @Test
    void aStudyTrainsAllItsRuns() throws InterruptedException {
        Trainings trainings = open(1);
        Document study = Samples.small().with("study.seeds", List.of(1, 2, 3));
        Training training = trainings.start(study);
        assertTrue(training.isStudy());
        assertEquals(List.of(), training.tunables());
        assertTrue(training.await(SECONDS));
        assertEquals(Training.State.DONE, training.state());
        Path made = training.folder().orElseThrow();
        assertEquals(3, new StudyFolder(made).result().done());

        Training again = trainings.resume(made);
        assertTrue(again.isStudy());
        assertTrue(again.await(SECONDS));
        assertEquals(Training.State.DONE, again.state());
        assertEquals(Optional.empty(), trainings.in(made));
    }
}
