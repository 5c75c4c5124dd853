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

/** Explains why something failed, a file operation or a plugin, in words for the end of a sentence. */
public final class Reason {
    private Reason() {}

    /**
     * The reason in words, without a stop: Java's own message is often only a path or the name of a class. For errors of the
     * virtual machine, such as a lack of memory, it also says what to do.
     */
    public static String of(Throwable error) {
        if (isWrapper(error)) {
            return of(error.getCause());
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
        if (error instanceof VirtualMachineError machine) {
            return ofMachine(machine);
        }
        if (error instanceof LinkageError linkage) {
            return ofLinkage(linkage);
        }
        return error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
    }

    /** Whether an error says no more than its cause does. */
    private static boolean isWrapper(Throwable error) {
        Throwable cause = error.getCause();
        return cause != null
                && (error instanceof UncheckedIOException
                        || error instanceof ExceptionInInitializerError
                        || cause instanceof ExceptionInInitializerError
                        || error.getMessage() == null
                        || error.getMessage().equals(cause.toString()));
    }

    private static String ofMachine(VirtualMachineError error) {
        if (error instanceof OutOfMemoryError) {
            return "Java ran out of memory; use fewer or smaller images or fewer threads, or raise -Xmx";
        }
        if (error instanceof StackOverflowError) {
            return "infinite recursion; update or remove the plugin that causes it";
        }
        return "Java reports " + error;
    }

    private static String ofLinkage(LinkageError error) {
        if (error instanceof NoClassDefFoundError && error.getMessage() != null) {
            return "the class " + error.getMessage().replace('/', '.')
                    + " is missing; install the module that contains it, or remove the plugin that needs it";
        }
        return "a plugin does not fit this version of Shapecode (" + error + "); update or remove it";
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
