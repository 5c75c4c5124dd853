package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.core.Seed;
import org.shapecode.network.api.TrainableModel;

/**
 * The folder of a run: complete, portable, and only ever read through this.
 *
 * @param folder its path
 */
public record Run(Path folder) {
    static final String EXPERIMENT = "experiment" + Document.SUFFIX;
    static final String METRICS = "metrics.csv";
    static final String CODES = "codes.csv";
    static final String ERROR = "error";
    static final String WEIGHTS = "weights";
    static final String SUMMARY = "summary.json";
    static final String FAILURE = "failure.txt";

    /** How far a run has come. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        RESUMABLE
    }

    /**
     * Opens a folder.
     *
     * @throws Problem if it holds no run
     */
    public static Run open(Path folder) {
        if (!isRun(folder)) {
            throw new Problem(folder + " is not the folder of a run: it has no " + EXPERIMENT + ".");
        }
        return new Run(folder);
    }

    /** Whether a folder holds a run. */
    public static boolean isRun(Path folder) {
        return Files.isRegularFile(folder.resolve(EXPERIMENT));
    }

    /** The files of which a change means that there is something new to read. */
    public List<Path> files() {
        return Stream.of(EXPERIMENT, METRICS, SUMMARY, FAILURE)
                .map(folder::resolve)
                .toList();
    }

    /** How far it has come, as of now. */
    public State state() {
        if (Files.exists(folder.resolve(SUMMARY))) {
            return State.DONE;
        }
        if (RunLock.isHeld(folder)) {
            return State.RUNNING;
        }
        return Files.exists(folder.resolve(FAILURE)) ? State.FAILED : State.RESUMABLE;
    }

    /** Why it failed, in a sentence; empty unless it did. */
    public String failure() {
        try {
            return state() == State.FAILED
                    ? Files.readString(folder.resolve(FAILURE)).strip()
                    : "";
        } catch (IOException e) {
            throw new Problem("Cannot read why " + folder + " failed: " + Reason.of(e) + ".", e);
        }
    }

    /** The experiment that was asked for. */
    public Experiment experiment() {
        return document().experiment();
    }

    /** The steps of training that need not be taken again: all if it is done, else those of the newest checkpoint. */
    public int stepsKept() {
        try {
            return state() == State.DONE
                    ? experiment().training().steps()
                    : Checkpoint.newest(folder).map(Checkpoint::step).orElse(0);
        } catch (IOException e) {
            throw new Problem("Cannot read " + folder + ": " + Reason.of(e) + ".", e);
        }
    }

    /** The experiment's file. */
    public Document document() {
        return Document.read(folder.resolve(EXPERIMENT));
    }

    /** The numbers of every step so far. */
    public Metrics metrics() {
        try {
            return Metrics.read(folder.resolve(METRICS));
        } catch (IOException e) {
            throw new Problem("Cannot read the metrics of " + folder + ": " + Reason.of(e) + ".", e);
        }
    }

    /**
     * The table of the unseen images by column: each attribute, the code ({@code z1}, {@code z2} …) and the
     * {@code error}; empty until the run is done.
     *
     * @throws Problem if the file cannot be read
     */
    public Map<String, double[]> codes() {
        return state() == State.DONE ? Table.read(folder.resolve(CODES)) : Map.of();
    }

    /** The named numbers that were found in the end; empty until the run is done. */
    public Map<String, Double> summary() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        if (state() == State.DONE && Json.read(folder.resolve(SUMMARY)) instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> {
                if (value instanceof Number number) {
                    numbers.put(name.toString(), number.doubleValue());
                }
            });
        }
        return numbers;
    }

    /** When it was started, as it says itself, for the files of a copy have other times; empty if it does not say. */
    public Optional<Instant> started() {
        return Provenance.started(folder);
    }

    /** Whether any training was done, or tried. */
    public boolean begun() {
        return Files.exists(folder.resolve(METRICS));
    }

    /**
     * The model with its data, drawn again: as it is in the end, or, before that, at its newest checkpoint. Takes seconds.
     *
     * @throws Problem if there is no checkpoint yet
     */
    public Trained trained(Progress progress) {
        Experiment experiment = experiment();
        Seed seed = new Seed(experiment.seed());
        try (TrainableModel model = Models.build(experiment, 1)) {
            int steps = load(model);
            return new Trained(
                    experiment,
                    model.model().snapshot(),
                    metrics().first(steps),
                    experiment.data().training(seed, progress),
                    experiment.data().test(seed, progress));
        } catch (IOException e) {
            throw new Problem("Cannot read the weights of " + folder + ": " + Reason.of(e) + ".", e);
        }
    }

    private int load(TrainableModel model) throws IOException {
        if (Files.isDirectory(folder.resolve(WEIGHTS))) {
            model.load(folder.resolve(WEIGHTS));
            return Integer.MAX_VALUE;
        }
        int steps = Checkpoint.load(folder, model);
        if (steps < 0) {
            throw new Problem(folder + " has no checkpoint yet; go on with it by --resume.");
        }
        return steps;
    }
}
