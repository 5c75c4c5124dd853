package org.shapecode.core;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Explains why a file operation failed, in words for the end of a sentence. */
public final class Reason {
    private Reason() {}

    /** The reason in words; Java's own message is often only a path. */
    public static String of(Exception error) {
        if (error instanceof UncheckedIOException unchecked) {
            return of(unchecked.getCause());
        }
        if (error instanceof CharacterCodingException) {
            return "it is not UTF-8 text";
        }
        if (error instanceof EOFException) {
            return "the file is truncated";
        }
        if (error instanceof FileSystemException system) {
            return ofFile(system);
        }
        return error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
    }

    private static String ofFile(FileSystemException error) {
        String file = error.getFile();
        if (error instanceof AccessDeniedException) {
            return "no permission for " + file;
        }
        if (error instanceof FileAlreadyExistsException) {
            return file + " already exists";
        }
        if (error instanceof NoSuchFileException) {
            return file + " does not exist";
        }
        if (error instanceof DirectoryNotEmptyException) {
            return file + " is not empty";
        }
        if (error instanceof NotDirectoryException) {
            return file + " is not a folder";
        }
        return error.getReason() == null ? error.getMessage() : error.getReason() + " (" + file + ")";
    }
}
