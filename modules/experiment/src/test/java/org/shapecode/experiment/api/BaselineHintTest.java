package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Baselines;
import org.shapecode.experiment.analysis.Metrics;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Loss;
import org.shapecode.network.api.TrainableModel;

class BaselineHintTest {
    /** What is said after a step of a training whose loss has always been a multiple of that of the mean image. */
    private static Optional<String> hint(int step, double multiple) {
        Experiment experiment = Small.document().experiment();
        Dataset images = experiment.data().training(new Seed(1), Progress.NONE);
        Metrics metrics = new Metrics(List.of("loss", "data"));
        double loss = multiple * Baselines.of(images, Loss.SUM_OF_SQUARES).mean();
        for (int i = 0; i < step; i++) {
            metrics.add(new double[] {2 * loss, loss});
        }
        try (TrainableModel model = experiment.newModel(1)) {
            return BaselineHint.after(step, new Trained(experiment.data(), model.model(), metrics, images, images));
        }
    }

    @Test
    void aTrainingThatDoesNotLearnIsToldSo() {
        Dataset images = Small.document().experiment().data().training(new Seed(1), Progress.NONE);
        String mean = Baselines.text(Baselines.of(images, Loss.SUM_OF_SQUARES).mean());
        assertEquals(
                Optional.of("After 500 steps the loss is still that of the mean training image (" + mean
                        + "). Another seed or a lower learning rate usually helps."),
                hint(500, 0.99));
    }

    @Test
    void oneThatLearnsIsNotDisturbed() {
        assertEquals(Optional.empty(), hint(500, 0.9));
        assertEquals(Optional.empty(), hint(499, 1));
        assertEquals(Optional.empty(), hint(501, 1), "once is enough");
    }
}
