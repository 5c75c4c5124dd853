package org.shapecode.projects.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.core.AtomicFiles;
import org.shapecode.projects.Folders;

/** Runs and studies damaged by a crash or an incomplete copy are still shown. */
class DamagedRunTest {
    @TempDir
    Path folder;

    private ItemPresentation look(Path path) {
        return ItemPresenter.of(TreeItem.at(path).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{ \"name\": ", "[]", "\u0000\u0000\u0000", "{\"schema\": 99}", "{\"name\": 3}"})
    void aRunWithADamagedExperimentIsNamedAfterItsFolder(String text) throws IOException {
        Path run = Folders.run(folder.resolve("mine"));
        Files.writeString(run.resolve("experiment.shapecode.json"), text);
        ItemPresentation look = look(run);
        assertEquals("mine", look.label());
        assertTrue(look.resumable());
    }

    @Test
    void aDamagedRunNamedByTheProgramIsNamedAfterItsFolder() throws IOException {
        Path run = Folders.run(folder.resolve("disks-20260101-120000"));
        assertEquals("Disks", look(run).label());
        Files.writeString(run.resolve("experiment.shapecode.json"), "{ \"name\": ");
        assertEquals("disks-20260101-120000", look(run).label());
    }

    @Test
    void anInvalidStartTimeIsIgnored() throws IOException {
        Path run = Folders.doneRun(folder.resolve("a"));
        Files.writeString(run.resolve("provenance.json"), "{ \"started\": \"yesterday\" }");
        assertEquals(Instant.EPOCH, look(run).time());
        assertEquals("done", look(run).aside());
    }

    @Test
    void aFailedRunGivesTheReason() throws IOException {
        Path run = Folders.run(folder.resolve("a"));
        Files.writeString(run.resolve("failure.txt"), "Training diverged at step 7.\n");
        ItemPresentation look = look(run);
        assertTrue(look.tip().startsWith("Failed: Training diverged at step 7."), look.tip());
        assertEquals("failed", look.aside());
    }

    @Test
    void anUnreadableReasonIsReported() throws IOException {
        Path run = Folders.run(folder.resolve("a"));
        Files.write(run.resolve("failure.txt"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertTrue(look(run).tip().contains("it is not UTF-8 text"), look(run).tip());
    }

    @Test
    void aStudyWithDeletedRunsIsResumable() throws IOException {
        Path study = Folders.study(folder.resolve("study"));
        AtomicFiles.deleteTree(study.resolve("runs"));
        ItemPresentation look = look(study);
        assertEquals("0 of 3 runs done", look.aside());
        assertTrue(look.resumable());
    }

    @Test
    void aFinishedStudyIsNotResumable() throws IOException {
        Path study = Folders.study(folder.resolve("study"));
        Folders.doneRun(study.resolve("runs/seed-2"));
        Folders.doneRun(study.resolve("runs/seed-3"));
        ItemPresentation look = look(study);
        assertEquals("3 of 3 runs done", look.aside());
        assertFalse(look.resumable());
    }

    @Test
    void aDamagedStudyGivesTheReason() throws IOException {
        Path study = Folders.study(folder.resolve("study"));
        Files.writeString(study.resolve("study.shapecode.json"), "{ \"study\": ");
        ItemPresentation look = look(study);
        assertEquals("invalid", look.aside());
        assertTrue(look.tip().contains("is not valid JSON at line 1"), look.tip());
    }
}
