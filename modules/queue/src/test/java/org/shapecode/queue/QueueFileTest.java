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

class QueueFileTest {
    private static final QueueFile.Entry A =
            new QueueFile.Entry(Path.of("/runs/a").toAbsolutePath(), 0);
    private static final QueueFile.Entry B =
            new QueueFile.Entry(Path.of("/runs/größe 2 \"b\"").toAbsolutePath(), 0);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void setFile() {
        file = folder.resolve("var/queue.json");
    }

    @Test
    void keepsTheOrder() {
        new QueueFile(file).write(List.of(B, A));
        assertEquals(List.of(B, A), new QueueFile(file).read());
    }

    @Test
    void keepsTheStepsOfARunThatIsToBeTrainedLonger() {
        QueueFile.Entry longer = new QueueFile.Entry(B.folder(), 5000);
        new QueueFile(file).write(List.of(A, longer));
        assertEquals(List.of(A, longer), new QueueFile(file).read());
    }

    @Test
    void anEmptyQueueReplacesTheStoredOne() {
        QueueFile queue = new QueueFile(file);
        queue.write(List.of(A));
        queue.write(List.of());
        assertEquals(List.of(), new QueueFile(file).read());
    }

    @Test
    void foldersReadEarlierAreRemovedOnWrite() {
        new QueueFile(file).write(List.of(A));
        QueueFile next = new QueueFile(file);
        next.read();
        next.write(List.of());
        assertEquals(List.of(), new QueueFile(file).read());
    }

    @Test
    void doesNotRewriteTheSameFolders() throws IOException {
        QueueFile queue = new QueueFile(file);
        queue.write(List.of(A));
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        queue.write(List.of(A));
        assertEquals(FileTime.fromMillis(0), Files.getLastModifiedTime(file));
    }

    @Test
    void readsAnEmptyQueueIfThereIsNoFile() {
        assertEquals(List.of(), new QueueFile(file).read());
        assertFalse(Files.exists(file));
    }

    @Test
    void storesNothingWithoutAUserDirectory() {
        QueueFile nowhere = new QueueFile(null);
        nowhere.write(List.of(A));
        assertEquals(List.of(), nowhere.read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "{}", "3", "\"a\"", "null"})
    void readsAnEmptyQueueFromADamagedFile(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertEquals(List.of(), new QueueFile(file).read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"a\\u0000b\"", "3", "{\"a\": 1}"})
    void skipsInvalidEntries(String entry) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "[\"" + A.folder() + "\", " + entry + "]");
        assertEquals(List.of(A), new QueueFile(file).read());
    }

    @Test
    void retriesAfterAFailedWrite() throws IOException {
        Files.writeString(folder.resolve("var"), "not a folder");
        QueueFile queue = new QueueFile(file);
        queue.write(List.of(A));
        assertEquals(List.of(), queue.read());
        Files.delete(folder.resolve("var"));
        queue.write(List.of(A));
        assertEquals(List.of(A), new QueueFile(file).read());
    }
}
