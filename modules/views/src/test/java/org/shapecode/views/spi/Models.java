package org.shapecode.views.spi;

import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.Metrics;
import org.shapecode.experiment.api.Trained;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.ModelContext;

/** Models for tests. */
public final class Models {
    private Models() {}

    /** The model of any experiment, not trained yet. */
    public static Trained untrained(Experiment experiment) {
        Seed seed = new Seed(experiment.seed());
        ModelContext context = new ModelContext(
                experiment.data().shape(),
                experiment.regularisers(),
                experiment.training().optimiser(),
                seed,
                1);
        try (TrainableModel model = experiment.model().build(context)) {
            return new Trained(
                    experiment,
                    model.model().snapshot(),
                    new Metrics(model.terms()),
                    experiment.data().training(seed, Progress.NONE),
                    experiment.data().test(seed, Progress.NONE));
        }
    }
}
