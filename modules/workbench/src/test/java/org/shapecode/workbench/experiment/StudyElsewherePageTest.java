package org.shapecode.workbench.experiment;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JSpinner;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.study.LocalBackend;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.queue.TestCluster;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;
import org.shapecode.workbench.experiment.StudyCell.State;

/** The page of a study that trains elsewhere, in a window. */
@Timeout(180)
class StudyElsewherePageTest extends StudyPageDriver {
    @Test
    void onlyAStudyCanTrainElsewhere() throws Exception {
        open(SampleDocuments.small());
        JComboBox<?> box = part(JComboBox.class, "run-on");
        assertFalse(box.isVisible(), "there is nothing to choose");
        JLabel label = part(JLabel.class, "run-on-label");
        assertEquals("on this computer", label.getText());
        assertTrue(label.getToolTipText().startsWith("Only studies can train on a cluster."), label.getToolTipText());
        assertEquals("Run on", box.getAccessibleContext().getAccessibleName());
        open(study(SampleDocuments.small()));
        assertTrue(part(JComboBox.class, "run-on").isVisible());
        assertEquals("on", part(JLabel.class, "run-on-label").getText());
        assertEquals("This computer", chosen());
        assertFalse(part(JToggleButton.class, "run-on-settings").isEnabled());
    }

    @Test
    void theSettingsAreAFormAndRememberedForTheProject() throws Exception {
        open(study(SampleDocuments.small()));
        choose("Test cluster");
        unfold();
        type("parameter-partition", "long");
        type("parameter-modules", "java/17, openblas");
        onEventThread(() -> {
            Seek.part(page.component(), JSpinner.class, "parameter-hours").setValue(12);
            return null;
        });
        TestCluster set = new TestCluster("long", 12, List.of("java/17", "openblas"));
        RememberedBackends expected = RememberedBackends.NONE.with(set);
        await().untilAsserted(() -> assertEquals(expected, RememberedBackends.read(trainings.store())));
        choose("This computer");
        await().untilAsserted(() ->
                assertEquals("local", RememberedBackends.read(trainings.store()).chosen()));
        choose("Test cluster");
        await().untilAsserted(() -> assertEquals(
                set.id(), RememberedBackends.read(trainings.store()).chosen()));
        open(study(SampleDocuments.small()));
        await().untilAsserted(() -> assertEquals("Test cluster", chosen()));
        unfold();
        assertEquals("long", part(JTextField.class, "parameter-partition").getText());
        assertEquals(
                RememberedBackends.NONE, RememberedBackends.read(new RunStore(folder.resolve("of another project"))));
    }

    @Test
    void aStudyTrainsElsewhereUntilItIsStopped() throws Exception {
        open(study(SampleDocuments.endless()));
        choose("Test cluster");
        click("run");
        awaitStatus("Test cluster: 0 of 6 runs done, 1 training, 5 queued");
        await().untilAsserted(() -> assertEquals(1, count(State.TRAINING)));
        assertEquals(5, count(State.QUEUED));
        JButton pause = part(JButton.class, "pause");
        assertTrue(pause.isVisible());
        assertFalse(pause.isEnabled());
        assertTrue(pause.getToolTipText().contains("cannot be paused"), pause.getToolTipText());
        assertFalse(onEventThread(page::isPausable));
        assertTrue(part(JComboBox.class, "run-on").isVisible(), "for the next study");
        Path made = page.folder().orElseThrow();
        assertTrue(TestCluster.isTraining(made));
        click("cancel");
        awaitStatus("Stopped");
        assertFalse(TestCluster.isTraining(made));
        await().untilAsserted(() -> assertEquals(6, count(State.NOT_STARTED) + count(State.STOPPED)));
        assertTrue(part(JButton.class, "resume").isVisible());
    }

