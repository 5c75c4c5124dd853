package org.shapecode.experiment.api;

import java.util.List;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.spi.Analysis;
import org.shapecode.network.api.Model;

/**
 * A model, trained or still training, with all that it came from.
 *
 * @param experiment what was asked for
 * @param model encodes and decodes; not to be trained further through this
 * @param metrics the numbers of each step so far
 * @param training the images that it learns from
 * @param test unseen images, evenly over all attributes
 */
public record Trained(Experiment experiment, Model model, Metrics metrics, Dataset training, Dataset test) {
    /** The experiment's analyses that have something to say about the model. */
    public List<Analysis> analyses() {
        return experiment.analyses().stream()
                .filter(analysis -> analysis.accepts(this))
                .toList();
    }
}
