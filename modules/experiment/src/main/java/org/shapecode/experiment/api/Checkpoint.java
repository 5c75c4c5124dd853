package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Problem;
import org.shapecode.network.api.TrainableModel;

/**
 * The state of a training after some step, in a folder within that of the run. It is created atomically; only then is the
 * previous one deleted.
 *
 * @param folder of weights, optimiser state and training time
 * @param step the number of steps taken
 */
record Checkpoint(Path folder, int step) {
    private static final String PREFIX = "checkpoint-";

    static void write(Path run, int step, TrainedState state, TrainableModel model) throws IOException {
        create(run, step, temporary -> {
            model.save(temporary);
            state.write(temporary);
        });
    }

    /**
     * Does nothing if there is a checkpoint of this step already.
     *
     * @param fill writes weights and state
     */
    static void create(Path run, int step, AtomicFiles.Writer fill) throws IOException {
        List<Checkpoint> before = all(run);
        Path folder = run.resolve(PREFIX + step);
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        AtomicFiles.deleteTree(folder);
        AtomicFiles.createFolder(folder, fill);
        for (Checkpoint old : before) {
            AtomicFiles.deleteTree(old.folder());
        }
    }

    /** The latest checkpoint of a run, if there is one. */
    static Optional<Checkpoint> newest(Path run) throws IOException {
        return all(run).stream().max(Comparator.comparingInt(Checkpoint::step));
    }

    static void deleteAll(Path run) throws IOException {
        for (Checkpoint checkpoint : all(run)) {
            AtomicFiles.deleteTree(checkpoint.folder());
        }
    }

    /**
     * Loads the latest checkpoint into a model, and starts over if it is replaced meanwhile.
     *
     * @return the number of its steps, or -1 if there is none
     */
    static int load(Path run, TrainableModel model) throws IOException {
        Optional<Checkpoint> newest = newest(run);
        while (newest.isPresent()) {
            try {
                newest.get().load(model);
                return newest.get().step();
            } catch (IOException | Problem e) {
                Optional<Checkpoint> next = newest(run);
                if (next.equals(newest)) {
                    throw e;
                }
                newest = next;
            }
        }
        return -1;
    }

    /**
     * Loads its weights and optimiser state.
     *
     * @throws Problem if they are damaged, or of another step than the name of the folder says
     */
    void load(TrainableModel model) throws IOException {
        model.load(folder);
        int found = model.stepsTaken().orElse(step);
        if (found != step) {
            throw new Problem("The weights in " + folder + " are of step " + found + ", not of step " + step
                    + " as the name of the folder says; restore its name, or delete it to train from an earlier step.");
        }
    }

    /** How it was trained. */
    TrainedState state() {
        return TrainedState.read(folder);
    }

    private static List<Checkpoint> all(Path run) throws IOException {
        try (Stream<Path> children = Files.list(run)) {
            return children.filter(path -> path.getFileName().toString().matches(PREFIX + "\\d{1,9}"))
                    .map(path -> new Checkpoint(
                            path, Integer.parseInt(path.getFileName().toString().substring(PREFIX.length()))))
                    .toList();
        }
    }
}
