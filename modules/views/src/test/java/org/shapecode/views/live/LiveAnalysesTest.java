package org.shapecode.views.live;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.analyses.Loss;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Metrics;
import org.shapecode.experiment.analysis.Results;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.SampleDocuments;

class LiveAnalysesTest {
    private final Experiment experiment = SampleDocuments.small().experiment();
    private final CountingModel model = new CountingModel();
    private final Metrics metrics = new Metrics(List.of("loss"));
    private final Dataset test = experiment.data().test(new Seed(1), Progress.NONE);
    private final Trained live = new Trained(experiment.data(), model, metrics, test, test);
    private final RecordingListener listener = new RecordingListener();
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<Results> cached = new ArrayList<>();
    private boolean halts;

    /** In seconds. */
    private double now;

    private LiveAnalyses withListener(boolean fails) {
        LiveAnalyses analyses = new LiveAnalyses(work::add, () -> halts, cached::add, () -> now);
        analyses.add(new FakeAnalysis(fails, true), listener);
        return analyses;
    }

    private void step(LiveAnalyses analyses) {
        metrics.add(new double[1]);
        analyses.stepped(metrics.steps(), live);
    }

    private void doWork() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void analysesTheFirstStep() {
        LiveAnalyses analyses = withListener(false);
        step(analyses);
        assertEquals(1, model.snapshots);
        doWork();
        assertEquals(List.of("step 1"), listener.titles);
    }

    @Test
    void doesNotCopyWhileACopyIsAnalysed() {
        LiveAnalyses analyses = withListener(false);
        for (int i = 0; i < 10; i++) {
            step(analyses);
        }
        assertEquals(1, model.snapshots);
    }

    @Test
    void doesNotCopyWithoutAVisibleListener() {
        listener.visible = false;
        step(withListener(false));
        assertEquals(0, model.snapshots);
    }

    @Test
    void analysesAtMostTenTimesASecond() {
        LiveAnalyses analyses = withListener(false);
        for (int i = 0; i < 10; i++) {
            step(analyses);
            doWork();
            now += 0.0095;
        }
        assertEquals(List.of("step 1"), listener.titles);
        now += 0.01;
        step(analyses);
        doWork();
        assertEquals(List.of("step 1", "step 11"), listener.titles);
    }

