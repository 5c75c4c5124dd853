package org.shapecode.views;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.analyses.Loss;
import org.shapecode.analyses.Reconstructions;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.LocalBackend;
import org.shapecode.experiment.study.StudyRun;
import org.shapecode.experiment.study.StudyTraining;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Trashed;
import org.shapecode.views.live.FigureListener;
import org.shapecode.views.live.StoredRuns;

@Timeout(120)
class FigureSubscriptionTest {
    @TempDir
    Path folder;

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final FixedViewable viewable = new FixedViewable("a");
    private final List<Throwable> errors = new CopyOnWriteArrayList<>();
    private volatile boolean visible = true;
    private volatile double lastStep;
    private final AtomicInteger loadings = new AtomicInteger();
    private FigureSubscription subscription;
    private TrainingQueue queue;

    private final FigureListener listener = new FigureListener() {
        @Override
        public boolean isVisible() {
            return visible;
        }

        @Override
        public void loading() {
            loadings.incrementAndGet();
        }

        @Override
        public void figuresReady(List<Figure> figures) {
            if (figures.get(0).panels().get(0) instanceof Plot plot) {
                lastStep = DoubleStream.of(plot.series().get(0).x()).max().orElse(0);
            }
            received.add("shown " + figures.get(0).id());
        }

        @Override
        public void notApplicable(String reason) {
            received.add("not applicable");
        }

        @Override
        public void failed(String reason) {
            received.add("failed: " + reason);
        }
    };

    @AfterEach
    void stop() throws InterruptedException {
        if (subscription != null) {
            subscription.stop();
        }
        if (queue != null) {
            queue.stop();
        }
        assertEquals(List.of(), errors);
    }

    private String next() throws InterruptedException {
        return received.poll(60, TimeUnit.SECONDS);
    }

    /** The figures received within half a second, or null. */
    private String quiet() throws InterruptedException {
        return received.poll(500, TimeUnit.MILLISECONDS);
    }

    private Path train(String name) {
        return new Trainer(1, TrainingListener.NONE, Progress.NONE)
                .start(SampleDocuments.small(), folder.resolve(name))
                .folder();
    }

    @Test
    void explainsThatAnExperimentWasNotRun() throws InterruptedException {
        subscription = new FigureSubscription(viewable, new Loss(), listener);
        subscription.start();
        assertTrue(next().startsWith("failed: This experiment has not been run."));
    }

    @Test
    void loadsAFinishedRunFromItsFolder() throws InterruptedException {
        viewable.set(null, train("run"));
        subscription = new FigureSubscription(viewable, new Reconstructions(), listener);
        subscription.start();
        assertEquals("shown reconstructions", next());
    }

    @Test
    void reportsAFolderWithoutARun() throws InterruptedException {
        viewable.set(null, folder);
        subscription = new FigureSubscription(viewable, new Loss(), listener);
        subscription.start();
        assertTrue(next().contains("is not a run folder"));
    }

    @Test
    void retriesWhenItBecomesVisible() throws InterruptedException {
        Path run = train("run");
        visible = false;
        viewable.set(null, run);
        subscription = new FigureSubscription(viewable, new Loss(), listener);
        subscription.start();
        visible = true;
        subscription.retry();
        assertEquals("shown loss", next());
    }

    @Test
    void aChangedRunIsShownOnceTheUserTrustsIt() throws IOException, InterruptedException {
        Path run = train("run");
        Files.writeString(run.resolve("codes.csv"), "");
        viewable.set(null, run);
        subscription = new FigureSubscription(viewable, new Reconstructions(), listener);
        subscription.start();
        String refused = next();
        assertTrue(refused.contains("codes.csv was changed"), refused);
        StoredRuns.getDefault().useAnyway(run);
        assertEquals("shown reconstructions", next());
    }

    /** Also of a run whose last live figures are shown. */
    @Test
    void showsAnotherStepOfTheRun() throws IOException, InterruptedException {
        queue = new TrainingQueue(new RunStore(folder), errors::add);
        TrainingJob job = queue.start(SampleDocuments.small().with("training.keep.spacing", "logarithmic"));
        viewable.set(job, null);
        subscription = new FigureSubscription(viewable, new Loss(), listener);
        subscription.start();
        assertEquals("shown loss", next());
        await().until(() -> job.state().isOver());
        Path run = job.folder().orElseThrow();
        viewable.set(job, run);
        while (quiet() != null) {
            // The last live figures may come twice.
        }
        StoredRuns.getDefault().showStep(run, OptionalInt.of(8));
        assertEquals("shown loss", next());
        assertEquals(8, lastStep);
        StoredRuns.getDefault().showStep(run, OptionalInt.empty());
        assertEquals("shown loss", next());
        assertEquals(30, lastStep);
        StoredRuns.getDefault().showStep(run, OptionalInt.of(7));
        String refused = next();
        assertTrue(refused.contains("not kept the weights of step 7"), refused);
        StoredRuns.getDefault().showStep(run, OptionalInt.empty());
    }

    @Test
    void aDeletedRunIsNotShownUntilItIsBack() throws IOException, InterruptedException {
        Path run = train("run");
        viewable.set(null, run);
        subscription = new FigureSubscription(viewable, new Loss(), listener);
        subscription.start();
        assertEquals("shown loss", next());
        Files.move(run, folder.resolve("trash"));
        assertEquals("failed: This run was moved or deleted.", next());
        Files.move(folder.resolve("trash"), run);
        assertEquals("shown loss", next());
        Trashed.add(folder, () -> {});
        Files.move(run, folder.resolve("trash"));
        assertEquals("failed: This run is in the Trash. Edit > Undo brings it back.", next());
        Trashed.remove(folder);
    }

