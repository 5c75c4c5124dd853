package org.shapecode.workbench.experiment;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JSpinner;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.charts.FigureView;
import org.shapecode.core.Progress;
import org.shapecode.editor.Edit;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.study.LocalBackend;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.experiment.study.StudyRunner;
import org.shapecode.queue.TestCluster;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;
import org.shapecode.workbench.experiment.StudyCell.State;

/** The page of a study that trains elsewhere, in a window. */
@Timeout(180)
class StudyElsewherePageTest {
    private static final Map<String, List<Integer>> VARIED = Map.of("training.batch", List.of(7, 8));

    @TempDir
    Path folder;

    private final List<Throwable> errors = new CopyOnWriteArrayList<>();
    private final List<TrainingPage> pages = new ArrayList<>();
    private final List<JFrame> windows = new ArrayList<>();
    private TrainingQueue trainings;
    private TrainingPage page;

    @BeforeEach
    void queue() {
        trainings = new TrainingQueue(new RunStore(folder.resolve("runs")), errors::add);
    }

    private void open(Document document) throws Exception {
        page = onEventThread(() -> {
            TrainingPage next = new TrainingPage(new Edit(document), trainings, trainings::store);
            JFrame window = new JFrame();
            window.add(next.component());
            window.setSize(1000, 700);
            window.setVisible(true);
            windows.add(window);
            pages.add(next);
            return next;
        });
    }

    @AfterEach
    void close() throws Exception {
        for (TrainingJob job : trainings.active()) {
            job.cancel();
            await().atMost(Duration.ofSeconds(60)).until(() -> job.state().isOver());
        }
        trainings.stop();
        onEventThread(() -> {
            pages.forEach(TrainingPage::close);
            windows.forEach(JFrame::dispose);
            return null;
        });
        assertEquals(List.of(), errors);
    }

