package org.shapecode.experiment.study;

import java.util.Set;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.Labels;

/**
 * One run as a study plans it: a variant with a seed.
 *
 * @param variant its values of the varied fields
 * @param seed its seed
 * @param document the experiment of this run alone
 */
public record PlannedRun(Variant variant, long seed, Document document) {
    /** Fields of the document that do not belong to the experiment of one run. */
    private static final Set<String> OUTSIDE = Set.of("schema", Document.STUDY, Document.CLAIMS);

    /** The name of its folder within the study, such as {@code "lambda-0.01-seed-3"}. */
    public String folderName() {
        String slug = Labels.slug(variant.label());
        String unnamed = variant.label().isEmpty() ? "" : "variant-" + (variant.number() + 1);
        String start = slug.isEmpty() ? unnamed : slug;
        return (start.isEmpty() ? "" : start + "-") + "seed-" + seed;
    }

    /** Steps times images times pixels: proportional to the training time, to estimate the time left. */
    long work() {
        Experiment experiment = document.experiment();
        return (long) experiment.training().steps() * workOfStep(experiment);
    }

    static long workOfStep(Experiment experiment) {
        int images = Math.min(experiment.training().batch(), experiment.data().images());
        return (long) images * experiment.data().shape().length();
    }

    /**
     * Checks the varied fields and their values.
     *
     * @throws Problem if a field does not exist, or a value is not allowed
     */
    void check() {
        document.experiment();
        for (String path : variant.values().keySet()) {
            for (String unknown : document.reading().unknown()) {
                if (unknown.startsWith(path + ".")) {
                    throw refused(unknown, "is not a field of an experiment");
                }
            }
            document.refusal(path).ifPresent(why -> {
                throw refused(path, why);
            });
            if (OUTSIDE.contains(path.split("\\.", 2)[0])) {
                throw refused(path, "cannot vary");
            }
        }
    }

    private Problem refused(String path, String why) {
        return new Problem(document.source() + ": study.vary names " + Excerpt.of(path) + ", which " + why + ".");
    }
}
