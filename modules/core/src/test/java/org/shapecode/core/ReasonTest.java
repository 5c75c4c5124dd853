package org.shapecode.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ReasonTest {
    @TempDir
    Path folder;

    private static String reason(Executable work) {
        return Reason.of(assertThrows(IOException.class, work));
    }

    @Test
    void fileErrorsAreExplainedInWords() throws IOException {
        Path file = Files.write(folder.resolve("latin"), new byte[] {(byte) 0xe9, ' '});
        Path missing = folder.resolve("missing");
        assertEquals("it is not UTF-8 text", reason(() -> Files.readString(file)));
        assertEquals(missing + " does not exist", reason(() -> Files.readString(missing)));
        assertEquals(file + " already exists", reason(() -> Files.createFile(file)));
        assertEquals(folder + " is not empty", reason(() -> Files.delete(folder)));
        assertEquals(file + " is not a folder", reason(() -> Files.newDirectoryStream(file)));
        assertEquals("no permission for a", Reason.of(new AccessDeniedException("a")));
    }

    @Test
    void aSystemErrorNamesTheFile() {
        assertEquals(
                "No space left on device (a)",
                Reason.of(new FileSystemException("a", null, "No space left on device")));
    }

    @Test
    void thereIsAlwaysAReason() {
        assertEquals("IOException", Reason.of(new IOException()));
        assertEquals("full", Reason.of(new UncheckedIOException(new IOException("full"))));
    }
}
