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
    void errorsOfTheVirtualMachineSayWhatToDo() {
        String memory = Reason.of(new OutOfMemoryError("Java heap space"));
        assertEquals("Java ran out of memory; use fewer or smaller images or fewer threads, or raise -Xmx", memory);
        assertEquals(
                "infinite recursion; update or remove the plugin that causes it", Reason.of(new StackOverflowError()));
        String missing = "the class org.star.Ray is missing; install the module that contains it, or remove the plugin "
                + "that needs it";
        assertEquals(missing, Reason.of(new NoClassDefFoundError("org/star/Ray")));
        assertEquals(missing, Reason.of(new IllegalStateException(new NoClassDefFoundError("org/star/Ray"))));
        assertEquals(
                "a plugin does not fit this version of Shapecode (java.lang.NoSuchMethodError: draw()); update or "
                        + "remove it",
                Reason.of(new NoSuchMethodError("draw()")));
    }

    @Test
    void aClassThatCouldNotBeInitialisedSaysWhy() {
        Throwable why = new ExceptionInInitializerError(new IllegalStateException("no table of stars"));
        assertEquals("no table of stars", Reason.of(why));
        NoClassDefFoundError again = new NoClassDefFoundError("Could not initialize class Star");
        again.initCause(why);
        assertEquals("no table of stars", Reason.of(again));
    }

    @Test
    void thereIsAlwaysAReason() {
        assertEquals("IOException", Reason.of(new IOException()));
        assertEquals("full", Reason.of(new UncheckedIOException(new IOException("full"))));
    }
}
