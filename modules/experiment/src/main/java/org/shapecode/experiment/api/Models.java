package org.shapecode.experiment.api;

import org.shapecode.core.Seed;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.ModelContext;

/** Builds the untrained model of an experiment. */
final class Models {
    private Models() {}

    static TrainableModel build(Experiment experiment, int threads) {
        return experiment
                .model()
                .build(new ModelContext(
                        experiment.data().shape(),
                        experiment.regularisers(),
                        experiment.training().optimiser(),
                        new Seed(experiment.seed()),
                        threads));
    }
}
