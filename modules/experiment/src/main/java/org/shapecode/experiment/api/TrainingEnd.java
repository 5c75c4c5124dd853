package org.shapecode.experiment.api;

import java.util.Optional;

/**
 * Where the training of a finished run ended.
 *
 * @param steps that were taken
 * @param early whether that was before the last step that its experiment asked for
 * @param settings with which it was trained; empty in runs of earlier versions
 */
public record TrainingEnd(int steps, boolean early, Optional<TrainingSettings> settings) {
    /**
     * Reads it from the folder of a finished run.
     *
     * @throws org.shapecode.core.Problem if a file is damaged
     */
    static TrainingEnd of(FinishedRun run) {
        TrainedState state = TrainedState.read(run.run().files().weights());
        Optional<TrainingSettings> settings = state.training();
        int steps = run.steps(state);
        return new TrainingEnd(steps, state.stoppedEarly(), settings);
    }

    /** Whether an experiment asks for more steps than were taken, or for another early stop. */
    boolean isShortOf(TrainingSettings next) {
        if (settings.isPresent() && !settings.get().testLoss().equals(next.testLoss())) {
            return true;
        }
        return early ? next.steps() != settings.get().steps() : next.steps() > steps;
    }
}
