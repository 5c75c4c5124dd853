package org.shapecode.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.study.LocalBackend;
import org.shapecode.experiment.study.RunPhase;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.queue.window.JobStatusText;
import org.shapecode.toolkit.SampleDocuments;

/** Studies that keep running without this program. */
@Timeout(120)
class StudyElsewhereTest {
    private static final int SECONDS = 60;
    private static final Document ENDLESS = SampleDocuments.endless().with("study.seeds", List.of(1, 2));
    private static final Document SHORT = SampleDocuments.small().with("study.seeds", List.of(1, 2));

    @TempDir
    Path folder;

    private final List<Throwable> errors = new CopyOnWriteArrayList<>();
    private final List<TrainingQueue> opened = new ArrayList<>();

    private TrainingQueue open() {
        TrainingQueue queue = new TrainingQueue(
                () -> new RunStore(folder.resolve("runs")),
                errors::add,
                new Parallelism(() -> 1, () -> 1),
                folder.resolve("var/queue.json"));
        opened.add(queue);
        return queue;
    }

    @AfterEach
    void close() throws InterruptedException {
        for (TrainingQueue queue : opened) {
            queue.stop();
            for (TrainingJob job : queue.active()) {
                job.folder().ifPresent(study -> new StudyFolder(study).cancel());
            }
        }
        assertEquals(List.of(), errors);
    }

    private TrainingJob start(TrainingQueue queue, Document document, TestCluster cluster) {
        return queue.start(document, () -> new RunStore(folder.resolve("runs")), cluster);
    }

    private static void awaitTraining(TrainingJob job) {
        while (job.moves().values().stream().noneMatch(move -> move.phase() == RunPhase.TRAINING && move.steps() > 0)) {
            Thread.onSpinWait();
        }
    }

    private static void awaitStep(TrainingJob job) throws InterruptedException {
        CountDownLatch step = new CountDownLatch(1);
        job.addListener((taken, trained) -> step.countDown());
        assertTrue(step.await(SECONDS, TimeUnit.SECONDS));
    }

    private static Path folder(TrainingJob job) {
        return job.folder().orElseThrow();
    }

    @Test
    void takesNoTurnOfThisComputer() throws InterruptedException {
        TrainingQueue queue = open();
        TrainingJob here = queue.start(SampleDocuments.endless());
        awaitStep(here);
        TrainingJob there = start(queue, ENDLESS, new TestCluster());
        awaitTraining(there);
        TrainingJob next = queue.start(SampleDocuments.endless());
        here.cancel();
        awaitStep(next);
        assertEquals(TrainingJob.State.RUNNING, there.state());
        assertTrue(there.isElsewhere());
        assertEquals(
                RunPhase.QUEUED,
                there.moves().get("seed-2").phase(),
                () -> there.moves().toString());
        there.cancel();
        assertTrue(there.await(SECONDS));
    }

    @Test
    void takesNoMemoryOfThisComputer() {
        Document large = SHORT.with("data.size", 1024).with("data.images", 1_000_000);
        assertThrows(
                Problem.class, () -> JobKind.STUDY.createFolder(large, folder.resolve("here"), new LocalBackend()));
        JobKind.STUDY.createFolder(large, folder.resolve("there"), new TestCluster());
        assertEquals(new TestCluster(), new StudyFolder(folder.resolve("there")).backend());
    }

    @Test
    void cannotBePaused() throws InterruptedException {
        TrainingJob job = start(open(), ENDLESS, new TestCluster());
        awaitTraining(job);
        assertFalse(job.canPause());
        job.pause();
        assertEquals(TrainingJob.State.RUNNING, job.state());
        // Its progress is told a moment after the move.
        while (!JobStatusText.line(job.status()).equals("Test cluster: 0 of 2 runs done, 1 training, 1 queued, 0%")) {
            Thread.onSpinWait();
        }
        assertEquals("training on Test cluster 0%", JobStatusText.brief(job.status()));
        job.cancel();
        assertTrue(job.await(SECONDS));
    }

    @Test
    void stoppingEndsItThere() throws InterruptedException {
        TrainingJob job = start(open(), ENDLESS, new TestCluster());
        awaitTraining(job);
        assertTrue(TestCluster.isTraining(folder(job)));
        job.cancel();
        assertTrue(job.await(SECONDS));
        assertEquals(TrainingJob.State.CANCELLED, job.state());
        assertFalse(TestCluster.isTraining(folder(job)));
        assertEquals(Run.State.RESUMABLE, new StudyFolder(folder(job)).result().state());
    }

