package org.shapecode.exchange.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.core.RecentlyUsed;
import org.shapecode.exchange.numpy.NumpyFile;
import org.shapecode.experiment.api.SourceContent;

/**
 * What own images hold: those of the source, and after them those of the test source. Remembered until a file changes.
 * Thread-safe.
 */
final class Opened {
    private static final int REMEMBERED = 8;
    private static final RecentlyUsed<Images, Outcome> OPENED = new RecentlyUsed<>(REMEMBERED);

    private final ImageStore own;
    /** Null without a test source. */
    private final ImageStore others;

    private final List<Column> columns;
    private final boolean[] test;
    private final List<String> notes = new ArrayList<>();
    private final Map<Path, SourceContent.State> states;

    private Opened(Images images, Map<Path, SourceContent.State> states) {
        this.states = states;
        Path source = path("source", images.source());
        Path table = images.table().isEmpty() ? null : path("table", images.table());
        own = new Stores(source, table, images.array(), images.labels()).open();
        others = others(images, source);
        int count = own.count() + (others == null ? 0 : others.count());
        test = new boolean[count];
        Arrays.fill(test, own.count(), count, true);
        List<Column> all = joined();
        if (!images.testColumn().isEmpty()) {
            Column named = all.stream()
                    .filter(column -> column.name().equals(images.testColumn()))
                    .findFirst()
                    .orElseThrow(() -> new Problem(source + " has no column \"" + images.testColumn()
                            + "\", which data.generator.test-column names; it has " + names(all) + "."));
            markTest(named);
            all.remove(named);
        }
        notes.addAll(own.notes());
        if (others != null) {
            notes.addAll(others.notes());
        }
        all.stream().map(Column::note).filter(note -> !note.isEmpty()).forEach(notes::add);
        all.removeIf(Column::isUnused);
        if (all.isEmpty()) {
            if (count < 2) {
                throw new Problem(source + " holds a single image; training needs at least two.");
            }
            // What varies must have a name, if only the order.
            all.add(new Column(
                    "index", IntStream.range(0, count).asDoubleStream().toArray()));
        }
        columns = List.copyOf(all);
    }

    private static ImageStore others(Images images, Path source) {
        if (!images.testSource().isEmpty()) {
            return new Stores(path("test-source", images.testSource()), null, images.array(), images.labels()).open();
        }
        // Keras' and others' way to keep both in one file.
        if (images.array().isEmpty()
                && images.table().isEmpty()
                && source.toString().endsWith(".npz")) {
            try (NumpyFile numpy = NumpyFile.open(source)) {
                if (numpy.names().containsAll(List.of("x_train", "x_test"))) {
                    return new Stores(source, null, "x_test", "").open();
                }
            }
        }
        return null;
    }

    private List<Column> joined() {
        List<Column> all = new ArrayList<>(own.columns());
        if (others == null) {
            return all;
        }
        List<Column> joined = new ArrayList<>();
        for (Column column : all) {
            Column other = others.columns().stream()
                    .filter(each -> each.name().equals(column.name()))
                    .findFirst()
                    .orElseThrow(() -> new Problem("The test images have no column \"" + column.name()
                            + "\", but the training images do; use the same name for both."));
            joined.add(column.with(other));
        }
        return joined;
    }

    private static String names(List<Column> columns) {
        return columns.isEmpty()
                ? "none"
                : String.join(", ", columns.stream().map(Column::name).toList());
    }

    /** A number other than 0, or the class "test", if that is one. */
    private void markTest(Column named) {
        for (int i = 0; i < named.values().length; i++) {
            test[i] |= named.isTest(i);
        }
    }

    static Path path(String parameter, String name) {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            throw new Problem("data.generator." + parameter + " is not a path: " + Excerpt.of(name) + ".", e);
        }
        if (!path.isAbsolute()) {
            throw new Problem(
                    "data.generator." + parameter + " is \"" + Excerpt.of(name) + "\"; use an absolute path.");
        }
        if (!Files.exists(path)) {
            throw new Problem("data.generator." + parameter + " is " + name + ", which does not exist.");
        }
        return path;
    }

    /** Opens a source, or finds what was opened. */
    static Opened of(Images images) {
        Images key = images.withoutChoices();
        Map<Path, SourceContent.State> states = states(key);
        Optional<Outcome> known = OPENED.get(key).filter(outcome -> outcome.states.equals(states));
        if (known.isPresent()) {
            return known.get().opened().get();
        }
        Outcome outcome = Outcome.of(key, states);
        OPENED.put(key, outcome);
        return outcome.opened().get();
    }

    /**
     * What came of opening.
     *
     * @param states of the files
     * @param opened throws the {@link Problem} again if they cannot be read
     */
    private record Outcome(Map<Path, SourceContent.State> states, Supplier<Opened> opened) {
        static Outcome of(Images key, Map<Path, SourceContent.State> states) {
            try {
                Opened opened = new Opened(key, states);
                return new Outcome(states, () -> opened);
            } catch (Problem e) {
                return new Outcome(states, () -> {
                    throw e;
                });
            }
        }
    }

    /** Of all files. */
    private static Map<Path, SourceContent.State> states(Images images) {
        Map<Path, SourceContent.State> states = new LinkedHashMap<>();
        for (Path path : images.files()) {
            try {
                states.put(path, SourceContent.state(path));
            } catch (IOException e) {
                throw new Problem("Cannot read " + path + ": " + Reason.of(e) + ".", e);
            }
        }
        return states;
    }

    /** Of a file or folder that was opened, as it was then. */
    SourceContent.State state(Path path) {
        return states.get(path);
    }

    int count() {
        return test.length;
    }

    List<Column> columns() {
        return columns;
    }

    boolean[] test() {
        return test;
    }

    List<String> notes() {
        return notes;
    }

    /** Of the images for training; those for testing are read with the same. */
    Levels levels(Progress progress) {
        return own.levels(progress);
    }

    String place(int row) {
        return row < own.count() ? own.place(row) : others.place(row - own.count());
    }

    /** Reads images of both, likewise. */
    void read(int[] rows, Levels levels, boolean alike, ImageStore.Sink sink, Progress progress) {
        int[] first = Arrays.stream(rows).filter(row -> row < own.count()).toArray();
        if (first.length > 0) {
            own.read(first, levels, alike, sink, progress);
        }
        if (first.length < rows.length) {
            int[] second = Arrays.stream(rows, first.length, rows.length)
                    .map(row -> row - own.count())
                    .toArray();
            others.read(second, levels, alike, (place, image) -> sink.accept(first.length + place, image), progress);
        }
    }
}
