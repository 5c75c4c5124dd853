package org.shapecode.projects.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.projects.TestFolders;

class FileOperationsTest {
    @TempDir
    Path folder;

    private long files() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.count();
        }
    }

    @Test
    void copiesAFolderWithoutItsLock() throws IOException {
        Path run = TestFolders.doneRun(folder.resolve("Größe 1"));
        Files.createFile(run.resolve(".lock"));
        Path copy = folder.resolve("copy");
        FileOperations.copy(run, copy, Progress.NONE);
        assertTrue(Files.exists(copy.resolve("summary.json")));
        assertFalse(Files.exists(copy.resolve(".lock")));
    }

    @Test
    void copiesALinkAsALink() throws IOException {
        Path run = TestFolders.doneRun(folder.resolve("run"));
        Files.createSymbolicLink(run.resolve("up"), folder);
        Path copy = folder.resolve("copy");
        FileOperations.copy(run, copy, Progress.NONE);
        assertEquals(folder, Files.readSymbolicLink(copy.resolve("up")));
    }

    @Test
    void aCancelledCopyLeavesNothingBehind() throws IOException {
        Path run = TestFolders.run(folder.resolve("run"));
        Progress cancelled = new Progress() {
            @Override
            public void report(long done, long total, String message) {
                throw new AssertionError("nothing is copied");
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> FileOperations.copy(run, folder.resolve("copy"), cancelled));
        assertEquals(1, files());
    }

    @Test
    void rejectsTargetsInsideTheSourceOrExisting() throws IOException {
        Path a = TestFolders.run(folder.resolve("a"));
        Path b = TestFolders.run(folder.resolve("b"));
        assertThrows(Problem.class, () -> FileOperations.copy(a, a.resolve("inner"), Progress.NONE));
        assertThrows(Problem.class, () -> FileOperations.move(a, a.resolve("inner"), Progress.NONE));
        assertThrows(Problem.class, () -> FileOperations.copy(a, b, Progress.NONE));
        assertThrows(Problem.class, () -> FileOperations.move(a, b, Progress.NONE));
        assertEquals(2, files());
    }

    @Test
    void doesNotMoveATrainingRun() throws IOException {
        Path run = TestFolders.run(folder.resolve("study/runs/run"));
        try (FileChannel channel =
                        FileChannel.open(run.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertTrue(lock.isValid());
            Problem problem = assertThrows(
                    Problem.class,
                    () -> FileOperations.move(folder.resolve("study"), folder.resolve("other"), Progress.NONE));
            assertTrue(problem.getMessage().contains("is training"), problem.getMessage());
        }
        FileOperations.move(folder.resolve("study"), folder.resolve("other"), Progress.NONE);
        assertTrue(Files.exists(folder.resolve("other/runs/run")));
    }

    @Test
    void aReadOnlyTargetIsReported() throws IOException {
        Path file = TestFolders.experiment(folder, "a");
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(closed.toFile().setWritable(false) && !Files.isWritable(closed), "root may write everywhere");
        Problem problem = assertThrows(
                Problem.class, () -> FileOperations.copy(file, closed.resolve("a.shapecode.json"), Progress.NONE));
        assertTrue(problem.getMessage().contains("you may not write"), problem.getMessage());
        closed.toFile().setWritable(true);
    }

    @Test
    void aMissingSourceOrParentIsReported() throws IOException {
        Path file = TestFolders.experiment(folder, "a");
        Path below = file.resolve("b.shapecode.json");
        assertThrows(
                Problem.class, () -> FileOperations.copy(TestFolders.experiment(folder, "c"), below, Progress.NONE));
        assertThrows(
                Problem.class,
                () -> FileOperations.move(folder.resolve("missing"), folder.resolve("d"), Progress.NONE));
    }
}
