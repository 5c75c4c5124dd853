package org.shapecode.editor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openide.modules.Places;
import org.openide.util.RequestProcessor;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/** Autosaves the unsaved changes of one experiment in the user directory, for recovery after a crash. Thread-safe. */
public final class Autosave {
    private static final Logger LOGGER = Logger.getLogger(Autosave.class.getName());
    private static final RequestProcessor WRITER = new RequestProcessor("Shapecode autosave");
    private static final int DELAY_MILLIS = 300;
    private static final String SUFFIX = ".json";

    /**
     * The autosaved changes of one experiment.
     *
     * @param place the autosave file; null before it is written
     * @param name display name of the experiment
     * @param file where the experiment is saved, if it has a file
     * @param argument its origin
     * @param text its content with the unsaved changes
     * @see Origin
     */
    public record Entry(Path place, String name, Optional<Path> file, String argument, String text) {
        /** Reads an autosave file; empty if it is incomplete or of another kind. */
        private static Optional<Entry> read(Path place) {
            try {
                if (Json.read(place) instanceof Map<?, ?> fields
                        && fields.get("name") instanceof String name
                        && fields.get("from") instanceof String argument
                        && fields.get("text") instanceof String text) {
                    Optional<Path> file =
                            Optional.ofNullable(fields.get("file")).map(each -> Path.of(each.toString()));
                    return Optional.of(new Entry(place, name, file, argument, text));
                }
                return Optional.empty();
            } catch (Problem | IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        String json() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("name", name);
            fields.put("from", argument);
            file.ifPresent(path -> fields.put("file", path.toString()));
            fields.put("text", text);
            return Json.format(fields);
        }
    }

    private final RequestProcessor.Task task = WRITER.create(this::write, true);
    private final Path place;
    private volatile Entry newest;
    private volatile boolean written;

    /** In a new file. */
    Autosave() {
        this(folder().resolve(UUID.randomUUID() + SUFFIX), false);
    }

    /**
     * In a given file.
     *
     * @param written whether the file may exist already
     */
    Autosave(Path place, boolean written) {
        this.place = place;
        this.written = written;
    }

    /**
     * The entries left by a crash. Not on the event dispatch thread.
     *
     * @throws Problem if the folder cannot be read
     */
    public static List<Entry> recoverable() {
        return recoverable(folder());
    }

    static List<Entry> recoverable(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .map(Entry::read)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Problem("Cannot search " + folder + " for unsaved changes: " + Reason.of(e) + ".", e);
        }
    }

    /** Deletes entries left by a crash. */
    public static void discard(List<Entry> entries) {
        entries.forEach(entry -> new Autosave(entry.place(), true).delete());
    }

    /** Replaces the autosaved changes, within a second. */
    void save(Entry entry) {
        newest = entry;
        written = true;
        task.schedule(DELAY_MILLIS);
    }

    /** Deletes the autosaved changes. */
    void delete() {
        newest = null;
        if (written) {
            written = false;
            task.schedule(0);
        }
    }

    /** Waits until the file is up to date. */
    void await() {
        task.waitFinished();
    }

    private void write() {
        Entry entry = newest;
        try {
            if (entry == null) {
                Files.deleteIfExists(place);
            } else {
                TextFile.write(place, entry.json());
            }
        } catch (IOException | Problem e) {
            LOGGER.log(Level.WARNING, "Cannot autosave to " + place, e);
        }
    }

    private static Path folder() {
        return Places.getUserDirectory().toPath().resolve("autosave");
    }
}
