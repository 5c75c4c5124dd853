package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Json;
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
    private static final String STATE = "state.json";

    static void write(Path run, int step, double seconds, TrainableModel model) throws IOException {
        List<Checkpoint> before = all(run);
        Path folder = run.resolve(PREFIX + step);
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        AtomicFiles.deleteTree(folder);
        AtomicFiles.createFolder(folder, temporary -> {
            model.save(temporary);
            Files.writeString(temporary.resolve(STATE), Json.format(Map.of("seconds", seconds)));
        });
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

    /** The training time up to then, in seconds. */
    double seconds() {
        return Json.read(folder.resolve(STATE)) instanceof Map<?, ?> state
                        && state.get("seconds") instanceof Number time
                ? time.doubleValue()
                : 0;
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
