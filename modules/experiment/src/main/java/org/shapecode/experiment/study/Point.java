package org.shapecode.experiment.study;

import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;

/**
 * One run of a study, done or to be done.
 *
 * @param variant the values that it takes
 * @param seed its seed
 * @param document the experiment, an ordinary one
 */
public record Point(Variant variant, long seed, Document document) {
    /** The name of its folder among the study's runs, such as {@code "lambda-0.01-seed-3"}. */
    public String folderName() {
        String slug = Labels.slug(variant.label());
        String unnamed = variant.label().isEmpty() ? "" : "variant-" + (variant.number() + 1);
        String start = slug.isEmpty() ? unnamed : slug;
        return (start.isEmpty() ? "" : start + "-") + "seed-" + seed;
    }

    /** Training steps times pixels: how much there is to do, for an estimate of the time left. */
    long work() {
        Experiment experiment = document.experiment();
        return (long) experiment.training().steps() * workOfStep(experiment);
    }

    static long workOfStep(Experiment experiment) {
        int images = Math.min(experiment.training().batch(), experiment.data().images());
        return (long) images * experiment.data().shape().pixels();
    }

    /** Refuses a varied field that no experiment has, or a value that it may not take. */
    void check() {
        document.experiment();
        for (String path : variant.values().keySet()) {
            for (String unknown : document.reading().unknown()) {
                if (unknown.equals(path) || unknown.startsWith(path + ".")) {
                    throw new Problem(document.source() + ": study.vary names " + unknown
                            + ", but an experiment has no such field.");
                }
            }
        }
    }
}
