package org.shapecode.editor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openide.modules.Places;
import org.openide.util.RequestProcessor;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/** Keeps the unsaved edits of one experiment in the user directory, so that a crash loses none. Safe on any thread. */
public final class Autosave {
    private static final Logger LOGGER = Logger.getLogger(Autosave.class.getName());
    private static final RequestProcessor WRITER = new RequestProcessor("Shapecode autosave");
    private static final int PAUSE_MILLIS = 300;
    private static final String END = ".json";

    private final RequestProcessor.Task task = WRITER.create(this::write, true);
    private final Path place;
    private volatile Kept newest;
    private volatile boolean kept;

    /** For an experiment that was not kept before. */
    Autosave() {
        this(folder().resolve(UUID.randomUUID() + END), false);
    }

    /**
     * In a given file.
     *
     * @param kept whether it may hold something already
     */
    Autosave(Path place, boolean kept) {
        this.place = place;
        this.kept = kept;
    }

    /** What was kept by a program that did not end as it should. Not on the event dispatch thread. */
    public static List<Kept> left() {
        return left(folder());
    }

    static List<Kept> left(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(END))
                    .sorted()
                    .map(Kept::read)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Problem("Cannot look for unsaved experiments in " + folder + ": " + Reason.of(e) + ".", e);
        }
    }

    /** Forgets what was kept. Not on the event dispatch thread. */
    public static void forget(List<Kept> all) {
        all.forEach(kept -> new Autosave(kept.place(), true).drop());
    }

    /** Keeps these edits instead of those before; written within a moment. */
    void keep(Kept edits) {
        newest = edits;
        kept = true;
        task.schedule(PAUSE_MILLIS);
    }

    /** Nothing is to be kept any more. */
    void drop() {
        newest = null;
        if (kept) {
            kept = false;
            task.schedule(0);
        }
    }

    /** Waits until what was asked is done. */
    void await() {
        task.waitFinished();
    }

    private void write() {
        Kept edits = newest;
        try {
            if (edits == null) {
                Files.deleteIfExists(place);
            } else {
                TextFile.write(place, edits.json());
            }
        } catch (IOException | Problem e) {
            LOGGER.log(Level.WARNING, "Unsaved edits cannot be kept in " + place, e);
        }
    }

    private static Path folder() {
        return Places.getUserDirectory().toPath().resolve("autosave");
    }
}
