package org.shapecode.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
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
        AtomicFiles.deleteLeftovers(folder);
        assertEquals(2, folder.toFile().list().length);
    }

    /** A file that another thread, or another process, is writing now is no remains. */
    @Test
    void filesBeingWrittenAreKept() throws IOException {
        AtomicFiles.createFolder(folder.resolve("run"), temporary -> {
            AtomicFiles.deleteLeftovers(folder);
            Files.writeString(temporary.resolve("file"), "1");
            assertTrue(AtomicFiles.isTemporary(temporary));
        });
        String name = ".shapecode-" + AtomicFiles.HOST + "-%d-01234567-89ab-cdef-0123-456789abcdef.tmp";
        long parent = ProcessHandle.current().parent().orElseThrow().pid();
        Path alive = Files.writeString(folder.resolve(name.formatted(parent)), "x");
        Path mine = Files.writeString(
                folder.resolve(name.formatted(ProcessHandle.current().pid())), "x");
        Path dead = Files.writeString(folder.resolve(name.formatted(999_999_999_999L)), "x");
        AtomicFiles.deleteLeftovers(folder);
        assertTrue(Files.exists(alive));
        assertFalse(Files.exists(mine), "left by a process that had the same id");
        assertFalse(Files.exists(dead));
        assertEquals("1", Files.readString(folder.resolve("run/file")));
    }

    /** On a shared disk; whether its process is alive cannot be told. */
    @Test
    void filesOfAnotherComputerAreKeptForADay() throws IOException {
        String other = AtomicFiles.HOST.equals("00000000") ? "11111111" : "00000000";
        for (String origin : new String[] {other + "-", ""}) {
            String name = ".shapecode-" + origin + "999999999999-01234567-89ab-cdef-0123-456789abcdef.tmp";
            Path file = Files.writeString(folder.resolve(name), "x");
            AtomicFiles.deleteLeftovers(folder);
            assertTrue(Files.exists(file), name);
            Files.setLastModifiedTime(
                    file, FileTime.from(Instant.now().minus(Duration.ofDays(1)).minusSeconds(1)));
            AtomicFiles.deleteLeftovers(folder);
            assertFalse(Files.exists(file), name);
        }
    }

    @Test
    void anotherNameOfAFileKeepsItsContent() throws IOException {
        Path log = Files.writeString(folder.resolve("log.txt"), "one\n");
        Path backup = Files.createLink(folder.resolve("backup"), log);
        AtomicFiles.append(log, "two\n");
        AtomicFiles.append(log, "three\n");
        assertEquals("one\ntwo\nthree\n", Files.readString(log));
        assertEquals("one\n", Files.readString(backup));
        Files.delete(backup);
        Files.createLink(backup, log);
        AtomicFiles.write(log, "new");
        assertEquals("one\ntwo\nthree\n", Files.readString(backup));
    }

    @Test
    void noLinkIsFollowedForWriting() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside"), "mine");
        Path run = Files.createDirectory(folder.resolve("run"));
        for (String name : new String[] {".codes.csv.tmp", "codes.csv", "log.txt"}) {
            Files.createSymbolicLink(run.resolve(name), outside);
        }
        AtomicFiles.write(run.resolve("codes.csv"), "new");
        assertFalse(Files.isSymbolicLink(run.resolve("codes.csv")));
        String message = assertThrows(IOException.class, () -> AtomicFiles.append(run.resolve("log.txt"), "line"))
                .getMessage();
        assertTrue(message.contains("is a link"), message);
        assertThrows(IOException.class, () -> AtomicFiles.createPlainFolder(run.resolve("log.txt")));
        AtomicFiles.deleteLeftovers(run);
        assertFalse(Files.exists(run.resolve(".codes.csv.tmp"), LinkOption.NOFOLLOW_LINKS));
        assertEquals("mine", Files.readString(outside));
    }

    @Test
    void aLongNameIsWritten() throws IOException {
        Path file = folder.resolve("n".repeat(255));
        AtomicFiles.write(file, "x");
        assertEquals("x", Files.readString(file));
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
