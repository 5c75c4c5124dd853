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
import org.shapecode.experiment.study.LocalBackend;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.toolkit.SampleDocuments;

/** Reordering, parallel jobs, pausing, changing numbers while training, and restoring. */
@Timeout(120)
class QueueControlTest {
    private static final int SECONDS = 60;

    @TempDir
    Path folder;

    private final List<Throwable> errors = new CopyOnWriteArrayList<>();
    private final List<TrainingQueue> opened = new ArrayList<>();

    private TrainingQueue open(int atOnce) {
        TrainingQueue queue = new TrainingQueue(
                () -> new RunStore(folder.resolve("runs")),
                errors::add,
                new Parallelism(() -> atOnce, () -> 2),
                folder.resolve("var/queue.json"));
        opened.add(queue);
        return queue;
    }

    @AfterEach
    void close() throws InterruptedException {
        for (TrainingQueue queue : opened) {
            queue.stop();
        }
        assertEquals(List.of(), errors);
    }

    private static Document named(String name) {
        return SampleDocuments.endless().with("name", name);
    }

    /** Waits until it takes a step from now on. */
    private static void awaitStep(TrainingJob job) throws InterruptedException {
        CountDownLatch step = new CountDownLatch(1);
        job.addListener((taken, trained) -> step.countDown());
        assertTrue(step.await(SECONDS, TimeUnit.SECONDS));
    }

