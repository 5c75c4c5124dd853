package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netbeans.api.actions.Savable;
import org.shapecode.toolkit.SampleDocuments;

class ExperimentFileTest {
    @TempDir
    Path folder;

    private final Answers answers = new Answers();
    private final Edit edit = new Edit(SampleDocuments.small());
    private Autosave autosave;
    private ExperimentFile file;

    private static final class Answers implements SaveDialogs {
        private final List<String> reported = new ArrayList<>();
        private Path chosen;
        private String suggested;
        private boolean reload;
        private int asked;

        @Override
        public Optional<Path> chooseFile(Path folder, String name) {
            asked++;
            suggested = name;
            return Optional.ofNullable(chosen);
        }

        @Override
        public boolean reload(String name) {
            asked++;
            return reload;
        }

        @Override
        public void offEventThread(String what, Runnable work) {
            work.run();
        }

        @Override
        public void report(RuntimeException problem) {
            reported.add(problem.getMessage());
        }
    }

    private ExperimentFile open(Origin origin) {
        autosave = new Autosave(folder.resolve("autosave/a.json"), false);
        file = new ExperimentFile(edit, origin, autosave, answers);
        return file;
    }

    private Path saved() throws IOException {
        Path path = folder.resolve("a.shapecode.json");
        Files.writeString(path, edit.draft().text());
        open(Origin.file(path, edit.draft().text()));
        return path;
    }

    private List<Autosave.Entry> autosaved() {
        autosave.await();
        return Autosave.recoverable(folder.resolve("autosave"));
    }

    @Test
    void isModifiedUntilSavedOrUndone() throws Exception {
        Path path = saved();
        assertFalse(file.isModified());
        edit.set(Edit.STEPS, "77");
        assertTrue(file.isModified());
        UnsavedExperiment unsaved = file.unsaved().orElseThrow();
        assertTrue(UnsavedExperiment.ALL.lookupAll(UnsavedExperiment.class).contains(unsaved));
        assertTrue(
                Savable.REGISTRY.lookupAll(Savable.class).isEmpty(), "the platform would ask before the program exits");
        unsaved.save();
        assertFalse(file.isModified());
        assertEquals(edit.draft().text(), Files.readString(path));
        assertFalse(UnsavedExperiment.ALL.lookupAll(UnsavedExperiment.class).contains(unsaved));
        edit.undoRedo().undo();
        assertTrue(file.isModified());
        edit.undoRedo().redo();
        assertFalse(file.isModified());
        file.close();
    }

    @Test
    void savesAPresetToANewFile() {
        open(new Origin(Optional.empty(), "disks", edit.draft().text()));
        edit.set(Edit.STEPS, "77");
        assertFalse(file.save());
        assertTrue(file.isModified());
        answers.chosen = folder.resolve("new/b.shapecode.json");
        assertTrue(file.save());
        assertEquals(Optional.of(answers.chosen), file.path());
        assertTrue(Files.exists(answers.chosen));
    }

    /** Also without changes, as it is in no file yet. */
    @Test
    void savesAnUneditedPreset() throws Exception {
        open(new Origin(Optional.empty(), "disks", edit.draft().text()));
        assertEquals(Optional.empty(), file.unsaved());
        answers.chosen = folder.resolve("b.shapecode.json");
        file.savable().orElseThrow().save();
        assertEquals(edit.draft().text(), Files.readString(answers.chosen));
        assertEquals(Optional.empty(), file.savable());
    }

    @ParameterizedTest
    @CsvSource({"ψ₃, ψ₃", "'--out/x ', out-x", "..., Experiment", "a: b, a- b"})
    void suggestsAFileNameThatShellsTakeAsOne(String name, String suggested) {
        edit.set("name", name);
        open(new Origin(Optional.empty(), "disks", edit.draft().text()));
        file.saveAs();
        assertEquals(suggested + ".shapecode.json", answers.suggested);
    }

    @Test
    void aFailedSaveLosesNothing() throws Exception {
        Path path = saved();
        Path notAFolder = Files.writeString(folder.resolve("full"), "");
        String before = Files.readString(path);
        edit.set(Edit.STEPS, "77");
        answers.chosen = notAFolder.resolve("c.shapecode.json");
        assertFalse(file.saveAs());
        assertEquals(1, answers.reported.size());
        assertTrue(answers.reported.get(0).startsWith("Cannot save " + answers.chosen), answers.reported.get(0));
        assertTrue(file.isModified());
        assertEquals(Optional.of(path), file.path());
        assertEquals(before, Files.readString(path));
        assertEquals(edit.draft().text(), autosaved().get(0).text());
        try (Stream<Path> files = Files.list(folder)) {
            assertFalse(files.anyMatch(each -> each.toString().endsWith(".tmp")));
        }
    }

