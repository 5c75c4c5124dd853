package org.shapecode.workbench.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.swing.JLabel;
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
            ExperimentWindow window = ExperimentWindows.restored(file);
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
            window.training().close();
            return null;
        });
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
            assertEquals("Small, 2 Jan 03:04:05", first.getDisplayName());
            assertEquals("Small, 2 Jan 03:04:06", second.getDisplayName());
            assertEquals(folder.resolve("small-20260102-030406").toString(), second.getToolTipText());
            first.close();
            assertEquals("Small", second.getDisplayName());
            second.close();
            return null;
        });
    }
}
