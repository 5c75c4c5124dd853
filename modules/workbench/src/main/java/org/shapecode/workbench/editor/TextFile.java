package org.shapecode.workbench.editor;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Problem;

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
        } catch (NoSuchFileException e) {
            throw new Problem("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new Problem("Cannot read " + file + ": " + reason(e) + ".", e);
        }
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
                    "Cannot save " + file + ": " + reason(e) + ". Nothing is lost; choose another place with Save As.",
                    e);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "it may not be accessed, or its folder may not be changed";
        }
        if (e instanceof CharacterCodingException) {
            return "it is no text in UTF-8";
        }
        return e instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : e.getMessage();
    }
}