    /** A run that waits to be resumed is shown as it stopped, also by a view that is opened then, until its next step. */
    @Test
    void aRunThatWaitsToBeResumedStaysShown() throws InterruptedException {
        queue = new TrainingQueue(new RunStore(folder), errors::add);
        TrainingJob first = queue.start(SampleDocuments.endless());
        CountDownLatch trained = new CountDownLatch(3);
        first.addListener((step, model) -> trained.countDown());
        assertTrue(trained.await(60, TimeUnit.SECONDS));
        first.cancel();
        await().until(() -> first.state().isOver());
        Path run = first.folder().orElseThrow();
        TrainingJob ahead = queue.start(SampleDocuments.endless());
        await().until(() -> ahead.state().isTraining());
        TrainingJob again = queue.resume(first.experiment(), run, false, new LocalBackend());
        viewable.set(again, run);
        assertTrue(DisplayNames.loading(List.of(viewable)).startsWith("Loading "));
        subscription = new FigureSubscription(viewable, new Loss(), listener);
        subscription.start();
        assertEquals("shown loss", next());
        assertEquals(1, loadings.get());
        double stopped = lastStep;
        ahead.cancel();
        await().until(() -> again.state().isTraining());
        viewable.set(again, run);
        assertEquals("shown loss", next());
        await().until(() -> lastStep > stopped);
        assertEquals(1, loadings.get());
    }

    @Test
    void liveFiguresOfADeletedRunAreNotShown() throws IOException, InterruptedException {
        queue = new TrainingQueue(new RunStore(folder), errors::add);
        TrainingJob job = queue.start(SampleDocuments.endless());
        viewable.set(job, null);
        subscription = new FigureSubscription(viewable, new Loss(), listener);
        subscription.start();
        assertEquals("shown loss", next());
        job.cancel();
        queue.stop();
        Path run = job.folder().orElseThrow();
        viewable.set(null, run);
        Files.move(run, folder.resolve("trash"));
        String last = next();
        while (last.equals("shown loss")) {
            last = next();
        }
        assertEquals("failed: This run was moved or deleted.", last);
    }

    /** Nobody here sees its steps, but its folder has the runs that are done. */
    @Test
    void aStudyElsewhereIsShownAsItsRunsEnd() throws InterruptedException {
        queue = new TrainingQueue(new RunStore(folder), errors::add);
        TrainingJob job =
                queue.start(SampleDocuments.small().with("study.seeds", List.of(1, 2)), queue::store, new OneByOne());
        await().until(() -> job.folder().isPresent());
        viewable.set(job, job.folder().orElseThrow());
        assertTrue(DisplayNames.loading(List.of(viewable)).startsWith("Loading "));
        subscription = new FigureSubscription(viewable, new Loss(), listener);
        subscription.start();
        String before = next();
        assertTrue(before.startsWith("failed: "), before);
        OneByOne.TURN.countDown();
        assertEquals("shown study-loss", next());
    }

    /** A cluster that trains the first run of a study when it may, and keeps the others in its queue. */
    @PluginInfo(id = "one-by-one", name = "One by one", description = "A cluster, for tests.", position = 9001)
    public record OneByOne() implements Backend {
        private static final CountDownLatch TURN = new CountDownLatch(1);

        @Override
        public boolean outlives() {
            return true;
        }

        @Override
        public void train(StudyTraining training) {
            StudyRun first = training.open().get(0);
            training.queued(training.open().get(1));
            try {
                assertTrue(TURN.await(60, TimeUnit.SECONDS));
                training.prepare(first);
                new Trainer(1, TrainingListener.NONE, Progress.NONE)
                        .resume(first.planned().document(), first.folder());
                training.ended(first);
                while (!training.isCancelled()) {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            throw training.cancellation();
        }
    }

    @Test
    void saysThatAnotherRunFollows() throws InterruptedException {
        List<Integer> loading = new CopyOnWriteArrayList<>();
        FigureListener counting = new FigureListener() {
            @Override
            public boolean isVisible() {
                return true;
            }

            @Override
            public void loading() {
                loading.add(received.size());
            }

            @Override
            public void figuresReady(List<Figure> figures) {
                listener.figuresReady(figures);
            }

            @Override
            public void notApplicable(String reason) {
                listener.notApplicable(reason);
            }

            @Override
            public void failed(String reason) {
                listener.failed(reason);
            }
        };
        queue = new TrainingQueue(new RunStore(folder), errors::add);
        TrainingJob first = queue.start(SampleDocuments.endless());
        viewable.set(first, null);
        subscription = new FigureSubscription(viewable, new Loss(), counting);
        subscription.start();
        assertEquals("shown loss", next());
        assertEquals(1, loading.size());
        subscription.retry();
        assertEquals(1, loading.size(), "the same run");
        viewable.set(queue.start(SampleDocuments.endless()), null);
        assertEquals(2, loading.size());
    }

    @Test
    void keepsTheLastLiveFigures() throws IOException, InterruptedException {
        queue = new TrainingQueue(new RunStore(folder), errors::add);
        TrainingJob job = queue.start(SampleDocuments.endless());
        viewable.set(job, null);
        subscription = new FigureSubscription(viewable, new Loss(), listener);
        subscription.start();
        assertEquals("shown loss", next());
        job.cancel();
        queue.stop();
        Path run = job.folder().orElseThrow();
        // Loading the run would fail now, so any figures are live ones.
        Files.delete(run.resolve("experiment.shapecode.json"));
        viewable.set(null, run);
        for (String late = quiet(); late != null; late = quiet()) {
            assertEquals("shown loss", late);
        }
    }
}
