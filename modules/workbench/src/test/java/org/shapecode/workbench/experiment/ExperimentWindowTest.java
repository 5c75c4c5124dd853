package org.shapecode.workbench.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Container;
import java.awt.EventQueue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.windows.TopComponent;
import org.shapecode.core.Progress;
import org.shapecode.editor.Autosave;
import org.shapecode.editor.Draft;
import org.shapecode.editor.Edit;
import org.shapecode.editor.ExperimentFile;
import org.shapecode.editor.Origin;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.ProjectFolder;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.study.LocalBackend;
import org.shapecode.toolkit.Remarks;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;

class ExperimentWindowTest {
    @TempDir
    Path folder;

    /** Unsaved edits go there. */
    @BeforeEach
    void useOwnUserDirectory() {
        System.setProperty("netbeans.user", folder.resolve("user").toString());
    }

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get();
    }

    private ExperimentWindow ofRun(String name) {
        Document document = SampleDocuments.small();
        Path run = folder.resolve(name);
        return showing(run, "Small", Origin.run(run.resolve("experiment.shapecode.json"), document), document);
    }

    /** A window of an experiment that shows a run of a name. */
    private static ExperimentWindow showing(Path run, String name, Origin origin, Document document) {
        Edit edit = new Edit(Draft.of(document));
        ExperimentWindow window = new ExperimentWindow(edit, new ExperimentFile(edit, origin));
        window.training()
                .show(new StoredRun(
                        run,
                        false,
                        name,
                        Optional.empty(),
                        document.experiment(),
                        Run.State.DONE,
                        1,
                        1,
                        1,
                        false,
                        Map.of(),
                        Remarks.NONE,
                        Optional.empty(),
                        new LocalBackend()));
        return window;
    }

    private static byte[] stored(ExperimentWindow window) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(window);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] stored) throws IOException, ClassNotFoundException {
        try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(stored))) {
            return stream.readObject();
        }
    }

    @Test
    void anExperimentWithAFileIsRestored() throws Exception {
        Path file = folder.resolve("a.shapecode.json");
        SampleDocuments.small().write(file);
        byte[] stored = onEventThread(() -> {
            ExperimentWindow window = ExperimentWindows.restored(file, Optional.empty());
            assertEquals(TopComponent.PERSISTENCE_ONLY_OPENED, window.getPersistenceType());
            return stored(window);
        });
        ExperimentWindow again = (ExperimentWindow) onEventThread(() -> read(stored));
        assertEquals(Optional.of(file), again.file().path());
        assertEquals("Small", again.getDisplayName());
        Files.delete(file);
        InvalidObjectException gone = assertThrows(InvalidObjectException.class, () -> read(stored));
        assertTrue(gone.getMessage().contains(file.toString()), gone.getMessage());
    }

    @Test
    void anEditedExperimentShowsItsNewestRunAgain() throws Exception {
        ProjectFolder project = ProjectFolder.create(folder.resolve("project"), "Project");
        Path file = project.folder().resolve("a.shapecode.json");
        SampleDocuments.small().write(file);
        RunStore runs = project.runs();
        Trainer trainer = new Trainer(1, TrainingListener.NONE, Progress.NONE);
        trainer.plan(SampleDocuments.small(), runs.folder().resolve("small-20260102-030405"));
        Path newest = trainer.plan(SampleDocuments.small(), runs.folder().resolve("small-20260102-030406"))
                .folder();
        trainer.plan(
                SampleDocuments.small().with("name", "Other"), runs.folder().resolve("other-20260102-030407"));
        Draft edits = Draft.of(SampleDocuments.small().with("training.steps", 3));
        Autosave.Entry kept = new Autosave.Entry(
                folder.resolve("kept.json"),
                "Small",
                Optional.of(file),
                file.toString(),
                edits.text(),
                Autosave.State.EXITED);
        ExperimentWindow window =
                onEventThread(() -> ExperimentWindows.restored(kept, Origin.file(file, Files.readString(file))));
        await(() -> window.training().folder().isPresent());
        onEventThread(() -> {
            assertEquals(Optional.of(newest), window.training().folder());
            assertEquals(Optional.of(newest), window.training().subject().folder(), "what docked views show");
            assertEquals(
                    "Not started",
                    Seek.part(window, JLabel.class, "run-status").getText().strip());
            assertTrue(Seek.part(window, JLabel.class, "run-edited").isVisible());
            return null;
        });
        exit(window);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        while (!onEventThread(condition)) {
            Thread.sleep(20);
        }
    }

    @Test
    void aRunIsRestoredUnlessItIsGone() throws Exception {
        Path run = new Trainer(1, TrainingListener.NONE, Progress.NONE)
                .plan(SampleDocuments.small(), folder.resolve("small-20260102-030405"))
                .folder();
        byte[] stored = onEventThread(() -> {
            ExperimentWindow window = ofRun("small-20260102-030405");
            assertEquals(TopComponent.PERSISTENCE_ONLY_OPENED, window.getPersistenceType());
            return stored(window);
        });
        ExperimentWindow again = (ExperimentWindow) onEventThread(() -> read(stored));
        await(() -> again.training().folder().isPresent());
        onEventThread(() -> {
            assertEquals(Optional.of(run), again.training().folder());
            assertEquals("Small", again.getDisplayName());
            again.training().close();
            return null;
        });
        Files.move(run, folder.resolve("elsewhere"));
        assertThrows(InvalidObjectException.class, () -> read(stored));
    }

    /** As if the program ended. */
    private static void exit(ExperimentWindow... windows) throws Exception {
        onEventThread(() -> {
            for (ExperimentWindow window : windows) {
                window.training().close();
            }
            return null;
        });
        new Autosave.NoteExit().run();
    }

    /** Which tell the settings. */
    private static List<String> commands(ExperimentWindow... windows) {
        return Stream.of(windows).map(window -> window.file().commandLine()).toList();
    }

    private Path planned(Document document, String name) {
        return new Trainer(1, TrainingListener.NONE, Progress.NONE)
                .plan(document, folder.resolve(name))
                .folder();
    }

    private static ExperimentWindow restored(byte[] stored, Path run) throws Exception {
        ExperimentWindow window = (ExperimentWindow) onEventThread(() -> read(stored));
        await(() -> window.training().folder().isPresent());
        assertEquals(Optional.of(run), window.training().folder());
        return window;
    }

    /** The experiment of a preset was edited and run, further variations of it were run from the same window, and it was edited. */
    @Test
    void windowsWithoutFilesAreRestoredWithTheirOwnEditsAndRuns() throws Exception {
        Document preset = SampleDocuments.small();
        Document ran = preset.with("training.steps", 3);
        Document edited = preset.with("training.steps", 4);
        Path run = planned(ran, "small-20260102-030405");
        planned(preset.with("seed", 2), "small-20260102-030406");
        Path other = planned(preset, "small-20260102-030407");
        Origin origin = new Origin(Optional.empty(), "small", Draft.of(preset).text());
        ExperimentWindow[] windows = new ExperimentWindow[2];
        byte[][] stored = onEventThread(() -> {
            windows[0] = showing(run, "Small", origin, edited);
            windows[1] = ofRun(other.getFileName().toString());
            return new byte[][] {stored(windows[0]), stored(windows[1])};
        });
        List<String> commands = onEventThread(() -> commands(windows));
        assertTrue(commands.get(0).contains("--steps 4"), commands.toString());
        for (int start = 0; start < 2; start++) {
            exit(windows);
            windows[1] = restored(stored[1], other);
            windows[0] = restored(stored[0], run);
            assertEquals(List.of(), Autosave.recoverable(), "nothing is left that would open in another window");
            assertThrows(InvalidObjectException.class, () -> read(stored[0]));
            int round = start;
            onEventThread(() -> {
                assertEquals(commands, commands(windows), "start " + round);
                assertTrue(windows[0].file().isModified());
                assertFalse(windows[1].file().isModified());
                stored[0] = stored(windows[0]);
                stored[1] = stored(windows[1]);
                return null;
            });
        }
        exit(windows);
    }

    @Test
    void aWindowWhoseEditsCrashedIsLeftToTheirRecovery() throws Exception {
        Document preset = SampleDocuments.small();
        Path run = planned(preset, "small-20260102-030405");
        Origin origin = new Origin(Optional.empty(), "small", Draft.of(preset).text());
        onEventThread(() -> {
            ExperimentWindow window = showing(run, "Small", origin, preset.with("training.steps", 4));
            byte[] stored = stored(window);
            window.training().close();
            assertThrows(InvalidObjectException.class, () -> read(stored));
            return null;
        });
        new Autosave.NoteExit().run();
    }

    @Test
    void anExperimentWithAFileShowsTheSameRunAgain() throws Exception {
        Path file = folder.resolve("a.shapecode.json");
        Document document = SampleDocuments.small();
        document.write(file);
        Path shown = planned(document, "small-20260102-030405");
        planned(document, "small-20260102-030406");
        byte[] stored = onEventThread(() -> {
            ExperimentWindow window = showing(shown, "Small", Origin.file(file, Files.readString(file)), document);
            window.training().close();
            return stored(window);
        });
        exit(restored(stored, shown));
    }

    @Test
    void anExperimentThatWasNeitherSavedNorRunIsRestored() throws Exception {
        Document document = SampleDocuments.small();
        byte[] stored = onEventThread(() -> {
            Edit edit = new Edit(Draft.of(document));
            return stored(new ExperimentWindow(
                    edit,
                    new ExperimentFile(
                            edit,
                            new Origin(
                                    Optional.empty(),
                                    "small",
                                    Draft.of(document).text()))));
        });
        ExperimentWindow again = (ExperimentWindow) onEventThread(() -> read(stored));
        assertEquals("Small", again.getDisplayName());
        assertEquals(Optional.empty(), again.training().folder());
        assertEquals("small", again.file().origin().argument());
    }

    @Test
    void theRunButtonBesideTheTabsSaysWhyItIsDisabled() throws Exception {
        Edit edit = new Edit(Draft.of(SampleDocuments.small()));
        ExperimentWindow edited = onEventThread(() -> {
            ExperimentWindow window = new ExperimentWindow(
                    edit,
                    new ExperimentFile(
                            edit,
                            new Origin(Optional.empty(), "small", edit.draft().text())));
            JTabbedPane tabs = Seek.part(window, JTabbedPane.class, "pages");
            JButton run = Seek.part(
                    (Container) tabs.getClientProperty("JTabbedPane.trailingComponent"),
                    JButton.class,
                    "run-from-page");
            assertEquals("Train as a new run (F9)", run.getToolTipText());
            edit.set(Edit.STEPS, "-1");
            assertFalse(run.isEnabled());
            assertTrue(run.getToolTipText().startsWith("Cannot run: "), run.getToolTipText());
            return window;
        });
        exit(edited);
    }

    /** As of an experiment that was made from a run, which is then selected in Projects. */
    @Test
    void itIsToldWhereAnExperimentIsSaved() throws Exception {
        List<Path> saved = new CopyOnWriteArrayList<>();
        ExperimentWindows.onSaved(saved::add);
        Document document = SampleDocuments.small();
        Path file = folder.resolve("a.shapecode.json");
        onEventThread(() -> {
            ExperimentWindow window = ofRun("small-20260102-030405");
            assertEquals(List.of(), saved);
            window.file().moved(file);
            assertEquals(List.of(file), saved);
            window.moved(folder.resolve("b.shapecode.json"));
            assertEquals(List.of(file), saved, "a file that is moved is not saved");
            Edit edit = new Edit(Draft.of(document));
            new ExperimentWindow(
                    edit,
                    new ExperimentFile(
                            edit, Origin.file(file, Draft.of(document).text())));
            assertEquals(List.of(file), saved, "a file that is opened was saved before");
            return null;
        });
    }

    @Test
    void onlyTheWindowOfARunHasItsName() throws Exception {
        Document document = SampleDocuments.small();
        Path run = folder.resolve("Mine");
        Origin ofRun = Origin.run(run.resolve("experiment.shapecode.json"), document);
        Origin ofPreset =
                new Origin(Optional.empty(), "small", Draft.of(document).text());
        onEventThread(() -> {
            assertEquals("Mine", showing(run, "Mine", ofRun, document).getDisplayName());
            assertEquals("Small", showing(run, "Mine", ofPreset, document).getDisplayName());
            return null;
        });
    }

    @Test
    void windowsOfEqualNamesAreToldApart() throws Exception {
        onEventThread(() -> {
            ExperimentWindow first = ofRun("small-20260102-030405");
            assertEquals("Small", first.getDisplayName());
            first.open();
            ExperimentWindow second = ofRun("small-20260102-030406");
            second.open();
            assertEquals("Small", first.getDisplayName(), "it stays as it was");
            assertEquals("Small, 2 Jan 03:04:06", second.getDisplayName());
            assertEquals("Small – " + folder.resolve("small-20260102-030406"), second.getToolTipText());
            Document document = SampleDocuments.small();
            Edit edit = new Edit(Draft.of(document));
            // As of New Experiment from Run.
            ExperimentWindow copy = new ExperimentWindow(
                    edit,
                    new ExperimentFile(edit, Origin.run(folder.resolve("a/experiment.shapecode.json"), document)));
            copy.open();
            assertEquals("Small (2)", copy.getDisplayName());
            first.close();
            assertEquals("Small, 2 Jan 03:04:06", second.getDisplayName());
            assertEquals("Small (2)", copy.getDisplayName());
            copy.close();
            second.close();
            return null;
        });
    }
}
