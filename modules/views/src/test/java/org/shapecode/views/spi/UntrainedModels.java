package org.shapecode.views.spi;

import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.experiment.analysis.Metrics;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.network.api.TrainableModel;

/** Untrained models for tests. */
public final class UntrainedModels {
    private UntrainedModels() {}

    /** The untrained model of an experiment with its data. */
    public static Trained of(Experiment experiment) {
        Seed seed = new Seed(experiment.seed());
        try (TrainableModel model = experiment.newModel(1)) {
            return new Trained(
                    experiment.data(),
                    model.model().snapshot(),
                    new Metrics(model.terms()),
                    experiment.data().training(seed, Progress.NONE),
                    experiment.data().test(seed, Progress.NONE));
        }
    }
}
