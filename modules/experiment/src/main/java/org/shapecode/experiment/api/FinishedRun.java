package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Counted;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;

/**
 * A finished run, which can be trained longer. Its experiment may meanwhile ask for more steps, so that its file may differ from
 * the one it was trained with. Every call reads files; not for the event dispatch thread.
 *
 * @param run the finished run
 */
public record FinishedRun(Run run) {
    /** The run, whether or not its files were changed after training. */
    public FinishedRun {
        run = new Run(run.folder(), Run.Trust.ANYWAY);
    }

    /** Whether training would continue, or end for another reason than it did. */
    boolean isLonger() {
        return TrainingEnd.of(this).isShortOf(run.experiment().training());
    }

    /**
     * Refuses to train on other files than before, while all of the run is still there.
     *
     * @throws Problem if the files have changed, or images are missing
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    void requireSources(Progress progress) {
        Optional<AlteredRun> changed = new SourceLook(progress).changed(run.folder());
        if (changed.isPresent()) {
            throw changed.get();
        }
        run.experiment().data().sourceCount();
    }

    /**
     * Makes the final weights a checkpoint, so that the run can be resumed there; then it is no longer done.
     *
     * @throws Problem if the experiment differs in more than what comes after these steps, or another
     *     file was changed
     */
    void reopen(Progress progress) throws IOException {
        int steps = steps();
        Integrity.requireUnaltered(run.files(), run.files().experiment());
        requireSources(progress);
        Path weights = run.files().weights();
        TrainedState state = TrainedState.read(weights);
        state.requireSame(run.experiment(), steps, run.folder());
        double seconds =
                state.step().isPresent() ? state.seconds() : run.summary().getOrDefault(Summary.SECONDS, 0.0);
        Checkpoint.create(run.folder(), steps, temporary -> {
            copy(weights, temporary);
            new TrainedState(state.step(), seconds, state.settings()).write(temporary);
        });
        Files.deleteIfExists(run.files().manifest());
        Files.delete(run.files().summary());
        Files.deleteIfExists(run.files().codes());
        AtomicFiles.deleteTree(weights);
    }

    /**
     * Refuses an experiment that would not have led to these results.
     *
     * @throws Problem if it differs, with the fields
     */
    void requireSame() {
        TrainedState.read(run.files().weights()).requireSame(run.experiment(), steps(), run.folder());
    }

    /**
     * The experiment that trains this run longer, bit-identical to one with these settings from the start: with more steps and,
     * if it stopped early, without early stopping.
     *
     * @param steps the total number of steps
     * @throws Problem if that many were taken already, or its experiment cannot be read
     */
    public Document longer(int steps) {
        if (steps <= steps()) {
            throw new Problem(
                    run.folder() + " has already been trained for " + Counted.of(steps(), "step") + "; choose more.");
        }
        Document longer = run.document().with(Experiment.STEPS, steps);
        return stoppedEarly() ? longer.with(TestLoss.PATIENCE, 0) : longer;
    }

    /** Whether training ended before the last step that its experiment asked for. */
    public boolean stoppedEarly() {
        return TrainedState.read(run.files().weights()).stoppedEarly();
    }

    /** The steps taken: a table of metrics may have been cut. */
    public int steps() {
        return steps(TrainedState.read(run.files().weights()));
    }

    /** The same, from the state beside its weights. */
    int steps(TrainedState state) {
        return state.step()
                .orElseGet(() -> run.summary()
                        .getOrDefault(Summary.STEPS, (double)
                                run.experiment().training().steps())
                        .intValue());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
