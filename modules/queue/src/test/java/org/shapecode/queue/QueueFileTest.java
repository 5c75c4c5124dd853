package org.shapecode.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What trained or waited when the program ended is there at the next start, in its order. */
class QueueFileTest {
    private static final Path A = Path.of("/runs/a").toAbsolutePath();
    private static final Path B = Path.of("/runs/größe 2 \"b\"").toAbsolutePath();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("var/queue.json");
    }

    @Test
    void theOrderIsKept() {
        new QueueFile(file).write(List.of(B, A));
        assertEquals(List.of(B, A), new QueueFile(file).read());
    }

    @Test
    void anEmptyQueueForgetsTheOneBefore() {
        QueueFile queue = new QueueFile(file);
        queue.write(List.of(A));
        queue.write(List.of());
        assertEquals(List.of(), new QueueFile(file).read());
    }

    @Test
    void whatWasReadAndEndedIsForgotten() {
        new QueueFile(file).write(List.of(A));
        QueueFile next = new QueueFile(file);
        next.read();
        next.write(List.of());
        assertEquals(List.of(), new QueueFile(file).read());
    }

    @Test
    void theSameIsWrittenOnlyOnce() throws IOException {
        QueueFile queue = new QueueFile(file);
        queue.write(List.of(A));
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        queue.write(List.of(A));
        assertEquals(FileTime.fromMillis(0), Files.getLastModifiedTime(file));
    }

    @Test
    void atTheFirstStartThereIsNone() {
        assertEquals(List.of(), new QueueFile(file).read());
        assertFalse(Files.exists(file));
    }

    @Test
    void withoutAUserDirectoryNothingIsKept() {
        QueueFile nowhere = new QueueFile(null);
        nowhere.write(List.of(A));
        assertEquals(List.of(), nowhere.read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "{}", "3", "\"a\"", "null"})
    void aDamagedFileIsAnEmptyQueue(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertEquals(List.of(), new QueueFile(file).read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"a\\u0000b\"", "3", "{\"a\": 1}"})
    void whatIsNoFolderIsLeftOutAndTheRestIsKept(String entry) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "[\"" + A + "\", " + entry + "]");
        assertEquals(List.of(A), new QueueFile(file).read());
    }

    @Test
    void aPlaceThatCannotBeWrittenStopsNothing() throws IOException {
        Files.writeString(folder.resolve("var"), "a file in the way");
        QueueFile queue = new QueueFile(file);
        queue.write(List.of(A));
        assertEquals(List.of(), queue.read());
        Files.delete(folder.resolve("var"));
        queue.write(List.of(A));
        assertEquals(List.of(A), new QueueFile(file).read(), "it is tried again");
    }
}
