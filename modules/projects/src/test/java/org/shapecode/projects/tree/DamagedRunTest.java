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
import org.shapecode.projects.TestFolders;

/** Runs and studies damaged by a crash or an incomplete copy are still shown. */
class DamagedRunTest {
    @TempDir
    Path folder;

    private ItemPresentation read(Path path) {
        return ItemPresenter.of(TreeItem.at(path).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{ \"name\": ", "[]", "\u0000\u0000\u0000", "{\"schema\": 99}", "{\"name\": 3}"})
    void aRunWithADamagedExperimentIsNamedAfterItsFolder(String text) throws IOException {
        Path run = TestFolders.run(folder.resolve("mine"));
        Files.writeString(run.resolve("experiment.shapecode.json"), text);
        ItemPresentation item = read(run);
        assertEquals("mine", item.label());
        assertTrue(item.resumable());
    }

    @Test
    void aDamagedRunNamedByTheProgramIsNamedAfterItsFolder() throws IOException {
        Path run = TestFolders.run(folder.resolve("disks-20260101-120000"));
        assertEquals("Disks", read(run).label());
        Files.writeString(run.resolve("experiment.shapecode.json"), "{ \"name\": ");
        assertEquals("disks-20260101-120000", read(run).label());
    }

    @Test
    void anInvalidStartTimeIsIgnored() throws IOException {
        Path run = TestFolders.doneRun(folder.resolve("a"));
        Files.writeString(run.resolve("provenance.json"), "{ \"started\": \"yesterday\" }");
        assertEquals(Instant.EPOCH, read(run).time());
        assertEquals("done", read(run).aside());
    }

    @Test
    void aFailedRunGivesTheReason() throws IOException {
        Path run = TestFolders.run(folder.resolve("a"));
        Files.writeString(run.resolve("failure.txt"), "Training diverged at step 7.\n");
        ItemPresentation item = read(run);
        assertTrue(item.tip().startsWith("a – Failed: Training diverged at step 7."), item.tip());
        assertEquals("failed", item.aside());
    }

    @Test
    void anUnreadableReasonIsReported() throws IOException {
        Path run = TestFolders.run(folder.resolve("a"));
        Files.write(run.resolve("failure.txt"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertTrue(read(run).tip().contains("it is not UTF-8 text"), read(run).tip());
    }

    @Test
    void aStudyWithDeletedRunsIsResumable() throws IOException {
        Path study = TestFolders.study(folder.resolve("study"));
        AtomicFiles.deleteTree(study.resolve("runs"));
        ItemPresentation item = read(study);
        assertEquals("0/3 done", item.aside());
        assertTrue(item.resumable());
    }

    @Test
    void aFinishedStudyIsNotResumable() throws IOException {
        Path study = TestFolders.study(folder.resolve("study"));
        TestFolders.doneRun(study.resolve("runs/seed-2"));
        TestFolders.doneRun(study.resolve("runs/seed-3"));
        ItemPresentation item = read(study);
        assertEquals("3/3 done", item.aside());
        assertFalse(item.resumable());
    }

    @Test
    void aDamagedStudyGivesTheReason() throws IOException {
        Path study = TestFolders.study(folder.resolve("study"));
        Files.writeString(study.resolve("study.shapecode.json"), "{ \"study\": ");
        ItemPresentation item = read(study);
        assertEquals("invalid", item.aside());
        assertTrue(item.tip().contains("is not valid JSON at line 1"), item.tip());
    }
}
