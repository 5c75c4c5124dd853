package org.shapecode.workbench.experiment;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import javax.swing.JProgressBar;
import javax.swing.JTextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shapecode.experiment.api.Run;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.window.JobStatusText;
import org.shapecode.toolkit.Remarks;
import org.shapecode.toolkit.SampleDocuments;

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