    @Test
    void aRefusalIsASentenceWithTwoWaysOn() throws Exception {
        open(study(SampleDocuments.small()));
        choose("Test cluster");
        unfold();
        type("parameter-partition", "nowhere");
        click("run");
        awaitStatus("Interrupted on Test cluster. ");
        JTextArea notice = part(JTextArea.class, "notice");
        assertEquals("The cluster has no partition nowhere; choose another one.", notice.getText());
        assertTrue(part(JButton.class, "resume").isVisible());
        assertTrue(onEventThread(page::isResumable));
        Path made = page.folder().orElseThrow();
        assertEquals("test-cluster", new StudyFolder(made).backend().id());
        assertEquals(
                "Resume on This Computer", part(JButton.class, "notice-action").getText());
        click("notice-action");
        awaitStatus("Done");
        await().untilAsserted(() -> assertEquals(6, count(State.DONE)));
        assertEquals(new LocalBackend(), new StudyFolder(made).backend());
        // What is to say of its results may stand there instead.
        assertFalse(notice.getParent().isVisible() && notice.getText().contains("partition"));
        assertFalse(part(JButton.class, "notice-action").isVisible());
        assertTrue(part(JTable.class, "study-grid").getVisibleRect().height > 20, "the grid is in sight");
        onEventThread(() -> {
            page.close();
            return null;
        });
        open(study(SampleDocuments.small()));
        onEventThread(() -> {
            page.show(StoredRun.read(made));
            return null;
        });
        await().untilAsserted(() -> assertEquals(6, count(State.DONE)));
    }

    @Test
    void aSettingToBlameCanBeChangedBeforeResuming() throws Exception {
        open(study(SampleDocuments.small()));
        choose("Test cluster");
        unfold();
        type("parameter-partition", "nowhere");
        click("run");
        awaitStatus("Interrupted on Test cluster. ");
        type("parameter-partition", "short");
        click("resume");
        awaitStatus("Done");
        await().untilAsserted(() -> assertEquals(6, count(State.DONE)));
    }

    /** A number that is typed counts without Enter; one that is none keeps the study from running. */
    @Test
    void settingsThatAreNotValidKeepTheStudyFromRunning() throws Exception {
        open(study(SampleDocuments.small()));
        choose("Test cluster");
        unfold();
        typeHours("2");
        assertEquals(2, ((TestCluster) onEventThread(() -> page.runOn().chosen())).hours());
        typeHours("2000");
        JButton run = part(JButton.class, "run");
        assertFalse(run.isEnabled());
        assertFalse(onEventThread(page::isRunnable));
        assertTrue(run.getToolTipText().contains("Hours must be "), run.getToolTipText());
        typeHours("3");
        assertTrue(run.isEnabled());
        typeHours("no");
        assertFalse(run.isEnabled());
        choose("This computer");
        assertTrue(run.isEnabled(), "its settings are no longer those of the study");
    }

    private void typeHours(String text) throws Exception {
        onEventThread(() -> {
            JSpinner hours = Seek.part(page.component(), JSpinner.class, "parameter-hours");
            ((JSpinner.DefaultEditor) hours.getEditor()).getTextField().setText(text);
            return null;
        });
    }

    /** Such as by another window of the project, or by the study that is shown. */
    @Test
    void theFormShowsWhatWasChosenElsewhere() throws Exception {
        open(study(SampleDocuments.small()));
        choose("Test cluster");
        unfold();
        RunOnChooser other = onEventThread(() -> new RunOnChooser(page.runOn(), "on", form -> {}));
        TestCluster changed = new TestCluster("night", 5, List.of("a,b"));
        onEventThread(() -> {
            page.runOn().show(changed);
            return null;
        });
        assertEquals("night", part(JTextField.class, "parameter-partition").getText());
        assertEquals("\"a,b\"", part(JTextField.class, "parameter-modules").getText());
        JComboBox<?> box = onEventThread(() -> Seek.part(other.component(), JComboBox.class, "run-on"));
        assertEquals("Test cluster", box.getSelectedItem().toString());
        type("parameter-partition", "day");
        assertEquals(
                new TestCluster("day", 5, List.of("a,b")),
                onEventThread(() -> page.runOn().chosen()));
    }
}
