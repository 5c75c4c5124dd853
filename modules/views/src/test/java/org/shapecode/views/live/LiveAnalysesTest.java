package org.shapecode.views.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;
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
import org.shapecode.toolkit.Samples;

class LiveAnalysesTest {
    private final Experiment experiment = Samples.small().experiment();
    private final FakeModel model = new FakeModel();
    private final Metrics metrics = new Metrics(List.of("loss"));
    private final Dataset test = experiment.data().test(new Seed(1), Progress.NONE);
    private final Trained live = new Trained(experiment.data(), model, metrics, test, test);
    private final Seen views = new Seen();
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<Results> kept = new ArrayList<>();
    private boolean halts;

    private LiveAnalyses watching(boolean fails) {
        LiveAnalyses analyses = new LiveAnalyses(work::add, () -> halts, kept::add);
        analyses.add(new FakeAnalysis(fails, true), views);
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
    void theFirstStepIsSeen() {
        LiveAnalyses analyses = watching(false);
        step(analyses);
        assertEquals(1, model.snapshots);
        doWork();
        assertEquals(List.of("step 1"), views.titles);
    }

    @Test
    void nothingIsCopiedWhileTheLastCopyIsAnalysed() {
        LiveAnalyses analyses = watching(false);
        for (int i = 0; i < 10; i++) {
            step(analyses);
        }
        assertEquals(1, model.snapshots);
    }

    @Test
    void nothingIsCopiedWhenNobodyWatches() {
        views.watching = false;
        step(watching(false));
        assertEquals(0, model.snapshots);
    }

    @Test
    void thereAreNoTenLooksInAMoment() {
        LiveAnalyses analyses = watching(false);
        for (int i = 0; i < 10; i++) {
            step(analyses);
            doWork();
        }
        assertEquals(List.of("step 1"), views.titles);
    }

    @Test
    void theResultsOfAFinishedTrainingAreShownAsTheyAre() {
        LiveAnalyses analyses = watching(false);
        views.watching = false;
        step(analyses);
        Figure figure =
                new Figure("fake", "final", List.of(new Plot("", Axis.linear("x"), Axis.linear("y"), List.of())));
        Results results = new Results(List.of(
                new Results.Entry(new FakeAnalysis(false, true), new AnalysisResult(List.of(figure), Map.of()))));
        analyses.finished(live, results);
        doWork();
        assertEquals(List.of("final"), views.titles);
        assertEquals(List.of(results), kept);
    }

    @Test
    void anAnalysisThatIsNotPartOfTheExperimentSeesTheFinishedModel() {
        LiveAnalyses analyses = watching(false);
        views.watching = false;
        step(analyses);
        analyses.finished(live, new Results(List.of()));
        doWork();
        assertEquals(List.of("step 1"), views.titles);
    }

    @Test
    void theStepBeforeAPauseIsSeen() {
        LiveAnalyses analyses = watching(false);
        step(analyses);
        halts = true;
        step(analyses);
        halts = false;
        step(analyses);
        doWork();
        assertEquals(List.of("step 1", "step 2"), views.titles);
    }

    @Test
    void anAnalysisThatFailsSaysSoOnce() {
        LiveAnalyses analyses = watching(true);
        halts = true;
        step(analyses);
        step(analyses);
        doWork();
        assertEquals(List.of("There is nothing to see."), views.failures);
    }

    @Test
    void anAnalysisThatDoesNotApplyMakesRoom() {
        LiveAnalyses analyses = new LiveAnalyses(work::add, () -> halts, kept::add);
        analyses.add(new FakeAnalysis(false, false), views);
        halts = true;
        step(analyses);
        step(analyses);
        doWork();
        assertEquals(1, views.refusals.size());
        assertEquals(List.of(), views.titles);
    }

    @Test
    void nobodyLooksAfterAllHaveGone() {
        LiveAnalyses analyses = watching(false);
        step(analyses);
        analyses.remove(views);
        doWork();
        step(analyses);
        assertEquals(List.of(), views.titles);
        assertEquals(1, model.snapshots);
    }

    @Test
    void whatSeveralSeeIsDoneOnceFromOneCopy() {
        LiveAnalyses analyses = watching(false);
        Seen other = new Seen();
        analyses.add(new FakeAnalysis(false, true), other);
        step(analyses);
        doWork();
        assertEquals(1, model.snapshots);
        assertEquals(List.of("step 1"), views.titles);
        assertEquals(List.of("step 1"), other.titles);
    }

    @Test
    void whoComesLateSeesWhatThereIs() {
        LiveAnalyses analyses = watching(false);
        step(analyses);
        doWork();
        Seen same = new Seen();
        analyses.add(new FakeAnalysis(false, true), same);
        assertEquals(List.of("step 1"), same.titles);
        Seen another = new Seen();
        analyses.add(new FakeAnalysis(true, true), another);
        doWork();
        assertEquals(List.of("There is nothing to see."), another.failures);
        assertEquals(1, model.snapshots);
    }

    @Test
    void oneWhoGoesTakesNothingFromTheOthers() {
        LiveAnalyses analyses = watching(false);
        Seen other = new Seen();
        analyses.add(new FakeAnalysis(false, true), other);
        analyses.remove(other);
        step(analyses);
        doWork();
        assertEquals(List.of("step 1"), views.titles);
        assertEquals(List.of(), other.titles);
    }
}
