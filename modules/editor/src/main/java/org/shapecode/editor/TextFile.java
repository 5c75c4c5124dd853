package org.shapecode.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/** Texts to and from files, with what goes wrong in a sentence. Not on the event dispatch thread. */
public final class TextFile {
    private TextFile() {}

    /**
     * Reads a file in UTF-8.
     *
     * @throws Problem if it is missing or cannot be read
     */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Problem("Cannot read " + file + ": " + Reason.of(e) + ".", e);
        }
    }

    /**
     * Reads a file in UTF-8; what is gone says nothing.
     *
     * @throws Problem if it cannot be read
     */
    public static String readIfThere(Path file) {
        return Files.exists(file) ? read(file) : "";
    }

    /**
     * Writes a file whole or not at all, with its folder if need be.
     *
     * @throws Problem if it cannot be written; the file is then as before
     */
    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFiles.write(file, text);
        } catch (IOException e) {
            throw new Problem(
                    "Cannot save " + file + ": " + Reason.of(e)
                            + ". Nothing is lost; choose another place with Save As.",
                    e);
        }
    }
}