    /** Its images are dropped even while somebody looks at its figures. */
    @Test
    void aJobThatIsOverHoldsNoImages(@TempDir Path folder) throws InterruptedException {
        TrainingQueue queue = new TrainingQueue(new RunStore(folder), error -> {});
        // Until it is seen: a short one may be over before anybody listens.
        TrainingJob job = queue.start(SampleDocuments.endless());
        LiveAnalyses.of(job).add(new Loss(), new RecordingListener());
        AtomicReference<WeakReference<Dataset>> images = new AtomicReference<>();
        job.addListener((step, trained) -> images.set(new WeakReference<>(trained.training())));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> images.get() != null && LiveAnalyses.of(job).hasModel());
        job.cancel();
        await().atMost(Duration.ofSeconds(60)).until(() -> job.state().isOver());
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            System.gc();
            return images.get().get() == null;
        });
        assertTrue(LiveAnalyses.of(job).hasModel());
        queue.stop();
    }

    @Test
    void deliversTheResultsOfAFinishedRunUnchanged() {
        LiveAnalyses analyses = withListener(false);
        listener.visible = false;
        step(analyses);
        Figure figure =
                new Figure("fake", "final", List.of(new Plot("", Axis.linear("x"), Axis.linear("y"), List.of())));
        Results results = new Results(
                List.of(new Results.Entry(
                        new FakeAnalysis(false, true), new AnalysisResult(List.of(figure), Map.of()))),
                List.of(),
                List.of());
        analyses.finished(live, results);
        doWork();
        assertEquals(List.of("final"), listener.titles);
        assertEquals(List.of(results), cached);
    }

    @Test
    void analysesTheFinishedModelIfTheExperimentDoesNotIncludeTheAnalysis() {
        LiveAnalyses analyses = withListener(false);
        listener.visible = false;
        step(analyses);
        analyses.finished(live, new Results(List.of(), List.of(), List.of()));
        doWork();
        assertEquals(List.of("step 1"), listener.titles);
    }

    @Test
    void analysesTheStepBeforeAPause() {
        LiveAnalyses analyses = withListener(false);
        step(analyses);
        halts = true;
        step(analyses);
        halts = false;
        step(analyses);
        doWork();
        assertEquals(List.of("step 1", "step 2"), listener.titles);
    }

    @Test
    void reportsAFailureOnce() {
        LiveAnalyses analyses = withListener(true);
        halts = true;
        step(analyses);
        step(analyses);
        doWork();
        assertEquals(List.of("Fake failure."), listener.failures);
    }

    @Test
    void reportsOnceThatAnAnalysisDoesNotApply() {
        LiveAnalyses analyses = new LiveAnalyses(work::add, () -> halts, cached::add, () -> now);
        analyses.add(new FakeAnalysis(false, false), listener);
        halts = true;
        step(analyses);
        step(analyses);
        doWork();
        assertEquals(List.of("Fake does not apply to this experiment: it needs another network."), listener.refusals);
        assertEquals(List.of(), listener.titles);
    }

    @Test
    void figuresNameTheRunOfAStudyThatTheyShow() {
        LiveAnalyses analyses = withListener(false);
        halts = true;
        analyses.sees("seed 1");
        step(analyses);
        analyses.sees("seed 2");
        step(analyses);
        doWork();
        assertEquals(List.of("step 1 (seed 1)", "step 2 (seed 2)"), listener.titles);
        assertEquals(List.of("seed 1", "seed 2"), listener.runs);
    }

    @Test
    void anAnalysisThatFailedIsTriedAgainForTheNextRunOfAStudy() {
        LiveAnalyses analyses = withListener(true);
        halts = true;
        analyses.sees("seed 1");
        step(analyses);
        step(analyses);
        doWork();
        assertEquals(1, listener.failures.size());
        analyses.sees("seed 2");
        step(analyses);
        doWork();
        assertEquals(2, listener.failures.size());
    }

    @Test
    void stopsWhenAllListenersAreRemoved() {
        LiveAnalyses analyses = withListener(false);
        step(analyses);
        analyses.remove(listener);
        doWork();
        step(analyses);
        assertEquals(List.of(), listener.titles);
        assertEquals(1, model.snapshots);
    }

    @Test
    void analysesOnceForSeveralListeners() {
        LiveAnalyses analyses = withListener(false);
        RecordingListener other = new RecordingListener();
        analyses.add(new FakeAnalysis(false, true), other);
        step(analyses);
        doWork();
        assertEquals(1, model.snapshots);
        assertEquals(List.of("step 1"), listener.titles);
        assertEquals(List.of("step 1"), other.titles);
    }

    @Test
    void deliversTheLatestResultToALateListener() {
        LiveAnalyses analyses = withListener(false);
        step(analyses);
        doWork();
        RecordingListener same = new RecordingListener();
        analyses.add(new FakeAnalysis(false, true), same);
        assertEquals(List.of("step 1"), same.titles);
        RecordingListener another = new RecordingListener();
        analyses.add(new FakeAnalysis(true, true), another);
        doWork();
        assertEquals(List.of("Fake failure."), another.failures);
        assertEquals(1, model.snapshots);
    }

    @Test
    void removingAListenerKeepsTheOthers() {
        LiveAnalyses analyses = withListener(false);
        RecordingListener other = new RecordingListener();
        analyses.add(new FakeAnalysis(false, true), other);
        analyses.remove(other);
        step(analyses);
        doWork();
        assertEquals(List.of("step 1"), listener.titles);
        assertEquals(List.of(), other.titles);
    }
}