    private static void awaitFolder(TrainingJob job) {
        while (job.folder().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private static List<String> waiting(TrainingQueue queue) {
        return queue.active().stream()
                .filter(each -> each.state() == TrainingJob.State.WAITING)
                .map(TrainingJob::name)
                .toList();
    }

    @Test
    void waitingJobsAreNumberedAndCanBeMoved() throws InterruptedException {
        TrainingQueue queue = open(1);
        TrainingJob first = queue.start(named("first"));
        awaitStep(first);
        queue.start(named("b"));
        queue.start(named("c"));
        TrainingJob d = queue.start(named("d"));
        assertEquals(2, d.status().ahead());
        queue.move(d, true);
        assertEquals(List.of("b", "d", "c"), waiting(queue));
        queue.move(d, true);
        queue.move(d, true);
        assertEquals(List.of("d", "b", "c"), waiting(queue));
        assertEquals(0, d.status().ahead());
        queue.move(first, false);
        assertEquals(first, queue.active().get(0), "a started job does not move");
        first.cancel();
        awaitStep(d);
        assertEquals(List.of("b", "c"), waiting(queue));
    }

    @Test
    void trainsSeveralJobsAtOnce() throws InterruptedException {
        TrainingQueue queue = open(2);
        TrainingJob first = queue.start(named("first"));
        TrainingJob second = queue.start(named("second"));
        TrainingJob third = queue.start(named("third"));
        awaitStep(first);
        awaitStep(second);
        awaitStep(first);
        assertEquals(TrainingJob.State.WAITING, third.state());
        assertFalse(first.folder().equals(second.folder()));
        second.cancel();
        awaitStep(third);
        assertEquals(TrainingJob.State.RUNNING, first.state());
    }

    @Test
    void aPausedJobTakesNoStepUntilItResumes() throws InterruptedException {
        TrainingQueue queue = open(1);
        TrainingJob job = queue.start(named("a"));
        BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
        int[] steps = new int[1];
        job.addListener((step, trained) -> {
            steps[0] = step;
            if (step == 5) {
                job.pause();
                threads.add(Thread.currentThread());
            }
        });
        Thread thread = threads.poll(SECONDS, TimeUnit.SECONDS);
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertEquals(5, steps[0]);
        assertEquals(TrainingJob.State.PAUSED, job.state());
        TrainingJob next = queue.start(named("b"));
        assertEquals(TrainingJob.State.WAITING, next.state(), "a paused job keeps its slot");
        assertEquals(job.seconds(), job.seconds(), "the clock stands still");
        job.resume();
        awaitStep(job);
        assertEquals(TrainingJob.State.RUNNING, job.state());
        job.pause();
        job.cancel();
        assertTrue(job.await(SECONDS));
        assertEquals(TrainingJob.State.CANCELLED, job.state());
    }

    @Test
    void restoredJobsAreHeldUntilResumed() throws InterruptedException {
        TrainingQueue before = open(1);
        TrainingJob first = before.start(named("first"));
        awaitStep(first);
        before.start(named("second"));
        TrainingJob third = before.start(SampleDocuments.small().with("name", "third"));
        awaitFolder(third);
        before.stop();
        assertEquals(3, before.store().runs().size());

        TrainingQueue after = open(1);
        BlockingQueue<List<TrainingJob>> found = new LinkedBlockingQueue<>();
        after.restore(found::add);
        List<TrainingJob> kept = found.poll(SECONDS, TimeUnit.SECONDS);
        assertEquals(
                List.of("first", "second", "third"),
                kept.stream().map(TrainingJob::name).toList());
        TrainingJob held = kept.get(2);
        assertEquals(TrainingJob.State.HELD, held.state());
        Path run = held.folder().orElseThrow();
        assertEquals(Optional.empty(), after.in(run), "held jobs do not count as active");
        assertEquals(held, after.resume(held.experiment(), run, false, new LocalBackend()));
        assertTrue(held.await(SECONDS));
        assertEquals(TrainingJob.State.DONE, held.state());
        assertEquals(TrainingJob.State.HELD, kept.get(0).state());
        kept.get(1).cancel();
        assertTrue(kept.get(1).await(SECONDS));
        assertEquals(3, after.store().runs().size(), "cancelling a restored job keeps its folder");
    }

    @Test
    void jobsAreStoredBeforeACrash() throws InterruptedException {
        TrainingQueue before = open(1);
        awaitStep(before.start(named("first")));
        TrainingJob second = before.start(named("second"));
        awaitFolder(second);
        // A crash leaves the file as it is now, without a call of stop().
        before.active().forEach(TrainingJob::pause);
        Path file = folder.resolve("var/queue.json");
        while (!Files.exists(file) || ((List<?>) Json.read(file)).size() < 2) {
            Thread.onSpinWait();
        }
        assertEquals(second.folder().orElseThrow().toString(), ((List<?>) Json.read(file)).get(1));
        assertEquals(
                Run.State.NOT_STARTED, Run.open(second.folder().orElseThrow()).state());
    }

    @Test
    void changesWhileTrainingAreRecordedInTheRun() throws InterruptedException {
        TrainingQueue queue = open(1);
        TrainingJob job = queue.start(named("a"));
        awaitStep(job);
        Tunable rate = job.tunables().get(0);
        job.change(rate, 0.002);
        job.change(rate, -1);
        while (job.tunables().get(0).value() != 0.002) {
            awaitStep(job);
        }
        assertEquals(1, job.experiment().training().changes().size());
        Path run = job.folder().orElseThrow();
        assertEquals(job.experiment(), Run.open(run).experiment());
    }

    @Test
    void trainsAllRunsOfAStudy() throws InterruptedException {
        TrainingQueue queue = open(1);
        Document study = SampleDocuments.small().with("study.seeds", List.of(1, 2, 3));
        TrainingJob job = queue.start(study);
        assertTrue(job.isStudy());
        assertEquals(List.of(), job.tunables());
        assertTrue(job.await(SECONDS));
        assertEquals(TrainingJob.State.DONE, job.state());
        Path made = job.folder().orElseThrow();
        assertEquals(3, new StudyFolder(made).result().done());

        TrainingJob again = queue.resume(made);
        assertTrue(again.isStudy());
        assertTrue(again.await(SECONDS));
        assertEquals(TrainingJob.State.DONE, again.state());
        assertEquals(Optional.empty(), queue.in(made));
    }
}
