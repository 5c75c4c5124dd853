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
    void whatFilesRefuseIsSaidInWords() throws IOException {
        Path file = Files.write(folder.resolve("latin"), new byte[] {(byte) 0xe9, ' '});
        Path missing = folder.resolve("missing");
        assertEquals("it is no text in UTF-8", reason(() -> Files.readString(file)));
        assertEquals("there is no " + missing, reason(() -> Files.readString(missing)));
        assertEquals("there is already " + file, reason(() -> Files.createFile(file)));
        assertEquals(folder + " is not empty", reason(() -> Files.delete(folder)));
        assertEquals(file + " is no folder", reason(() -> Files.newDirectoryStream(file)));
        assertEquals("no permission for a", Reason.of(new AccessDeniedException("a")));
    }

    @Test
    void theSystemsOwnReasonNamesTheFile() {
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
