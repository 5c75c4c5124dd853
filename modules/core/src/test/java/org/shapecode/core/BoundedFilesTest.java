package org.shapecode.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedFilesTest {
    @TempDir
    Path folder;

    @Test
    void readsUpToTheBound() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "gr\u00fcn");
        assertEquals("gr\u00fcn", BoundedFiles.text(file, 5));
        String message = assertThrows(IOException.class, () -> BoundedFiles.text(file, 4))
                .getMessage();
        assertTrue(message.contains("at most"), message);
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        Path file = folder.resolve("huge.json");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 40);
        }
        String message = assertThrows(Problem.class, () -> Json.read(file)).getMessage();
        assertEquals("Cannot read " + file + ": it has 1.05e+06 MB, but at most 16.0 MB can be read.", message);
    }

    @Test
    void onlyRegularFilesAreRead() {
        assertThrows(NoSuchFileException.class, () -> BoundedFiles.bytes(folder.resolve("none"), 9));
        assertThrows(IOException.class, () -> BoundedFiles.bytes(folder, 9));
    }

    @Test
    void otherEncodingsAreRefused() throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[] {'a', (byte) 0xff});
        assertThrows(CharacterCodingException.class, () -> BoundedFiles.text(file, 9));
    }
}
