package org.shapecode.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicFilesTest {
    @TempDir
    Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void replacesAFileAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("a.txt");
        AtomicFiles.write(file, "one");
        AtomicFiles.write(file, "two");
        assertEquals("two", Files.readString(file));
        assertEquals(List.of("a.txt"), names());
    }

    /** File systems allow 255 bytes for a name; the temporary one must not be longer. */
    @ParameterizedTest
    @ValueSource(ints = {251, 255})
    void aNameMayBeAsLongAsTheFileSystemAllows(int length) throws IOException {
        AtomicFiles.write(folder.resolve("f".repeat(length)), "text");
        AtomicFiles.createFolder(folder.resolve("d".repeat(length)), made -> Files.writeString(made.resolve("a"), "b"));
        assertEquals(List.of("d".repeat(length), "f".repeat(length)), names());
    }

    @Test
    void aFolderAppearsCompleteOrNotAtAll() throws IOException {
        Path made = folder.resolve("made");
        assertThrows(
                IOException.class,
                () -> AtomicFiles.createFolder(made, temporary -> {
                    Files.writeString(temporary.resolve("first"), "1");
                    assertFalse(Files.exists(made));
                    throw new IOException("disk full");
                }));
        assertEquals(List.of(), names());
        AtomicFiles.createFolder(made, temporary -> Files.writeString(temporary.resolve("first"), "1"));
        assertEquals("1", Files.readString(made.resolve("first")));
        assertEquals(List.of("made"), names());
    }

    @Test
    void aFolderMayContainAnything() throws IOException {
        Path made = folder.resolve("made");
        AtomicFiles.createFolder(made, temporary -> {
            Path inner = Files.createDirectory(temporary.resolve("inner"));
            Path file = Files.writeString(inner.resolve("file"), "1");
            assertTrue(file.toFile().setReadOnly());
            Files.createSymbolicLink(inner.resolve("link"), Path.of("nowhere"));
        });
        assertEquals("1", Files.readString(made.resolve("inner/file")));
        assertTrue(Files.isSymbolicLink(made.resolve("inner/link")));
    }

    @Test
    void aFailureKeepsTheOldFile() throws IOException {
        Path target = Files.createDirectory(folder.resolve("taken"));
        Files.writeString(target.resolve("kept"), "old");
        assertThrows(IOException.class, () -> AtomicFiles.write(target, "new"));
        assertEquals("old", Files.readString(target.resolve("kept")));
        assertEquals(List.of("taken"), names());
    }

    @Test
    void deletesATree() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("a/b/c"));
        Files.writeString(deep.resolve("d"), "x");
        AtomicFiles.deleteTree(folder.resolve("a"));
        AtomicFiles.deleteTree(folder.resolve("a"));
        assertEquals(List.of(), names());
    }
}
