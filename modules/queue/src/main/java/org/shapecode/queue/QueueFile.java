package org.shapecode.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;

/** Stores all jobs, in order, for the next session. Not thread-safe. */
final class QueueFile {
    private static final Logger LOGGER = Logger.getLogger(QueueFile.class.getName());

    private static final String FOLDER = "folder";
    private static final String STEPS = "steps";

    private final Path file;
    private List<Entry> written = List.of();

    /**
     * A job.
     *
     * @param folder of its run or study
     * @param steps in all, of a finished run that is to be trained longer; otherwise 0
     */
    record Entry(Path folder, int steps) {
        Object json() {
            return steps == 0 ? folder.toString() : Map.of(FOLDER, folder.toString(), STEPS, steps);
        }
    }

    /** Uses a file, or stores nothing if it is null. */
    QueueFile(Path file) {
        this.file = file;
    }

    /** The stored jobs; empty if the file does not exist or cannot be read. */
    List<Entry> read() {
        if (file != null && Files.exists(file)) {
            try {
                if (Json.read(file) instanceof List<?> entries) {
                    written = entries.stream().flatMap(QueueFile::entry).toList();
                }
            } catch (Problem e) {
                LOGGER.log(Level.WARNING, "Cannot restore the queue; its runs are still listed in the Runs window", e);
            }
        }
        return written;
    }

    /** Skips an invalid entry and keeps the others. */
    private static Stream<Entry> entry(Object json) {
        try {
            Object folder = json instanceof Map<?, ?> longer ? longer.get(FOLDER) : json;
            int steps = json instanceof Map<?, ?> longer && longer.get(STEPS) instanceof Integer all ? all : 0;
            return folder instanceof String text ? Stream.of(new Entry(Path.of(text), steps)) : Stream.empty();
        } catch (InvalidPathException e) {
            LOGGER.log(Level.WARNING, "Invalid path in the stored queue", e);
            return Stream.empty();
        }
    }

    void write(List<Entry> jobs) {
        if (file == null || jobs.equals(written)) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            AtomicFiles.write(file, Json.format(jobs.stream().map(Entry::json).toList()));
            written = jobs;
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "Cannot store the queue in " + file, e);
        }
    }
}
