package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.Counted;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.experiment.analysis.Metrics;

/**
 * How weights were trained, stored beside them in a checkpoint or in the final weights.
 *
 * @param step number of steps; empty in runs of earlier versions
 * @param seconds of training
 * @param settings with which they were trained; empty in runs of earlier versions
 */
record TrainedState(Optional<Integer> step, double seconds, Optional<Document> settings) {
    private static final String FILE = "state.json";
    private static final String STEP = "step";
    private static final String SECONDS = "seconds";
    private static final String SETTINGS = "experiment";

    private static final String TRAINING = "training";

    private static final List<String> FREE = List.of(
            Experiment.STEPS,
            "training.checkpoint",
            "training.keep.spacing",
            "training.keep.interval",
            TestLoss.PATIENCE,
            TestLoss.LEAST_IMPROVEMENT,
            Experiment.CHANGES);

    TrainedState(int step, double seconds, Document settings) {
        this(Optional.of(step), seconds, Optional.of(settings));
    }

    void write(Path weights) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        step.ifPresent(value -> fields.put(STEP, value));
        fields.put(SECONDS, seconds);
        settings.ifPresent(value -> fields.put(SETTINGS, value.fields()));
        Files.writeString(weights.resolve(FILE), Json.format(fields));
    }

    /** The state in a folder of weights; one without step and settings if it was stored by an earlier version. */
    static TrainedState read(Path weights) {
        Path file = weights.resolve(FILE);
        Map<?, ?> fields = Files.exists(file) && Json.read(file) instanceof Map<?, ?> json ? json : Map.of();
        return new TrainedState(
                fields.get(STEP) instanceof Integer step ? Optional.of(step) : Optional.empty(),
                fields.get(SECONDS) instanceof Number seconds ? seconds.doubleValue() : 0,
                Optional.ofNullable(fields.get(SETTINGS)).map(json -> Document.of(json, file.toString())));
    }

    /**
     * Refuses an experiment that would not have led to these weights. It may take more steps, at another checkpoint
     * interval, and change numbers after them.
     *
     * @param steps number of steps of the weights
     * @param folder of the run, for the message
     * @throws Problem if another field differs, with its path
     */
    void requireSame(Experiment now, int steps, Path folder) {
        if (now.training().steps() < steps) {
            throw new Problem(
                    folder + " has already been trained for " + Counted.of(steps, "step") + ", but training.steps is "
                            + now.training().steps() + "; choose at least " + steps + ", or another folder.");
        }
        if (settings.isEmpty()) {
            FirstSteps.requireOf(now, new RunFolder(folder));
            return;
        }
        Experiment then = settings.get().experiment();
        List<String> different = SettingsDifference.paths(then, now).stream()
                .filter(path -> !FREE.contains(path))
                .toList();
        if (!changesUntil(then, steps).equals(changesUntil(now, steps))) {
            throw differs(folder, List.of(Experiment.CHANGES));
        }
        if (!different.isEmpty()) {
            throw differs(folder, different);
        }
        if (!then.training().testLoss().equals(now.training().testLoss())) {
            requireNoEarlierEnd(now, steps, folder);
        }
    }

    /** With less patience, training would have ended before. */
    private static void requireNoEarlierEnd(Experiment now, int steps, Path folder) {
        Metrics metrics = new Run(folder, Run.Trust.ANYWAY).metrics().first(steps);
        int end = Patience.after(now.training().testLoss(), metrics).exhaustedAt();
        if (end > 0 && end < steps) {
            throw new Problem(folder + " has already been trained for " + Counted.of(steps, "step") + ", but with "
                    + TestLoss.PATIENCE + " " + now.training().testLoss().patience() + " it would have stopped at step "
                    + end + "; set a longer patience, or choose another folder.");
        }
    }

    /** Whether training ended before the last step that the experiment asked for. */
    boolean stoppedEarly() {
        return step.isPresent()
                && training().filter(then -> step.get() < then.steps()).isPresent();
    }

    /** How they were trained, read without the data and the network; empty in runs of earlier versions. */
    Optional<TrainingSettings> training() {
        return settings.map(each -> Parameters.read(
                        TrainingSettings.class, each.fields().getOrDefault(TRAINING, Map.of()))
                .orThrow(each.source()));
    }

    private static Problem differs(Path folder, List<String> paths) {
        return new Problem(folder + " has been trained with other values of " + String.join(", ", paths) + " than "
                + new RunFolder(folder).experiment().getFileName()
                + " has now; restore them, or train in another folder.");
    }

    private static List<Change> changesUntil(Experiment experiment, int steps) {
        return experiment.training().changes().stream()
                .filter(change -> change.step() < steps)
                .toList();
    }
}
