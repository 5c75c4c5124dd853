package org.shapecode.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Existing files are never lost, and remains of a crash do not interfere. */
class AtomicFilesSafetyTest {
    @TempDir
    Path folder;

    @Test
    void remainsOfACrashDoNotInterfere() throws IOException {
        Files.writeString(folder.resolve(".a.txt.tmp"), "half");
        Files.writeString(Files.createDirectory(folder.resolve(".run.tmp")).resolve("half"), "half");
        AtomicFiles.write(folder.resolve("a.txt"), "whole");
        AtomicFiles.createFolder(
                folder.resolve("run"), temporary -> Files.writeString(temporary.resolve("whole"), "1"));
        assertEquals("whole", Files.readString(folder.resolve("a.txt")));
        assertFalse(Files.exists(folder.resolve("run/half")));
        assertEquals(2, folder.toFile().list().length);
    }

    @Test
    void anExistingFolderIsNotReplaced() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("run"));
        Files.writeString(taken.resolve("metrics.csv"), "mine");
        assertThrows(
                IOException.class,
                () -> AtomicFiles.createFolder(
                        taken, temporary -> Files.writeString(temporary.resolve("metrics.csv"), "other")));
        assertEquals("mine", Files.readString(taken.resolve("metrics.csv")));
        assertEquals(1, folder.toFile().list().length, "nothing is left behind");
    }

    @Test
    void aFolderWhoseWriterFailedIsRemoved() {
        Path made = folder.resolve("run");
        assertThrows(
                IllegalStateException.class,
                () -> AtomicFiles.createFolder(made, temporary -> {
                    Files.writeString(temporary.resolve("half"), "half");
                    throw new IllegalStateException("a bug");
                }));
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void deletingALinkKeepsItsTarget() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("years of work"), "x");
        Path run = Files.createDirectory(folder.resolve("run"));
        Files.createSymbolicLink(run.resolve("link"), data);
        AtomicFiles.deleteTree(run);
        assertFalse(Files.exists(run));
        assertEquals("x", Files.readString(data.resolve("years of work")));
        Path link = Files.createSymbolicLink(folder.resolve("link"), data);
        AtomicFiles.deleteTree(link);
        assertFalse(Files.exists(link, LinkOption.NOFOLLOW_LINKS));
        assertEquals("x", Files.readString(data.resolve("years of work")));
    }

    @Test
    void aDanglingLinkIsDeletedToo() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
        AtomicFiles.deleteTree(link);
        assertFalse(Files.exists(link, LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void aFileInAMissingFolderIsRejected() {
        Path file = folder.resolve("gone/a.txt");
        assertThrows(IOException.class, () -> AtomicFiles.write(file, "x"));
        assertFalse(Files.exists(folder.resolve("gone")));
    }

    @Test
    void aRelativeFileIsWritten() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path file = here.relativize(folder.toRealPath().resolve("a.txt"));
        AtomicFiles.write(file, "x");
        assertTrue(Files.exists(folder.resolve("a.txt")));
    }
}
