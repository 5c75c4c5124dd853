package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.network.api.TrainableModel;

/**
 * The state of a training after some step, in a folder within that of the run. It is created atomically; only then is the
 * previous one deleted. It holds the SHA-256 sums of its files and of the metrics up to its step, so that training never
 * continues from files that were changed.
 *
 * @param folder of weights, optimiser state and training time
 * @param step the number of steps taken
 */
record Checkpoint(Path folder, int step) {
    private static final String PREFIX = "checkpoint-";
    private static final String SUMS = "sums.json";
    private static final String SHA256 = "sha256";
    private static final String METRICS_BYTES = "metrics-bytes";

    static void write(Path run, int step, TrainedState state, TrainableModel model) throws IOException {
        create(run, step, temporary -> {
            model.save(temporary);
            state.write(temporary);
        });
    }

    /**
     * Does nothing if there is a checkpoint of this step already. The file of metrics must hold all steps so far.
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
        AtomicFiles.createFolder(folder, temporary -> {
            fill.write(temporary);
            long bytes = Files.size(new RunFolder(run).metrics());
            Map<String, Object> sums = new LinkedHashMap<>();
            sums.put(METRICS_BYTES, bytes);
            sums.put(SHA256, sums(run, temporary, bytes));
            Files.writeString(temporary.resolve(SUMS), Json.format(sums));
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
        requireUnchanged();
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

    /** Versions that stored no settings wrote no sums either. */
    private void requireUnchanged() throws IOException {
        Path file = folder.resolve(SUMS);
        if (!Files.exists(file)) {
            if (state().settings().isPresent()) {
                throw changed(SUMS);
            }
            return;
        }
        if (!(Json.read(file) instanceof Map<?, ?> fields
                && fields.get(SHA256) instanceof Map<?, ?> then
                && fields.get(METRICS_BYTES) instanceof Number bytes)) {
            throw changed(SUMS);
        }
        Map<String, String> now = sums(folder.getParent(), folder, bytes.longValue());
        Set<Object> names = new LinkedHashSet<>(then.keySet());
        names.addAll(now.keySet());
        for (Object name : names) {
            if (!Objects.equals(then.get(name), now.get(name))) {
                throw changed(name.toString());
            }
        }
    }

    private Problem changed(String file) {
        return new Problem(file + " was changed or deleted after " + folder
                + " was written; restore it, or train in another folder.");
    }

    /** Of its files, by name, and of the metrics up to its step. */
    private static Map<String, String> sums(Path run, Path folder, long metricsBytes) throws IOException {
        Path metrics = new RunFolder(run).metrics();
        Map<String, String> sums = new TreeMap<>();
        sums.put(metrics.getFileName().toString(), Manifest.sum(metrics, metricsBytes));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!name.equals(SUMS)) {
                    sums.put(name, Manifest.sum(file));
                }
            }
        }
        return sums;
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
