package org.shapecode.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.BoundedFiles;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/** Reads and writes UTF-8 files; failures are {@link Problem}s. Not on the event dispatch thread. */
public final class TextFile {
    private TextFile() {}

    /**
     * Reads a file in UTF-8.
     *
     * @throws Problem if it is missing, longer than {@link BoundedFiles#SETTINGS} bytes, or cannot be read
     */
    public static String read(Path file) {
        try {
            return BoundedFiles.text(file, BoundedFiles.SETTINGS);
        } catch (IOException e) {
            throw new Problem("Cannot read " + file + ": " + Reason.of(e) + ".", e);
        }
    }

    /**
     * Reads a file in UTF-8; a missing file is empty.
     *
     * @throws Problem if it cannot be read
     */
    public static String readIfThere(Path file) {
        return Files.exists(file) ? read(file) : "";
    }

    /**
     * Writes a file in UTF-8 atomically; creates its folder.
     *
     * @throws Problem if it cannot be written; the file is then unchanged
     */
    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFiles.write(file, text);
        } catch (IOException e) {
            throw new Problem(
                    "Cannot save " + file + ": " + Reason.of(e)
                            + ". Your changes are still open. Use Save As to choose another location.",
                    e);
        }
    }
}
