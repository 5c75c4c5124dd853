package org.shapecode.projects.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.experiment.api.ProjectFolder;
import org.shapecode.projects.TestFolders;

class ItemPresenterTest {
    @TempDir
    Path folder;

    private ItemPresentation read(Path path) {
        return ItemPresenter.of(TreeItem.at(path).orElseThrow());
    }

    @Test
    void aProjectContainsExperimentsFoldersStudiesAndRuns() throws IOException {
        ProjectFolder.create(folder, "Project");
        ProjectFolder.create(folder.resolve("another"), "Another");
        TestFolders.experiment(folder, "a");
        TestFolders.run(folder.resolve("copied"));
        TestFolders.study(folder.resolve("study"));
        Files.createDirectory(folder.resolve(".trash"));
        Files.writeString(folder.resolve("notes.txt"), "");
        Set<String> shown = new TreeItem(folder, ItemKind.PROJECT)
                .contents().stream()
                        .map(item -> item.path().getFileName() + " " + item.kind())
                        .collect(Collectors.toSet());
        assertEquals(Set.of("a.shapecode.json EXPERIMENT", "copied RUN", "study STUDY", "runs FOLDER"), shown);
    }

    @Test
    void aStudyContainsItsRuns() throws IOException {
        TreeItem study = TreeItem.at(TestFolders.study(folder.resolve("study"))).orElseThrow();
        assertEquals(2, study.contents().size());
        assertEquals("1/3 done", ItemPresenter.of(study).aside());
        assertTrue(ItemPresenter.of(study).resumable());
    }

    @Test
    void theRunsOfAStudyAreOrderedByNumber() throws IOException {
        List<ItemPresentation> runs = Stream.of("seed-10", "seed-2", "no-bias-1")
                .map(label -> ItemPresentation.of(label, "", "", ""))
                .sorted(ItemPresentation.ORDER)
                .toList();
        assertEquals(
                List.of("no-bias-1", "seed-2", "seed-10"),
                runs.stream().map(ItemPresentation::label).toList());
        assertEquals(
                Instant.EPOCH,
                read(folder.resolve(TestFolders.study(folder.resolve("study")).resolve("runs/seed-1")))
                        .time());
    }

    @Test
    void aStudyWithAMissingPluginNamesItAndContainsItsRuns() throws IOException {
        Path folderOfStudy = TestFolders.study(folder.resolve("study"));
        Files.writeString(
                folderOfStudy.resolve("study.shapecode.json"),
                "{ \"data\": { \"generator\": \"gone\" }, \"study\": { \"seeds\": [1] } }");
        TreeItem study = TreeItem.at(folderOfStudy).orElseThrow();
        assertEquals("invalid", ItemPresenter.of(study).aside());
        assertTrue(
                ItemPresenter.of(study).tip().contains("gone"),
                ItemPresenter.of(study).tip());
        assertEquals(2, study.contents().size());
    }

    @Test
    void aRunIsNamedAfterItsExperimentUnlessItsFolderWasRenamed() throws IOException {
        ItemPresentation given = read(TestFolders.doneRun(folder.resolve("disks-20260102-030405-2")));
        assertEquals("Disks", given.label());
        assertTrue(given.aside().startsWith("done"), given.aside());
        assertTrue(given.tip().startsWith("Disks – Done – "), given.tip());
        assertEquals("Größe 1", read(TestFolders.run(folder.resolve("Größe 1"))).label());
    }

    @Test
    void aRunOfAStudyIsLabelledByWhatDiffersAndNamedAfterTheStudy() throws IOException {
        Path study = TestFolders.study(folder.resolve("disks-20260102-030405"));
        assertEquals("Disks", read(study).label());
        ItemPresentation run = read(study.resolve("runs/seed-1"));
        assertEquals(List.of("seed 1", "Disks / seed 1"), List.of(run.label(), run.name()));
    }

