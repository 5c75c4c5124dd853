package org.shapecode.projects.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Why something could not be done with a file, for the end of a sentence. */
final class Reason {
    private Reason() {}

    /** The messages of these exceptions are but a path. */
    static String of(IOException error) {
        if (error instanceof AccessDeniedException denied) {
            return "you may not write " + denied.getFile();
        }
        if (error instanceof FileAlreadyExistsException exists) {
            return "there is already " + exists.getFile();
        }
        if (error instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        }
        if (error instanceof DirectoryNotEmptyException full) {
            return full.getFile() + " is not empty";
        }
        return String.valueOf(error.getMessage());
    }
}
