package org.shapecode.workbench.experiment;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JProgressBar;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.Timer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.charts.FigureView;
import org.shapecode.editor.Edit;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.study.LocalBackend;
import org.shapecode.queue.TrainingJob;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.queue.window.JobStatusText;
import org.shapecode.toolkit.Remarks;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;
import org.shapecode.toolkit.Trashed;

@Timeout(120)
class TrainingPageTest {
    @TempDir
    Path folder;

    private final List<Throwable> errors = new CopyOnWriteArrayList<>();
    private TrainingQueue trainings;
    private TrainingPage page;

    private void open(Document document) throws Exception {
        trainings = new TrainingQueue(new RunStore(folder), errors::add);
        page = onEventThread(() -> new TrainingPage(new Edit(document), trainings, this::store));
    }

    /** Finding it may read files. */
    private RunStore store() {
        if (EventQueue.isDispatchThread()) {
            errors.add(new AssertionError("on the event thread"));
        }
        return trainings.store();
    }

    @AfterEach
    void close() throws Exception {
        trainings.stop();
        onEventThread(() -> {
            page.close();
            return null;
        });
        assertEquals(List.of(), errors);
    }

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get();
    }

    private StoredRun stored(String name, Run.State state, boolean trained, Remarks remarks) {
        return new StoredRun(
                folder,
                false,
                name,
                Optional.empty(),
                SampleDocuments.small().experiment(),
                state,
                5,
                20,
                0.25,
                trained,
                Map.of(),
                remarks,
                Optional.empty(),
                new LocalBackend());
    }

    private <T extends Component> T part(Class<T> type, String name) {
        return Seek.part(page.component(), type, name);
    }

    private String status() throws Exception {
        return onEventThread(() -> part(JLabel.class, "run-status").getText());
    }

    private void click(String name) throws Exception {
        onEventThread(() -> {
            part(JButton.class, name).doClick();
            return null;
        });
    }

    private void awaitStatus(String start) throws Exception {
        await(() -> part(JLabel.class, "run-status").getText().startsWith(start));
    }

    /** Waits for a condition, which is checked on the event dispatch thread. */
    private static void await(BooleanSupplier condition) throws Exception {
        CompletableFuture<Void> met = new CompletableFuture<>();
        Timer timer = new Timer(20, event -> {
            if (condition.getAsBoolean()) {
                met.complete(null);
            }
        });
        timer.start();
        try {
            met.get(60, TimeUnit.SECONDS);
        } finally {
            timer.stop();
        }
    }

    @Test
    void runsAnExperimentAndShowsItsFigures() throws Exception {
        open(SampleDocuments.small());
        assertTrue(page.subject().unrun().isPresent(), "views can tell what will never apply");
        assertFalse(part(JButton.class, "cancel").isEnabled());
        click("run");
        awaitStatus("Done in ");
        assertEquals(Run.State.DONE, Run.open(page.folder().orElseThrow()).state());
        assertEquals(page.folder(), page.subject().folder());
        assertTrue(page.subject().training().isEmpty());
        await(() -> part(FigureView.class, null) != null);
        assertTrue(part(JButton.class, "run").isEnabled());
        FigureView ofTheLastRun = onEventThread(() -> {
            page.run();
            return part(FigureView.class, null);
        });
        assertNull(ofTheLastRun);
    }

    @Test
    void figuresOfChangedFilesNeedConsent() throws Exception {
        open(SampleDocuments.small());
        click("run");
        awaitStatus("Done in ");
        Path run = page.folder().orElseThrow();
        Files.writeString(run.resolve("codes.csv"), "");
        onEventThread(() -> {
            page.close();
            page = new TrainingPage(new Edit(SampleDocuments.small()), trainings, trainings::store);
            page.show(StoredRun.read(run));
            return null;
        });
        JTextArea message = part(JTextArea.class, "notice");
        assertTrue(onEventThread(message::getText).contains("codes.csv was changed"), message.getText());
        assertTrue(onEventThread(() -> message.getParent().isVisible()));
        click("notice-action");
        await(() -> part(FigureView.class, null) != null);
        assertFalse(onEventThread(() -> message.getParent().isVisible()));
    }

    @Test
    void aCancelledRunCanBeResumed() throws Exception {
        open(SampleDocuments.endless());
        click("run");
        awaitStatus("Training: ");
        assertTrue(onEventThread(() -> page.isActive() && !page.isResumable()));
        assertTrue(page.subject().training().isPresent());
        assertEquals("Small", page.subject().name());
        click("cancel");
        awaitStatus("Stopped");
        assertTrue(part(JButton.class, "resume").isVisible());
        assertTrue(onEventThread(() -> page.isResumable() && page.isRunnable() && !page.isActive()));
        click("resume");
        awaitStatus("Training: ");
        assertEquals(1, trainings.store().runs().size());
    }

    @Test
    void aRunThatIsRenamedStaysShown() throws Exception {
        open(SampleDocuments.small());
        click("run");
        awaitStatus("Done in ");
        Path run = page.folder().orElseThrow();
        Path renamed = Files.move(run, folder.resolve("renamed"));
        onEventThread(() -> {
            page.moved(folder.resolve("another"), folder.resolve("elsewhere"));
            page.moved(run, renamed);
            return null;
        });
        assertEquals(Optional.of(renamed), onEventThread(page::folder));
        await(() -> page.runName().isPresent() && part(FigureView.class, null) != null);
        assertTrue(status().startsWith("Done in "), status());
        assertEquals(Optional.of(renamed), page.subject().folder());
    }

    @Test
    void aRunThatWaitsIsFollowedToItsNewFolder() throws Exception {
        open(SampleDocuments.small());
        trainings.start(SampleDocuments.endless());
        click("run");
        await(() -> page.folder().isPresent());
        Path run = page.folder().orElseThrow();
        Path renamed = Files.move(run, folder.resolve("renamed"));
        trainings.moved(run, renamed);
        await(() -> page.folder().equals(Optional.of(renamed)));
        assertTrue(onEventThread(page::isActive));
    }

    private void seed(String text) throws Exception {
        onEventThread(() -> {
            part(JTextField.class, Edit.SEED).setText(text);
            return null;
        });
    }

    private long followed() throws Exception {
        return onEventThread(
                () -> page.subject().training().orElseThrow().experiment().seed());
    }

    @Test
    void variationsAreQueuedWhileOneTrains() throws Exception {
        open(SampleDocuments.endless());
        seed("1");
        click("run");
        awaitStatus("Training: ");
        seed("2");
        click("run");
        seed("3");
        click("run");
        assertEquals(
                List.of(1L, 2L, 3L),
                trainings.active().stream().map(job -> job.experiment().seed()).toList());
        assertTrue(status().contains(" · 2 more runs in the queue"), status());
        assertEquals(1, followed());
        Path first = page.folder().orElseThrow();
        click("cancel");
        awaitStatus("Stopped at step ");
        JTextArea message = part(JTextArea.class, "notice");
        await(() -> message.getText().contains("The next run is training."));
        int saved = Run.open(first).stepsSaved();
        assertTrue(status().startsWith("Stopped at " + JobStatusText.step(saved, steps()) + ". "), status());
        assertTrue(status().contains(" · 2 more runs in the queue"), status());
        assertEquals(Optional.of(first), page.folder());
        assertTrue(part(JButton.class, "resume").isVisible());
        click("notice-action");
        awaitStatus("Training: ");
        assertEquals(2, followed());
        assertTrue(status().contains(" · 1 more run in the queue"), status());
        TrainingJob last = trainings.active().get(1);
        last.cancel();
        await(() -> !part(JLabel.class, "run-status").getText().contains("in the queue"));
        assertEquals(2, followed());
        click("cancel");
        awaitStatus("Stopped");
    }

    private double share() throws Exception {
        return onEventThread(() -> part(JProgressBar.class, null).getPercentComplete());
    }

    private static long steps() {
        return SampleDocuments.endless().experiment().training().steps();
    }

    @Test
    void editsAfterARunAreTold() throws Exception {
        open(SampleDocuments.small());
        click("run");
        awaitStatus("Done in ");
        assertFalse(part(JLabel.class, "run-edited").isVisible());
        String before = onEventThread(() -> part(JTextField.class, Edit.SEED).getText());
        seed("12345");
        assertTrue(part(JLabel.class, "run-edited").isVisible(), status());
        assertEquals(
                "Edited since this run: seed",
                onEventThread(() -> part(JLabel.class, "run-edited").getText()));
        seed(before);
        assertFalse(part(JLabel.class, "run-edited").isVisible());
    }

    @Test
    void anInvalidExperimentShowsTheProblemAndDoesNotRun() throws Exception {
        open(SampleDocuments.small());
        onEventThread(() -> {
            part(JTextField.class, Edit.SEED).setText("seven");
            return null;
        });
        assertEquals("Seed is \"seven\", but must be a whole number.", status());
        assertFalse(part(JButton.class, "run").isEnabled());
        onEventThread(() -> {
            page.run();
            return null;
        });
        assertEquals(List.of(), trainings.active());
    }

    @Test
    void warningsStandAboveTheFigures() throws Exception {
        open(SampleDocuments.small());
        assertFalse(part(JTextArea.class, "notice").isShowing());
        onEventThread(() -> {
            page.show(stored(
                    "Small",
                    Run.State.DONE,
                    false,
                    new Remarks(List.of("The network collapsed."), List.of("1 unit acts linearly."))));
            return null;
        });
        assertEquals(
                "The network collapsed.\n1 unit acts linearly.",
                part(JTextArea.class, "notice").getText());
        assertTrue(part(JTextArea.class, "notice").getParent().isVisible());
        assertTrue(warns());
        onEventThread(() -> {
            page.show(stored("Small", Run.State.DONE, false, new Remarks(List.of(), List.of("1 unit acts linearly."))));
            return null;
        });
        assertEquals("1 unit acts linearly.", part(JTextArea.class, "notice").getText());
        assertFalse(warns(), "a note has no warning icon");
    }

    private boolean warns() throws Exception {
        return Stream.of(part(JTextArea.class, "notice").getParent().getComponents())
                .anyMatch(each -> each instanceof JLabel && each.isVisible());
    }

    @Test
    void aStoredStoppedRunCanBeResumed() throws Exception {
        open(SampleDocuments.small());
        onEventThread(() -> {
            page.show(stored("for figure 3", Run.State.RESUMABLE, true, Remarks.NONE));
            return null;
        });
        assertEquals("Stopped at step 5 of 20. Resume to continue.", status().strip());
        assertEquals(0.25, share(), 0.01);
        assertTrue(part(JButton.class, "resume").isVisible());
        assertTrue(part(JButton.class, "open-folder").isVisible());
        assertEquals("for figure 3", page.subject().name());
    }

    @Test
    void aRunInTheTrashIsOfferedBack() throws Exception {
        open(SampleDocuments.small());
        click("run");
        awaitStatus("Done in ");
        Path run = page.folder().orElseThrow();
        Trashed.add(run, () -> {
            Trashed.remove(run);
            assertDoesNotThrow(() -> Files.move(folder.resolve("trash"), run));
        });
        Files.move(run, folder.resolve("trash"));
        await(() -> part(JTextArea.class, "notice").getText().equals("This run is in the Trash."));
        assertFalse(part(JButton.class, "open-folder").isVisible());
        click("notice-action");
        awaitStatus("Done in ");
        assertTrue(part(JButton.class, "open-folder").isVisible());
    }

    @Test
    void aDeletedRunIsClearedUntilItIsBack() throws Exception {
        open(SampleDocuments.small());
        click("run");
        awaitStatus("Done in ");
        await(() -> part(FigureView.class, null) != null);
        Path run = page.folder().orElseThrow();
        JTextArea message = part(JTextArea.class, "notice");
        String before = onEventThread(message::getText);
        Files.move(run, folder.resolve("trash"));
        await(() -> message.getText().equals("This run was moved or deleted."));
        assertNull(onEventThread(() -> part(FigureView.class, null)));
        Files.move(folder.resolve("trash"), run);
        awaitStatus("Done in ");
        await(() -> part(FigureView.class, null) != null);
        assertEquals(before, onEventThread(message::getText));
    }
}
