package org.shapecode.editor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openide.modules.OnStop;
import org.openide.modules.Places;
import org.openide.util.RequestProcessor;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/**
 * Keeps the unsaved changes of one experiment in the user directory: while they are made, for recovery after a crash, and
 * after its window was closed, until they are saved or discarded. Thread-safe.
 */
public final class Autosave {
    private static final Logger LOGGER = Logger.getLogger(Autosave.class.getName());
    private static final RequestProcessor WRITER = new RequestProcessor("Shapecode autosave");
    private static final int DELAY_MILLIS = 300;
    private static final String SUFFIX = ".json";

    /** Those of this program that hold changes, by their files. */
    private static final Map<Path, Autosave> LIVE = new ConcurrentHashMap<>();

    /** What became of the window in which changes were made. */
    public enum State {
        /** It is open or, if no program has it open, that program crashed. */
        OPEN,
        /** It was closed. */
        CLOSED,
        /** It was open when the program exited. */
        EXITED
    }

    /**
     * The autosaved changes of one experiment.
     *
     * @param place the autosave file; null before it is written
     * @param name display name of the experiment
     * @param file where the experiment is saved, if it has a file
     * @param argument its origin
     * @param text its content with the unsaved changes
     * @param state of its window
     * @see Origin
     */
    public record Entry(Path place, String name, Optional<Path> file, String argument, String text, State state) {
        /** The changes in an open window. */
        Entry(Path place, String name, Optional<Path> file, String argument, String text) {
            this(place, name, file, argument, text, State.OPEN);
        }

        private Entry with(Path newPlace, State newState) {
            return new Entry(newPlace, name, file, argument, text, newState);
        }

        private Entry moved(Path to) {
            return new Entry(place, name, Optional.of(to), to.toString(), text, state);
        }

        /** Reads an autosave file; empty if it is incomplete or of another kind. */
        private static Optional<Entry> read(Path place) {
            try {
                if (Json.read(place) instanceof Map<?, ?> fields
                        && fields.get("name") instanceof String name
                        && fields.get("from") instanceof String argument
                        && fields.get("text") instanceof String text) {
                    Optional<Path> file =
                            Optional.ofNullable(fields.get("file")).map(each -> Path.of(each.toString()));
                    Object window = fields.get("window");
                    State state = window == null
                            ? State.OPEN
                            : State.valueOf(window.toString().toUpperCase(Locale.ROOT));
                    return Optional.of(new Entry(place, name, file, argument, text, state));
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
            if (state != State.OPEN) {
                fields.put("window", state.name().toLowerCase(Locale.ROOT));
            }
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
     * The changes that no window of this program has, latest first. Not on the event dispatch thread.
     *
     * @throws Problem if the folder cannot be read
     */
    public static List<Entry> recoverable() {
        // Those of windows that were closed a moment ago may not be written yet.
        LIVE.values().stream().filter(Autosave::isLeft).forEach(Autosave::await);
        return recoverable(folder()).stream()
                .filter(entry -> !LIVE.containsKey(entry.place()))
                .toList();
    }

    static List<Entry> recoverable(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .reversed()
                            .thenComparing(Comparator.naturalOrder()))
                    .map(Entry::read)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Problem("Cannot search " + folder + " for unsaved changes: " + Reason.of(e) + ".", e);
        }
    }

    /**
     * The latest changes of an experiment file whose window was closed. Reads files.
     *
     * @throws Problem if the folder cannot be read
     */
    public static Optional<Entry> of(Path file) {
        return recoverable().stream()
                .filter(entry -> entry.state() != State.OPEN
                        && entry.file().filter(file::equals).isPresent())
                .findFirst();
    }

    /** The changes in an autosave file, if their window was open when the program exited and is not open now. Reads a file. */
    public static Optional<Entry> exited(Path place) {
        return LIVE.containsKey(place)
                ? Optional.empty()
                : Entry.read(place).filter(entry -> entry.state() == State.EXITED);
    }

    /** Lets changes follow their file, or all files in a folder, that was moved or renamed. Not on the event dispatch thread. */
    public static void moved(Path from, Path to) {
        for (Entry entry : recoverable()) {
            entry.file().filter(file -> file.startsWith(from)).ifPresent(file -> {
                Autosave autosave = new Autosave(entry.place(), true);
                autosave.newest = entry.moved(to.resolve(from.relativize(file)));
                autosave.write();
            });
        }
    }

    /** Deletes changes. */
    public static void discard(List<Entry> entries) {
        entries.forEach(entry -> new Autosave(entry.place(), true).delete());
    }

    /** Notes, before the program exits, that the open windows did not crash. */
    @OnStop
    public static final class NoteExit implements Runnable {
        @Override
        public void run() {
            List<Autosave> all = List.copyOf(LIVE.values());
            // Those of a window that was closed a moment ago may not be written yet.
            all.stream().filter(each -> !each.isLeft()).forEach(open -> open.leave(State.EXITED));
            all.forEach(Autosave::await);
        }
    }

    Path place() {
        return place;
    }

    /** Replaces the autosaved changes, within a second. */
    void save(Entry entry) {
        newest = entry;
        written = true;
        LIVE.put(place, this);
        task.schedule(DELAY_MILLIS);
    }

    /** Keeps the changes after their window was closed; empty if there are none. */
    Optional<Entry> close() {
        return leave(State.CLOSED);
    }

    private Optional<Entry> leave(State state) {
        Entry last = newest;
        if (last == null) {
            return Optional.empty();
        }
        Entry left = last.with(place, state);
        newest = left;
        task.schedule(0);
        return Optional.of(left);
    }

    private boolean isLeft() {
        Entry last = newest;
        return last != null && last.state() != State.OPEN;
    }

    /** Deletes the autosaved changes. */
    void delete() {
        newest = null;
        LIVE.remove(place, this);
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
                if (entry.state() != State.OPEN) {
                    LIVE.remove(place, this);
                }
            }
        } catch (IOException | Problem e) {
            LOGGER.log(Level.WARNING, "Cannot autosave to " + place, e);
        }
    }

    private static Path folder() {
        return Places.getUserDirectory().toPath().resolve("autosave");
    }
}
