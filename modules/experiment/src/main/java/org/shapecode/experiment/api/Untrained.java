package org.shapecode.experiment.api;

import java.util.function.Function;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Metrics;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.TrainableModel;

/**
 * Tells of an experiment that has not been run what depends on its settings only, such as whether an analysis applies: from
 * its untrained model and a few test images.
 */
public final class Untrained {
    /** Enough for both ends of the ranges of five attributes. */
    private static final int IMAGES = 32;

    private Untrained() {}

    /**
     * Asks a question on the calling thread, for which the model is valid; takes a moment.
     *
     * @throws org.shapecode.core.Problem if the experiment is invalid or too large for the memory, or its images cannot be read
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public static <T> T ask(Document document, Progress progress, Function<Trained, T> question) {
        Experiment experiment = document.with("data.test", IMAGES).experiment();
        Memory.of(experiment, 1).require(1);
        Seed seed = new Seed(experiment.seed());
        try (TrainableModel model = experiment.newModel(1)) {
            Dataset images = experiment.data().test(seed, progress);
            return question.apply(
                    new Trained(experiment.data(), model.model(), new Metrics(model.terms()), images, images));
        }
    }
}