    @Test
    void aCollapsedRunIsMarkedWithTheReason() throws IOException {
        Path run = TestFolders.doneRun(folder.resolve("a"));
        assertFalse(read(run).warned());
        findings(run, "linear-units");
        assertFalse(read(run).warned());
        findings(run, "collapsed");
        assertTrue(read(run).warned());
        assertTrue(read(run).tip().startsWith("a – It is so. – "), read(run).tip());
    }

    private static void findings(Path run, String kind) throws IOException {
        Files.writeString(
                run.resolve("summary.json"),
                "{ \"loss.test\": 4.5, \"findings\": [{ \"kind\": \"" + kind + "\", \"sentence\": \"It is so.\" }] }");
    }

    @Test
    void aRunWhoseFilesWereChangedIsMarked() throws IOException {
        Path run = TestFolders.doneRun(folder.resolve("a"));
        Files.writeString(run.resolve("codes.csv"), "radius,z1,error\n1.0,0.1,4.0\n");
        assertTrue(read(run).warned());
        assertTrue(read(run).tip().contains("codes.csv"), read(run).tip());
    }

    @Test
    void theDateOfARunComesFromItsProvenance() throws IOException {
        Path run = TestFolders.doneRun(folder.resolve("a"));
        Files.writeString(run.resolve("provenance.json"), "{ \"started\": \"2020-02-03T12:00:00.5Z\" }");
        assertEquals("done, 3 Feb 2020", read(run).aside());
        Files.writeString(run.resolve("provenance.json"), "{ \"started\": \"once\" }");
        assertEquals("done", read(run).aside());
        Files.writeString(run.resolve("provenance.json"), "{");
        assertEquals("done", read(run).aside());
    }

    @Test
    void showsTheState() throws IOException {
        ItemPresentation stopped = read(TestFolders.run(folder.resolve("a")));
        assertEquals("stopped", stopped.aside());
        assertTrue(stopped.tip().startsWith("a – Stopped at step 0 of "), stopped.tip());
        Files.writeString(TestFolders.run(folder.resolve("b")).resolve("failure.txt"), "It diverged.");
        ItemPresentation failed = read(folder.resolve("b"));
        assertEquals("failed", failed.aside());
        assertTrue(failed.tip().startsWith("b – Failed: It diverged."), failed.tip());
    }

    @Test
    void aRunLockedByAnotherProcessIsRunning() throws IOException {
        Path run = TestFolders.run(folder.resolve("a"));
        try (FileChannel channel =
                        FileChannel.open(run.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertTrue(lock.isValid());
            ItemPresentation item = read(run);
            assertEquals("training", item.aside());
            assertEquals(ItemPresentation.Updates.PERIODIC, item.updates());
            assertFalse(item.resumable());
        }
        assertTrue(read(run).resumable());
    }

    @Test
    void anExperimentShowsItsNameIfItsFileHasAnother() throws IOException {
        assertEquals("Disks", read(TestFolders.experiment(folder, "renamed")).aside());
        assertEquals("", read(TestFolders.experiment(folder, "Disks")).aside());
    }

    @Test
    void aFolderReceivesDroppedFiles() throws IOException {
        TreeItem inner =
                TreeItem.at(Files.createDirectory(folder.resolve("inner"))).orElseThrow();
        assertEquals(folder.resolve("inner"), inner.target());
        assertEquals(
                folder,
                TreeItem.at(TestFolders.run(folder.resolve("run")))
                        .orElseThrow()
                        .target());
    }

    @Test
    void anInvalidExperimentGivesTheReason() throws IOException {
        Files.writeString(folder.resolve("a.shapecode.json"), "{ broken");
        ItemPresentation item = read(folder.resolve("a.shapecode.json"));
        assertEquals("invalid", item.aside());
        assertTrue(item.tip().contains("is not valid JSON at line 1"), item.tip());
    }

    @Test
    void otherFilesAreNoItems() throws IOException {
        assertEquals(Optional.empty(), TreeItem.at(Files.createFile(folder.resolve("notes.txt"))));
        assertEquals(Optional.empty(), TreeItem.at(Files.createFile(folder.resolve(".shapecode.json"))));
    }
}
