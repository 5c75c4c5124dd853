package org.shapecode.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;

/** Keeps the folders of what trains or waits, in order, for the next start. Used by one thread at a time. */
final class QueueFile {
    private static final Logger LOGGER = Logger.getLogger(QueueFile.class.getName());

    private final Path file;
    private List<Path> written = List.of();

    /** A file, or null to keep nothing. */
    QueueFile(Path file) {
        this.file = file;
    }

    /** What was kept; empty if nothing was, or it cannot be read. */
    List<Path> read() {
        if (file != null && Files.exists(file)) {
            try {
                if (Json.read(file) instanceof List<?> folders) {
                    written = folders.stream().flatMap(QueueFile::path).toList();
                }
            } catch (Problem e) {
                LOGGER.log(Level.WARNING, "The queue of the last time is lost: its runs are in the table of runs", e);
            }
        }
        return written;
    }

    /** What is no folder is left out, so that it does not cost the others their place. */
    private static Stream<Path> path(Object entry) {
        try {
            return entry instanceof String text ? Stream.of(Path.of(text)) : Stream.empty();
        } catch (InvalidPathException e) {
            LOGGER.log(Level.WARNING, "Not a folder in the queue of the last time", e);
            return Stream.empty();
        }
    }

    void write(List<Path> folders) {
        if (file == null || folders.equals(written)) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            AtomicFiles.write(
                    file, Json.format(folders.stream().map(Path::toString).toList()));
            written = folders;
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "The queue cannot be kept in " + file, e);
        }
    }
}
