package org.shapecode.experiment.api;

import java.util.Optional;
import java.util.stream.IntStream;
import org.shapecode.experiment.analysis.Baselines;
import org.shapecode.experiment.analysis.Metrics;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Part;

/**
 * Recognises early that an autoencoder does not learn: its reconstruction loss is still that of a constant image. Healthy
 * autoencoders of disks are at a quarter of it by then; position networks and generators, which start more slowly or minimise
 * something else, are not judged.
 */
final class BaselineHint {
    private static final int STEP = 500;
    private static final int WINDOW = 100;
    private static final double NEAR = 0.95;

    private BaselineHint() {}

    /** The hint, which can only be given after one certain step: that is when a pass over the images is spent on it. */
    static Optional<String> after(int step, Trained trained) {
        Metrics metrics = trained.metrics();
        int column = metrics.terms().indexOf(Metrics.DATA);
        if (step != STEP
                || column < 0
                || !trained.model().parts().contains(Part.ENCODER)
                || !trained.model().parts().contains(Part.DECODER)) {
            return Optional.empty();
        }
        double loss = IntStream.rangeClosed(step - WINDOW + 1, step)
                .mapToDouble(each -> metrics.row(each)[column])
                .average()
                .orElseThrow();
        Baselines baselines = Baselines.of(trained.training(), trained.model().loss());
        if (loss < NEAR * baselines.mean()) {
            return Optional.empty();
        }
        boolean black = loss >= NEAR * Math.max(baselines.black(), baselines.mean());
        return Optional.of("After " + STEP + " steps the loss is "
                + (loss > 2 * baselines.black() ? "above that of " : "still that of ")
                + (black
                        ? "a black image (" + Baselines.text(baselines.black())
                        : "the mean training image (" + Baselines.text(baselines.mean()))
                + "). Another seed or a lower learning rate usually helps.");
    }
}
