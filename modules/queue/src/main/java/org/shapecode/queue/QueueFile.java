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

/** Stores the folders of all jobs, in order, for the next session. Not thread-safe. */
final class QueueFile {
    private static final Logger LOGGER = Logger.getLogger(QueueFile.class.getName());

    private final Path file;
    private List<Path> written = List.of();

    /** Uses a file, or stores nothing if it is null. */
    QueueFile(Path file) {
        this.file = file;
    }

    /** The stored folders; empty if the file does not exist or cannot be read. */
    List<Path> read() {
        if (file != null && Files.exists(file)) {
            try {
                if (Json.read(file) instanceof List<?> folders) {
                    written = folders.stream().flatMap(QueueFile::path).toList();
                }
            } catch (Problem e) {
                LOGGER.log(Level.WARNING, "Cannot restore the queue; its runs are still listed in the Runs window", e);
            }
        }
        return written;
    }

    /** Skips an invalid entry and keeps the others. */
    private static Stream<Path> path(Object entry) {
        try {
            return entry instanceof String text ? Stream.of(Path.of(text)) : Stream.empty();
        } catch (InvalidPathException e) {
            LOGGER.log(Level.WARNING, "Invalid path in the stored queue", e);
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
            LOGGER.log(Level.WARNING, "Cannot store the queue in " + file, e);
        }
    }
}