    private static Document study(Document document) {
        return document.with("study.seeds", List.of(1, 2, 3)).with("study.vary", VARIED);
    }

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get();
    }

    private <T extends Component> T part(Class<T> type, String name) throws Exception {
        return onEventThread(() -> Seek.part(page.component(), type, name));
    }

    private void click(String name) throws Exception {
        onEventThread(() -> {
            Seek.part(page.component(), JButton.class, name).doClick();
            return null;
        });
    }

    private String status() throws Exception {
        return part(JLabel.class, "run-status").getText();
    }

    private void awaitStatus(String start) {
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> assertTrue(status().startsWith(start), status()));
    }

    private void choose(String backend) throws Exception {
        onEventThread(() -> {
            JComboBox<?> box = Seek.part(page.component(), JComboBox.class, "run-on");
            for (int i = 0; i < box.getItemCount(); i++) {
                if (box.getItemAt(i).toString().equals(backend)) {
                    box.setSelectedIndex(i);
                }
            }
            return null;
        });
        assertEquals(backend, chosen());
    }

    private String chosen() throws Exception {
        return part(JComboBox.class, "run-on").getSelectedItem().toString();
    }

    private void type(String name, String text) throws Exception {
        onEventThread(() -> {
            Seek.part(page.component(), JTextField.class, name).setText(text);
            return null;
        });
    }

    private void unfold() throws Exception {
        onEventThread(() -> {
            Seek.part(page.component(), JToggleButton.class, "run-on-settings").doClick();
            return null;
        });
    }

    private long count(State state) throws Exception {
        return onEventThread(() -> {
            JTable table = Seek.part(page.component(), JTable.class, "study-grid");
            long count = 0;
            // Until the study was read, there is no grid.
            for (int row = 0; table != null && row < table.getRowCount(); row++) {
                for (int column = 0; column < table.getColumnCount(); column++) {
                    count += ((StudyCell) table.getValueAt(row, column)).state() == state ? 1 : 0;
                }
            }
            return count;
        });
    }

    @Test
    void onlyAStudyCanTrainElsewhere() throws Exception {
        open(SampleDocuments.small());
        JComboBox<?> box = part(JComboBox.class, "run-on");
        assertFalse(box.isEnabled());
        assertTrue(box.getToolTipText().startsWith("Only studies train elsewhere."), box.getToolTipText());
        assertEquals("Run on", box.getAccessibleContext().getAccessibleName());
        open(study(SampleDocuments.small()));
        assertTrue(part(JComboBox.class, "run-on").isEnabled());
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
        assertTrue(part(JComboBox.class, "run-on").isEnabled(), "for the next study");
        Path made = page.folder().orElseThrow();
        assertTrue(TestCluster.isTraining(made));
        click("cancel");
        awaitStatus("Stopped. ");
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
        awaitStatus("Done in ");
        await().untilAsserted(() -> assertEquals(6, count(State.DONE)));
        assertEquals(new LocalBackend(), new StudyFolder(made).backend());
        assertFalse(notice.getParent().isVisible());
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
        RunOnChooser other = onEventThread(() -> new RunOnChooser(page.runOn(), form -> {}));
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

    @Test
    void figuresOfFinishedRunsAreShownWhileOthersTrain() throws Exception {
        open(SampleDocuments.small()
                .with("study.seeds", List.of(1, 2))
                .with("study.vary", Map.of("training.steps", List.of(5, 100_000_000))));
        choose("Test cluster");
        click("run");
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertTrue(part(FigureView.class, null) != null, status()));
        assertTrue(onEventThread(page::isActive));
        assertTrue(count(State.DONE) > 0);
    }

    /** What stands above the grid is as new as the grid, also after a look that failed. */
    @Test
    void thePageOfAStudyFollowsAnotherProcess() throws Exception {
        Document document = study(SampleDocuments.small());
        Path made = folder.resolve("made");
        StudyRunner other = new StudyRunner(1, Progress.NONE);
        other.plan(document, made);
        open(document);
        onEventThread(() -> {
            page.show(StoredRun.read(made));
            return null;
        });
        awaitStatus("Not started");
        await().untilAsserted(() -> assertEquals(6, count(State.NOT_STARTED)));
        CountDownLatch failed = new CountDownLatch(1);
        Logger logger = Logger.getLogger(StudyView.class.getName());
        Handler handler = new ConsoleHandler() {
            @Override
            public void publish(LogRecord problem) {
                failed.countDown();
            }
        };
        logger.addHandler(handler);
        Path file = made.resolve("study.shapecode.json");
        String whole = Files.readString(file);
        Files.writeString(file, "{");
        assertTrue(failed.await(60, TimeUnit.SECONDS));
        logger.removeHandler(handler);
        Files.writeString(file, whole);
        other.run(document, made, true);
        awaitStatus("Done");
        assertEquals(6, count(State.DONE));
    }

    /** Both are followed by the same thread, in this order. */
    @Test
    void aRunThatNobodySeesIsNotRead() throws Exception {
        Path run = new Trainer(1, TrainingListener.NONE, Progress.NONE)
                .plan(SampleDocuments.small(), folder.resolve("run"))
                .folder();
        CountDownLatch seen = new CountDownLatch(2);
        List<String> news = new CopyOnWriteArrayList<>();
        RunFollower hidden = RunFollower.follow(run, trainings, false, each -> news.add("hidden"));
        RunFollower shown = RunFollower.follow(run, trainings, true, each -> {
            news.add("shown");
            seen.countDown();
        });
        assertTrue(seen.await(60, TimeUnit.SECONDS));
        shown.stop();
        assertFalse(news.contains("hidden"), news::toString);
        hidden.setVisible(true);
        await().until(() -> news.contains("hidden"));
        hidden.stop();
    }

    @Test
    void thePageOfARunFollowsItWhileItTrainsElsewhere() throws Exception {
        open(study(SampleDocuments.endless()));
        choose("Test cluster");
        click("run");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertEquals(1, count(State.TRAINING)));
        Path study = page.folder().orElseThrow();
        TrainingJob job = trainings.in(study).orElseThrow();
        Path run = new StudyFolder(study).result().runs().get(0).folder();
        await().until(() -> Files.exists(run.resolve("metrics.csv")));
        open(SampleDocuments.endless());
        onEventThread(() -> {
            page.show(StoredRun.read(run));
            return null;
        });
        awaitStatus("Training on Test cluster, step ");
        assertFalse(onEventThread(page::isResumable));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertTrue(part(FigureView.class, null) != null));
        job.cancel();
        awaitStatus("Stopped. ");
        assertTrue(onEventThread(page::isResumable));
    }
}
