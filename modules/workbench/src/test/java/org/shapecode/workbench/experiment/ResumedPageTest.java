package org.shapecode.workbench.experiment;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JTextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shapecode.analyses.RunScatter;
import org.shapecode.charts.FigureView;
import org.shapecode.core.figure.Figure;
import org.shapecode.experiment.api.Run;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.window.JobStatusText;
import org.shapecode.toolkit.Remarks;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;
import org.shapecode.views.live.FigureListener;
import org.shapecode.views.live.OfStudies;
import org.shapecode.views.live.StoredRuns;

/** The page of a run or study that was stopped, or is done, keeps what there is of it. */
@Timeout(120)
class ResumedPageTest extends StudyPageDriver {
    @Test
    void aRunThatWaitsToBeResumedKeepsItsStepAndShare() throws Exception {
        int steps = SampleDocuments.endless().experiment().training().steps();
        open(SampleDocuments.endless());
        click("run");
        awaitStatus("Training: ");
        click("run");
        click("cancel");
        awaitStatus("Stopped at step ");
        int saved = Run.open(page.folder().orElseThrow()).stepsSaved();
        TrainingJob next = trainings.active().get(0);
        await().until(() -> next.state().isTraining());
        click("resume");
        awaitStatus("Waiting to resume at " + JobStatusText.step(saved, steps));
        assertFalse(status().contains("more run"), "the other one is ahead: " + status());
        JProgressBar bar = part(JProgressBar.class, null);
        assertFalse(onEventThread(bar::isIndeterminate));
        assertEquals((double) saved / steps, onEventThread(bar::getPercentComplete), 0.001);
        assertTrue(page.subject().training().orElseThrow().isResuming());
        next.cancel();
        awaitStatus("Training: ");
        assertFalse(page.subject().training().orElseThrow().isResuming());
    }

    @Test
    void aStudyThatStopsInItsFirstRunKeepsItsFigures() throws Exception {
        open(SampleDocuments.endless().with("study.seeds", List.of(1, 2)));
        click("run");
        await().until(() -> loss() != null);
        FigureView live = loss();
        click("cancel");
        awaitStatus("Stopped, 0 of 2 runs done. ");
        Path study = page.folder().orElseThrow();
        awaitFigures(study);
        assertSame(live, loss(), "it was not cleared meanwhile");
        open(SampleDocuments.endless().with("study.seeds", List.of(1, 2)));
        StoredRun stored = StoredRun.read(study);
        onEventThread(() -> {
            page.show(stored);
            return null;
        });
        await().until(() -> loss() != null);
        awaitStatus("Stopped, 0 of 2 runs done. ");
    }

    private FigureView loss() throws Exception {
        JPanel card = part(JPanel.class, "figures-loss");
        return onEventThread(() -> Seek.part(card, FigureView.class, null));
    }

    /** Waits until what was asked of a folder before has been answered. */
    private static void awaitFigures(Path folder) throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        StoredRuns.getDefault()
                .request(folder, OptionalInt.empty(), new OfStudies(new RunScatter()), new FigureListener() {
                    @Override
                    public boolean isVisible() {
                        return true;
                    }

                    @Override
                    public void figuresReady(List<Figure> figures) {
                        answered.countDown();
                    }

                    @Override
                    public void notApplicable(String reason) {
                        answered.countDown();
                    }

                    @Override
                    public void failed(String reason) {
                        answered.countDown();
                    }
                });
        assertTrue(answered.await(60, TimeUnit.SECONDS));
    }

    @Test
    void aStudySaysTheSameWhenItIsDoneAsWhenItIsOpened() throws Exception {
        open(SampleDocuments.small().with("study.seeds", List.of(1, 2)));
        click("run");
        awaitStatus("Done");
        Remarks stored = StoredRun.read(page.folder().orElseThrow()).remarks();
        List<String> told = Stream.concat(stored.warnings().stream(), stored.notes().stream())
                .toList();
        assertFalse(told.isEmpty());
        JTextArea notice = part(JTextArea.class, "notice");
        await().untilAsserted(() -> assertEquals(String.join("\n", told), onEventThread(notice::getText)));
    }
}