    @Test
    void restoresAutosavedChanges() throws Exception {
        Path path = saved();
        edit.set(Edit.STEPS, "77");
        Autosave.Entry entry = autosaved().get(0);
        assertEquals(Optional.of(path), entry.file());
        // The program crashed here; another one starts.
        Edit restored = new Edit(Draft.read(entry.text(), "a"));
        assertEquals(77, restored.experiment().training().steps());
        autosave = new Autosave(entry.place(), true);
        Origin origin = Origin.file(path, Files.readString(path));
        ExperimentFile again = new ExperimentFile(restored, origin, autosave, answers);
        assertTrue(again.isModified());
        assertTrue(again.save());
        assertEquals(List.of(), autosaved());
    }

    @Test
    void closingKeepsUnsavedEdits() throws Exception {
        Path path = saved();
        edit.set(Edit.STEPS, "77");
        Autosave.Entry kept = file.close().orElseThrow();
        assertEquals(Autosave.State.CLOSED, kept.state());
        assertEquals(Optional.of(path), kept.file());
        assertEquals(List.of(kept), autosaved());
        assertTrue(kept.text().contains("77"));
    }

    @Test
    void imagesThatAreReadAfterClosingLeaveTheKeptEdits() throws Exception {
        saved();
        edit.set(Edit.STEPS, "77");
        UnsavedExperiment unsaved = file.unsaved().orElseThrow();
        Autosave.Entry kept = file.close().orElseThrow();
        edit.revalidate();
        assertEquals(List.of(kept), autosaved());
        edit.set(Edit.STEPS, "30");
        assertEquals(List.of(kept), autosaved());
        assertFalse(UnsavedExperiment.ALL.lookupAll(UnsavedExperiment.class).contains(unsaved));
    }

    @Test
    void closingASavedExperimentKeepsNothing() throws Exception {
        saved();
        edit.set(Edit.STEPS, "77");
        assertTrue(file.save());
        assertEquals(Optional.empty(), file.close());
        assertEquals(List.of(), autosaved());
    }

    @Test
    void discardedEditsComeBackByUndo() throws Exception {
        saved();
        String before = edit.draft().text();
        edit.set(Edit.STEPS, "77");
        file.unsaved().orElseThrow().discard();
        assertEquals(before, edit.draft().text());
        assertFalse(file.isModified());
        assertEquals(List.of(), autosaved());
        edit.undoRedo().undo();
        assertEquals(77, edit.experiment().training().steps());
        assertEquals(1, autosaved().size());
    }

    @Test
    void reloadsWithoutAskingIfUnmodified() throws Exception {
        saved();
        file.fileChanged("{\"seed\": 12}");
        assertEquals(12, edit.experiment().seed());
        assertFalse(file.isModified());
        assertEquals(0, answers.asked);
    }

    @Test
    void asksOncePerContentIfModified() throws Exception {
        saved();
        edit.set(Edit.STEPS, "77");
        file.fileChanged("{\"seed\": 12}");
        file.fileChanged("{\"seed\": 12}");
        assertEquals(1, answers.asked);
        assertEquals(77, edit.experiment().training().steps());
        assertTrue(file.isModified());
        answers.reload = true;
        file.fileChanged("{\"seed\": 13}");
        assertEquals(13, edit.experiment().seed());
        assertFalse(file.isModified());
        edit.undoRedo().undo();
        assertEquals(77, edit.experiment().training().steps());
    }

    @Test
    void savingAsksBeforeItOverwritesAForeignChange() throws Exception {
        Path path = saved();
        edit.set(Edit.STEPS, "77");
        Files.writeString(path, "{\"seed\": 12}");
        assertTrue(file.save());
        assertEquals(1, answers.asked);
        assertEquals(edit.draft().text(), Files.readString(path));
        edit.set(Edit.STEPS, "78");
        Files.writeString(path, "{\"seed\": 13}");
        answers.reload = true;
        assertTrue(file.save());
        assertEquals("{\"seed\": 13}", Files.readString(path));
        assertEquals(13, edit.experiment().seed());
        assertFalse(file.isModified());
    }

    @Test
    void reloadsAFileThatWasMissingForAMoment() throws Exception {
        saved();
        file.fileChanged("");
        file.fileChanged("{\"seed\": 12}");
        assertEquals(0, answers.asked);
        assertEquals(12, edit.experiment().seed());
        assertFalse(file.isModified());
    }

    @Test
    void savesADeletedFileAgain() throws Exception {
        Path path = saved();
        Files.delete(path);
        file.fileChanged("");
        assertTrue(file.isModified());
        assertTrue(file.save());
        assertTrue(Files.exists(path));
    }

    @Test
    void hasACommandLine() throws Exception {
        Path path = saved();
        assertEquals("shapecode-cli run " + path + " --out runs/small", file.commandLine());
        edit.set(Edit.STEPS, "77");
        edit.set(Edit.SEED, "5");
        edit.put("data.sampling", Map.of("plugin", "hole"), null);
        edit.put("name", "It's", null);
        assertEquals(
                "shapecode-cli run " + path + " --out runs/it-s --set 'name=\"It'\\''s\"'"
                        + " --set 'data.sampling={\"plugin\": \"hole\"}' --steps 77 --seed 5",
                file.commandLine());
    }
}
