package org.shapecode.queue;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.study.LocalBackend;
import org.shapecode.toolkit.SampleDocuments;

/** Restoring skips folders that can no longer be resumed. */
@Timeout(120)
class RestoreQueueTest {
    private static final int SECONDS = 60;

    @TempDir
    Path folder;

    private final List<Throwable> errors = new CopyOnWriteArrayList<>();

    private Path planned(String name) {
        Path run = folder.resolve(name);
        JobKind.RUN.createFolder(SampleDocuments.small().with("name", name), run, new LocalBackend());
        return run;
    }

    /** The names of the jobs restored from these folders and a valid one after them. */
    private List<String> restored(Path... folders) throws InterruptedException {
        Path file = folder.resolve("var/queue.json");
        List<Path> all = new ArrayList<>(List.of(folders));
        all.add(planned("good"));
        new QueueFile(file)
                .write(all.stream().map(each -> new QueueFile.Entry(each, 0)).toList());
        TrainingQueue queue = queue(1, file);
        BlockingQueue<List<TrainingJob>> received = new LinkedBlockingQueue<>();
        queue.restore(received::add);
        List<TrainingJob> jobs = received.poll(SECONDS, TimeUnit.SECONDS);
        queue.stop();
        assertEquals(List.of(), errors);
        assertTrue(jobs.stream().allMatch(each -> each.folder().isPresent()));
        return jobs.stream().map(TrainingJob::name).toList();
    }

    @Test
    void restoresTheOrder() throws InterruptedException {
        assertEquals(List.of("z", "a", "good"), restored(planned("z"), planned("a")));
    }

    @Test
    void skipsADeletedFolder() throws InterruptedException {
        assertEquals(List.of("good"), restored(folder.resolve("gone")));
    }

    @Test
    void skipsADamagedExperiment() throws IOException, InterruptedException {
        Path damaged = planned("damaged");
        Files.writeString(damaged.resolve("experiment.shapecode.json"), "{ \"name\": ");
        assertEquals(List.of("good"), restored(damaged));
    }

    @Test
    void skipsAnExperimentWithAMissingPlugin() throws IOException, InterruptedException {
        Path foreign = planned("foreign");
        SampleDocuments.small()
                .with("model", Map.of("plugin", "gone"))
                .write(foreign.resolve("experiment.shapecode.json"));
        assertEquals(List.of("good"), restored(foreign));
    }

    @Test
    void skipsARunFinishedElsewhere() throws IOException, InterruptedException {
        Path done = planned("done");
        Files.writeString(done.resolve("summary.json"), "{}");
        assertEquals(List.of("good"), restored(done));
    }

    @Test
    void restoresAFailedRun() throws IOException, InterruptedException {
        Path failed = planned("failed");
        Files.writeString(failed.resolve("failure.txt"), "Training diverged at step 3.");
        assertEquals(List.of("failed", "good"), restored(failed));
    }

    /** Jobs that have not begun follow their folders, also into the next session. */
    @Test
    void aHeldRunThatWasRenamedIsResumedWhereItIs() throws IOException, InterruptedException {
        Path file = folder.resolve("var/queue.json");
        Path before = planned("before");
        new QueueFile(file).write(List.of(new QueueFile.Entry(before, 0)));
        TrainingQueue queue = queue(1, file);
        BlockingQueue<List<TrainingJob>> received = new LinkedBlockingQueue<>();
        queue.restore(received::add);
        TrainingJob job = received.poll(SECONDS, TimeUnit.SECONDS).get(0);

        Path after = Files.move(before, folder.resolve("after"));
        queue.moved(before, after);
        await().until(() -> job.folder().equals(Optional.of(after)));
        await().until(() -> new QueueFile(file).read().equals(List.of(new QueueFile.Entry(after, 0))));
        job.resume();
        assertTrue(job.await(SECONDS));
        assertEquals(Run.State.DONE, Run.open(after).state());
        queue.stop();
        assertEquals(List.of(), errors);
    }