    @Test
    void goesOnWhenTheProgramExitsAndIsWatchedAgain() throws InterruptedException, IOException {
        TrainingQueue before = open();
        TrainingJob first = start(before, ENDLESS, new TestCluster());
        awaitTraining(first);
        Path study = folder(first);
        before.stop();
        assertTrue(first.state().isOver());
        assertTrue(TestCluster.isTraining(study));

        TrainingQueue after = open();
        List<TrainingJob> held = new CopyOnWriteArrayList<>();
        after.restore(held::addAll);
        while (after.in(study).isEmpty()) {
            Thread.onSpinWait();
        }
        TrainingJob again = after.in(study).orElseThrow();
        awaitTraining(again);
        assertEquals(TrainingJob.State.RUNNING, again.state());
        assertEquals(List.of(), held);
        assertEquals(1, TestCluster.submissions(study));
        again.cancel();
        assertTrue(again.await(SECONDS));
        assertFalse(TestCluster.isTraining(study));
    }

    /** The cluster takes its time to end the tasks: longer than anybody waits for a program to exit. */
    @Test
    void oneThatIsBeingStoppedHoldsNoExitAndIsNotSubmittedAgain() throws InterruptedException, IOException {
        TrainingQueue before = open();
        TrainingJob first = start(before, ENDLESS, new TestCluster());
        awaitTraining(first);
        Path study = folder(first);
        TestCluster.hold(study, true);
        first.cancel();
        assertTimeoutPreemptively(Duration.ofSeconds(SECONDS / 2), before::stop);
        assertEquals(TrainingJob.State.STOPPING, first.state());

        TrainingQueue after = open();
        after.restore(held -> {});
        // The queue restores first, then makes the folder of the next job.
        awaitStep(after.start(SampleDocuments.endless()));
        assertEquals(Optional.empty(), after.in(study));
        TestCluster.hold(study, false);
        assertTrue(first.await(SECONDS));
        assertEquals(TrainingJob.State.CANCELLED, first.state());
        assertEquals(1, TestCluster.submissions(study));
    }

    @Test
    void aStudyThatIsHeldMovesToTheChosenBackend() throws InterruptedException {
        Path study = folder.resolve("study");
        JobKind.STUDY.createFolder(SHORT, study, new LocalBackend());
        new QueueFile(folder.resolve("var/queue.json")).write(List.of(new QueueFile.Entry(study, 0)));
        TrainingQueue queue = open();
        CompletableFuture<TrainingJob> held = new CompletableFuture<>();
        queue.restore(jobs -> held.complete(jobs.get(0)));
        TrainingJob job = held.join();
        assertEquals(job, queue.resume(job.experiment(), study, true, new TestCluster()));
        assertTrue(job.await(SECONDS));
        assertEquals(TrainingJob.State.DONE, job.state());
        assertEquals(new TestCluster(), new StudyFolder(study).backend());
    }

    @Test
    void whatEndedMeanwhileIsDone() throws InterruptedException {
        JobKind.STUDY.createFolder(SHORT, folder.resolve("study"), new TestCluster());
        new QueueFile(folder.resolve("var/queue.json")).write(List.of(new QueueFile.Entry(folder.resolve("study"), 0)));
        TrainingQueue queue = open();
        queue.restore(held -> errors.add(new AssertionError(held)));
        while (new StudyFolder(folder.resolve("study")).result().done() < 2
                || !queue.active().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aRefusalIsKeptAndTheStudyCanBeResumedHere() throws InterruptedException {
        TrainingQueue queue = open();
        TrainingJob job = start(queue, SHORT, new TestCluster("nowhere", 1, List.of()));
        assertTrue(job.await(SECONDS));
        assertEquals(TrainingJob.State.FAILED, job.state());
        assertEquals("The cluster has no partition nowhere; choose another one.", job.failure());
        TrainingJob here = queue.resume(job.experiment(), folder(job), true, new LocalBackend());
        assertTrue(here.await(SECONDS));
        assertEquals(TrainingJob.State.DONE, here.state());
        assertEquals(new LocalBackend(), new StudyFolder(folder(job)).backend());
    }

    @Test
    void aLostClusterIsWatchedAgainWhenItAnswers() throws InterruptedException, IOException {
        TrainingQueue queue = open();
        TrainingJob job = start(queue, ENDLESS, new TestCluster());
        awaitTraining(job);
        TestCluster.lose(folder(job), true);
        assertTrue(job.await(SECONDS));
        assertEquals("The cluster does not answer; resume the study when it does.", job.failure());
        TestCluster.lose(folder(job), false);
        TrainingJob again = queue.resume(folder(job));
        awaitTraining(again);
        assertEquals(1, TestCluster.submissions(folder(job)));
        again.cancel();
        assertTrue(again.await(SECONDS));
    }
}
