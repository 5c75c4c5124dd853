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
import org.shapecode.projects.Folders;

class CopiesAndMovesTest {
    @TempDir
    Path folder;

    private long files() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.count();
        }
    }

    @Test
    void aFolderIsCopiedButForItsLock() throws IOException {
        Path run = Folders.doneRun(folder.resolve("Größe 1"));
        Files.createFile(run.resolve(".lock"));
        Path copy = folder.resolve("copy");
        Copies.copy(run, copy, Progress.NONE);
        assertTrue(Files.exists(copy.resolve("summary.json")));
        assertFalse(Files.exists(copy.resolve(".lock")));
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path run = Folders.doneRun(folder.resolve("run"));
        Files.createSymbolicLink(run.resolve("up"), folder);
        Path copy = folder.resolve("copy");
        Copies.copy(run, copy, Progress.NONE);
        assertEquals(folder, Files.readSymbolicLink(copy.resolve("up")));
    }

    @Test
    void aCancelledCopyLeavesNothingBehind() throws IOException {
        Path run = Folders.run(folder.resolve("run"));
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
        assertThrows(CancellationException.class, () -> Copies.copy(run, folder.resolve("copy"), cancelled));
        assertEquals(1, files());
    }

    @Test
    void nothingIsCopiedOrMovedIntoItselfOrOverAnother() throws IOException {
        Path a = Folders.run(folder.resolve("a"));
        Path b = Folders.run(folder.resolve("b"));
        assertThrows(Problem.class, () -> Copies.copy(a, a.resolve("inner"), Progress.NONE));
        assertThrows(Problem.class, () -> Moves.move(a, a.resolve("inner"), Progress.NONE));
        assertThrows(Problem.class, () -> Copies.copy(a, b, Progress.NONE));
        assertThrows(Problem.class, () -> Moves.move(a, b, Progress.NONE));
        assertEquals(2, files());
    }

    @Test
    void whatIsTrainedStaysWhereItIs() throws IOException {
        Path run = Folders.run(folder.resolve("study/runs/run"));
        try (FileChannel channel =
                        FileChannel.open(run.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertTrue(lock.isValid());
            Problem problem = assertThrows(
                    Problem.class, () -> Moves.move(folder.resolve("study"), folder.resolve("other"), Progress.NONE));
            assertTrue(problem.getMessage().contains("is being trained"), problem.getMessage());
        }
        Moves.move(folder.resolve("study"), folder.resolve("other"), Progress.NONE);
        assertTrue(Files.exists(folder.resolve("other/runs/run")));
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws IOException {
        Path file = Folders.experiment(folder, "a");
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(closed.toFile().setWritable(false) && !Files.isWritable(closed), "root may write everywhere");
        Problem problem =
                assertThrows(Problem.class, () -> Copies.copy(file, closed.resolve("a.shapecode.json"), Progress.NONE));
        assertTrue(problem.getMessage().contains("you may not write"), problem.getMessage());
        closed.toFile().setWritable(true);
    }

    @Test
    void aTargetWithoutFolderIsTold() throws IOException {
        Path file = Folders.experiment(folder, "a");
        Path below = file.resolve("b.shapecode.json");
        assertThrows(Problem.class, () -> Copies.copy(Folders.experiment(folder, "c"), below, Progress.NONE));
        assertThrows(Problem.class, () -> Moves.move(folder.resolve("missing"), folder.resolve("d"), Progress.NONE));
    }
}
