package org.shapecode.queue;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.LocalBackend;
import org.shapecode.experiment.study.StudyTraining;
import org.shapecode.toolkit.Remarks;
import org.shapecode.toolkit.SampleDocuments;

@Timeout(120)
class TrainingQueueTest {
    private static final int SECONDS = 60;

    @TempDir
    Path folder;

    private final List<Throwable> errors = new CopyOnWriteArrayList<>();
    private TrainingQueue queue;

    @BeforeEach
    void open() {
        queue = new TrainingQueue(new RunStore(folder), errors::add);
    }

    @AfterEach
    void close() throws InterruptedException {
        queue.stop();
    }

    private static Run run(TrainingJob job) {
        return Run.open(job.folder().orElseThrow());
    }

    /** Waits for three steps. */
    private static void awaitSteps(TrainingJob job) throws InterruptedException {
        CountDownLatch steps = new CountDownLatch(3);
        job.addListener((step, trained) -> steps.countDown());
        assertTrue(steps.await(SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void trainsARunToItsEnd() throws InterruptedException {
        TrainingJob job = queue.start(SampleDocuments.small());
        assertTrue(job.await(SECONDS));
        assertEquals(TrainingJob.State.DONE, job.state());
        assertEquals(Run.State.DONE, run(job).state());
        assertEquals(List.of(run(job)), queue.store().runs());
        assertEquals(List.of(), errors);
    }

    @Test
    void aRunThatWaitsToBeResumedKnowsItsShare() throws InterruptedException {
        TrainingJob first = queue.start(SampleDocuments.endless());
        awaitSteps(first);
        first.cancel();
        assertTrue(first.await(SECONDS));
        int saved = run(first).stepsSaved();
        TrainingJob ahead = queue.start(SampleDocuments.endless());
        awaitSteps(ahead);
        TrainingJob again = queue.resume(first.experiment(), first.folder().orElseThrow(), false, new LocalBackend());
        await().untilAsserted(
                        () -> assertEquals(saved, again.status().progress().done()));
        assertEquals(TrainingJob.State.WAITING, again.state());
        assertTrue(again.status().progress().fraction() > 0);
        assertTrue(again.isResuming());
        assertFalse(ahead.isResuming());
        ahead.cancel();
        awaitSteps(again);
        assertFalse(again.isResuming());
        assertEquals(List.of(), errors);
    }

    @Test
    void tellsWhetherItUsesTheProcessors() throws InterruptedException {
        assertFalse(queue.isTrainingHere());
        TrainingJob job = queue.start(SampleDocuments.endless());
        awaitSteps(job);
        assertTrue(queue.isTrainingHere());
        job.pause();
        assertFalse(queue.isTrainingHere());
        job.resume();
        job.cancel();
        assertTrue(job.await(SECONDS));
        assertFalse(queue.isTrainingHere());
    }

    @Test
    void aCancelledRunResumesFromItsCheckpoint() throws InterruptedException {
        TrainingJob job = queue.start(SampleDocuments.small().with("training.steps", 200_000));
        awaitSteps(job);
        job.cancel();
        assertTrue(job.await(SECONDS));
        assertEquals(TrainingJob.State.CANCELLED, job.state());
        Run run = run(job);
        assertEquals(Run.State.RESUMABLE, run.state());
        int steps = run.metrics().steps();

        TrainingJob again = queue.resume(run.experiment(), run.folder(), false, new LocalBackend());
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

    /** As the command line does with --resume and more steps. */
    @Test
    void aFinishedRunIsTrainedLonger() throws InterruptedException, IOException {
        Document document = SampleDocuments.small();
        int steps = document.experiment().training().steps();
        TrainingJob first = queue.start(document);
        assertTrue(first.await(SECONDS));
        Run run = run(first);
        TrainingJob longer = queue.lengthen(run.folder(), 2 * steps);
        assertEquals(2 * steps, longer.experiment().training().steps());
        assertTrue(longer.await(SECONDS));
        assertEquals(TrainingJob.State.DONE, longer.state());
        assertEquals(2 * steps, run.metrics().steps());
        assertTrue(run.altered().isEmpty());
        TrainingJob fresh = queue.start(document.with("training.steps", 2 * steps));
        assertTrue(fresh.await(SECONDS));
        assertEquals(
                Files.readString(run(fresh).files().metrics()),
                Files.readString(run.files().metrics()));
        assertEquals(
                Files.readString(run(fresh).files().codes()),
                Files.readString(run.files().codes()));
        assertThrows(Problem.class, () -> queue.lengthen(run.folder(), 2 * steps));
        assertEquals(List.of(), errors);
    }

    /** A job that is withdrawn while it waits leaves the run as it is. */
    @Test
    void aRunIsUnchangedUntilItIsTrainedLonger() throws InterruptedException {
        TrainingJob first = queue.start(SampleDocuments.small());
        assertTrue(first.await(SECONDS));
        Run run = run(first);
        Document before = run.document();
        TrainingJob endless = queue.start(SampleDocuments.endless());
        awaitSteps(endless);
        TrainingJob longer = queue.lengthen(run.folder(), 1_000_000);
        longer.cancel();
        assertTrue(longer.await(SECONDS));
        endless.cancel();
        assertTrue(endless.await(SECONDS));
        assertEquals(before, run.document());
        assertEquals(Run.State.DONE, run.state());
        assertTrue(run.altered().isEmpty());
    }

    /** A later remark does not replace an earlier one. */
    @Test
    void remarksAccumulateWhileItTrains() throws InterruptedException {
        TrainingJob first = queue.start(SampleDocuments.endless());
        awaitSteps(first);
        TrainingJob job = queue.start(SampleDocuments.small()
                .with("training.batch", 5000)
                .with("training.steps", 501)
                .with("training.optimiser.learning-rate", 1e-9));
        List<String> notes = new CopyOnWriteArrayList<>();
        List<Remarks> afterTheHint = new CopyOnWriteArrayList<>();
        job.addListener(new TrainingListener() {
            @Override
            public void stepped(int step, Trained trained) {}

            @Override
            public void noted(String sentence) {
                notes.add(sentence);
            }

            @Override
            public void warned(String sentence) {
                afterTheHint.add(job.remarks());
            }
        });
        first.cancel();
        assertTrue(job.await(SECONDS));
        assertEquals(1, afterTheHint.size());
        assertEquals(1, afterTheHint.get(0).warnings().size());
        assertFalse(notes.isEmpty());
        assertEquals(notes, afterTheHint.get(0).notes());
        assertEquals(List.of(), errors);
    }

    /** Trains all runs, and then fails. */
    @PluginInfo(id = "failing", name = "Failing", description = "A backend, for tests.", position = 9000)
    private record FailingBackend() implements Backend {
        @Override
        public void train(StudyTraining training) {
            new LocalBackend().train(training);
            throw new Problem("The backend is broken.");
        }
    }

    @Test
    void aFailedStudyTellsWhatItsRunsSaid() throws InterruptedException {
        Document study = SampleDocuments.small().with("training.batch", 5000).with("study.seeds", List.of(1));
        TrainingJob job = queue.start(study, queue::store, new FailingBackend());
        assertTrue(job.await(SECONDS));
        assertEquals(TrainingJob.State.FAILED, job.state());
        assertFalse(job.remarks().notes().isEmpty());
    }

    @Test
    void trainsOneJobAtATime() throws InterruptedException {
        TrainingJob first = queue.start(SampleDocuments.endless());
        awaitSteps(first);
        TrainingJob second = queue.start(SampleDocuments.small());
        assertEquals(TrainingJob.State.WAITING, second.state());
        assertEquals(0, second.status().ahead());
        assertEquals(List.of(first, second), queue.active());
        first.cancel();
        assertTrue(second.await(SECONDS));
        assertEquals(TrainingJob.State.DONE, second.state());
    }

    @Test
    void cancellingAWaitingJobDeletesItsFolder() throws InterruptedException {
        TrainingJob first = queue.start(SampleDocuments.endless());
        awaitSteps(first);
        TrainingJob second = queue.start(SampleDocuments.small());
        second.cancel();
        first.cancel();
        assertTrue(second.await(SECONDS));
        assertEquals(TrainingJob.State.CANCELLED, second.state());
        assertEquals(1, queue.store().runs().size());
    }

    @Test
    void stopCancelsAllJobsAndKeepsTheirRunsResumable() throws InterruptedException {
        TrainingJob first = queue.start(SampleDocuments.endless());
        awaitSteps(first);
        TrainingJob second = queue.start(SampleDocuments.endless());
        queue.stop();
        assertTrue(first.state().isOver());
        assertTrue(second.state().isOver());
        assertEquals(Run.State.RESUMABLE, run(first).state());
    }

    @Test
    void stopNotifiesListenersOfJobsThatEnded() throws InterruptedException {
        TrainingJob job = queue.start(SampleDocuments.endless());
        awaitSteps(job);
        CountDownLatch ended = new CountDownLatch(1);
        queue.addListener(() -> {
            if (job.state().isOver() && queue.active().isEmpty()) {
                ended.countDown();
            }
        });
        queue.stop();
        assertTrue(ended.await(SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void resumingAFolderThatTrainsReturnsItsJob() throws InterruptedException {
        TrainingJob job = queue.start(SampleDocuments.endless());
        awaitSteps(job);
        Path run = job.folder().orElseThrow();
        assertEquals(Optional.of(job), queue.in(run));
        assertEquals(job, queue.resume(job.experiment(), run, false, new LocalBackend()));
        queue.stop();
    }

    @Test
    void aFailingListenerDoesNotEndTheTraining() throws InterruptedException {
        TrainingJob job = queue.start(SampleDocuments.small().with("training.steps", 2000));
        int[] seen = new int[1];
        job.addListener((step, trained) -> {
            throw new IllegalStateException("a faulty listener");
        });
        job.addListener((step, trained) -> seen[0]++);
        assertTrue(job.await(SECONDS));
        assertTrue(seen[0] > 1, "other listeners are still called");
        assertEquals(TrainingJob.State.DONE, job.state());
    }

    @Test
    void reportsAFolderThatCannotBeCreated() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        queue = new TrainingQueue(new RunStore(file), errors::add);
        TrainingJob job = queue.start(SampleDocuments.small());
        assertTrue(job.await(SECONDS));
        assertEquals(TrainingJob.State.FAILED, job.state());
        while (errors.isEmpty()) {
            Thread.onSpinWait();
        }
        assertTrue(errors.get(0) instanceof Problem, errors.toString());
    }

    @Test
    void refusesAnInvalidExperiment() {
        Document broken = SampleDocuments.small().with("training.steps", -1);
        assertThrows(Problem.class, () -> queue.start(broken));
        assertFalse(Files.exists(folder.resolve("runs")));
        assertEquals(List.of(), queue.active());
    }
}
