package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.TrainableModel;

/** The model of a run without its images: the final one or, until the run is done, that of the latest checkpoint. */
public final class SavedModel {
    private SavedModel() {}

    /**
     * Loads the model of a run.
     *
     * @throws AlteredRun if files of the run were changed after training; those that its experiment reads are not needed
     * @throws Problem if there is no checkpoint yet, or a file is damaged
     */
    public static Model of(Run run) {
        run.requireUnaltered();
        try (TrainableModel model = run.experiment().newModel(1)) {
            load(run.files(), model);
            return model.model().snapshot();
        } catch (IOException e) {
            throw new Problem("Cannot read the weights of " + run.folder() + ": " + Reason.of(e) + ".", e);
        }
    }

    /** Loads the weights. @return the number of steps that led to them; the maximum value if they are the final ones */
    static int load(RunFolder run, TrainableModel model) throws IOException {
        Path weights = run.weights();
        if (Files.isDirectory(weights)) {
            model.load(weights);
            return Integer.MAX_VALUE;
        }
        int steps = Checkpoint.load(run.path(), model);
        if (steps < 0) {
            throw new Problem(run.path() + " has no checkpoint yet; resume it first.");
        }
        return steps;
    }
}
