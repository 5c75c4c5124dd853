package org.shapecode.experiment.analysis;

import org.shapecode.data.Data;
import org.shapecode.data.api.Dataset;
import org.shapecode.network.api.Model;

/**
 * A model, finished or still training, with its data.
 *
 * @param data the data settings, from which both sets were drawn
 * @param model encodes and decodes; must not be trained through this reference
 * @param metrics the metrics of every step so far
 * @param training the training images
 * @param test the test images, evenly spaced over the ranges of all attributes, holes included
 */
public record Trained(Data data, Model model, Metrics metrics, Dataset training, Dataset test) {
    /** An independent copy as of now, for another thread. Call it on the training thread, between two steps. */
    public Trained snapshot() {
        return new Trained(data, model.snapshot(), metrics.snapshot(), training, test);
    }

    /** The same, for one pass of analyses: what they all ask for is computed once. The model must not change meanwhile. */
    Trained remembering() {
        return new Trained(data, new RememberingModel(model, test), metrics, training, test);
    }

    /** The test images inside holes (true) or outside (false): those with attributes that the training images lack. */
    public boolean[] heldOut() {
        return data.heldOut(test.values(), training.values());
    }
}