    @Test
    void aHeldRunThatIsMovedToTrashLeavesTheQueue() throws IOException, InterruptedException {
        Path file = folder.resolve("var/queue.json");
        Path dead = planned("project/runs/dead");
        Path other = planned("project 2/runs/other");
        new QueueFile(file).write(List.of(new QueueFile.Entry(dead, 0), new QueueFile.Entry(other, 0)));
        TrainingQueue queue = queue(1, file);
        BlockingQueue<List<TrainingJob>> received = new LinkedBlockingQueue<>();
        queue.restore(received::add);
        List<TrainingJob> held = received.poll(SECONDS, TimeUnit.SECONDS);

        Path trash = Files.move(folder.resolve("project"), folder.resolve("trash"));
        assertEquals(1, queue.remove(folder.resolve("project")));
        assertTrue(held.get(0).await(SECONDS));
        await().until(() -> queue.active().equals(List.of(held.get(1))));
        await().until(() -> new QueueFile(file).read().equals(List.of(new QueueFile.Entry(other, 0))));
        assertTrue(Run.isRun(trash.resolve("runs/dead")), "it can be restored");
        queue.stop();
        assertEquals(List.of(), errors);
    }

    @Test
    void aMovedFolderTakesTheRunsInItAlong() throws IOException, InterruptedException {
        Path run = planned("project/runs/run");
        Path other = planned("project 2/runs/run");
        TrainingQueue queue = queue(0, null);
        TrainingJob inside = queue.resume(run);
        TrainingJob outside = queue.resume(other);
        Path moved = Files.move(folder.resolve("project"), folder.resolve("renamed"));
        queue.moved(folder.resolve("project"), moved);
        await().until(() -> inside.folder().equals(Optional.of(moved.resolve("runs/run"))));
        assertEquals(Optional.of(other), outside.folder());
        queue.stop();
    }

    /** Its folder does not say so before it begins. */
    @Test
    void aRunThatWaitsToBeTrainedLongerStillDoes() throws InterruptedException {
        Path file = folder.resolve("var/queue.json");
        Document document = SampleDocuments.small();
        int steps = document.experiment().training().steps();
        Path run = folder.resolve("run");
        new Trainer(1, TrainingListener.NONE, Progress.NONE).start(document, run);
        TrainingQueue queue = queue(0, file);
        queue.lengthen(run, 2 * steps);
        queue.stop();
        TrainingQueue next = queue(1, file);
        BlockingQueue<List<TrainingJob>> received = new LinkedBlockingQueue<>();
        next.restore(received::add);
        TrainingJob job = received.poll(SECONDS, TimeUnit.SECONDS).get(0);
        assertEquals(TrainingJob.State.HELD, job.state());
        assertEquals(2 * steps, job.experiment().training().steps());
        job.resume();
        assertTrue(job.await(SECONDS));
        assertEquals(2 * steps, Run.open(run).metrics().steps());
        assertEquals(Run.open(run).summary().get("training.seconds"), job.seconds(), "over all sessions");
        next.stop();
        assertEquals(List.of(), errors);
    }

    private TrainingQueue queue(int atOnce, Path file) {
        return new TrainingQueue(
                () -> new RunStore(folder.resolve("runs")), errors::add, new Parallelism(() -> atOnce, () -> 1), file);
    }

    @Test
    void skipsADamagedStudy() throws IOException, InterruptedException {
        Path study = folder.resolve("study");
        JobKind.STUDY.createFolder(
                SampleDocuments.small().with("study.seeds", List.of(1, 2)), study, new LocalBackend());
        Path whole = folder.resolve("whole");
        JobKind.STUDY.createFolder(
                SampleDocuments.small().with("study.seeds", List.of(1, 2)).with("name", "whole"),
                whole,
                new LocalBackend());
        Files.writeString(study.resolve("study.shapecode.json"), "{ \"study\": 3 }");
        assertEquals(List.of("whole", "good"), restored(study, whole));
    }
}
