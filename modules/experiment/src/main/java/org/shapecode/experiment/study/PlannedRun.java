package org.shapecode.experiment.study;

import java.util.Set;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.Reading;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.Labels;

/** One run as a study plans it: a variant with a seed. Immutable. */
public final class PlannedRun {
    /** Fields of the document that do not belong to the experiment of one run. */
    private static final Set<String> OUTSIDE = Set.of("schema", Document.STUDY, Document.CLAIMS);

    private static final String SEED = "seed";

    private final Variant variant;
    private final long seed;
    private final Document document;
    private final PlannedRun first;
    private volatile Experiment experiment;

    /**
     * A planned run.
     *
     * @param variant its values of the varied fields
     * @param seed its seed
     * @param document the experiment of this run alone
     */
    PlannedRun(Variant variant, long seed, Document document) {
        this(variant, seed, document, null);
    }

    private PlannedRun(Variant variant, long seed, Document document, PlannedRun first) {
        this.variant = variant;
        this.seed = seed;
        this.document = document;
        this.first = first;
    }

    /** The same variant with another seed. */
    PlannedRun with(long otherSeed) {
        return new PlannedRun(variant, otherSeed, document.with(SEED, otherSeed), this);
    }

    /** Its values of the varied fields. */
    public Variant variant() {
        return variant;
    }

    public long seed() {
        return seed;
    }

    /** The file of the experiment of this run alone. */
    public Document document() {
        return document;
    }

    /**
     * The experiment of this run alone.
     *
     * @throws Problem if anything in it is invalid
     */
    public Experiment experiment() {
        if (experiment == null) {
            // A variant is read once, whatever the number of its seeds.
            experiment =
                    first == null ? document.experiment() : first.experiment().withSeed(seed);
        }
        return experiment;
    }

    /** The name of its folder within the study, such as {@code "lambda-0.01-seed-3"}. */
    public String folderName() {
        String slug = Labels.slug(variant.label());
        String unnamed = variant.label().isEmpty() ? "" : "variant-" + (variant.number() + 1);
        String start = slug.isEmpty() ? unnamed : slug;
        return (start.isEmpty() ? "" : start + "-") + "seed-" + seed;
    }

    /** What tells it apart from the other runs of its study, such as {@code "lambda 0.01, seed 3"}; never empty. */
    public String title(Study study) {
        String label = variant.title();
        if (!label.isEmpty() && study.seeds().size() == 1) {
            return label;
        }
        return (label.isEmpty() ? "" : label + ", ") + "seed " + seed;
    }

    /** Steps times images times pixels: proportional to the training time, to estimate the time left. */
    long work() {
        return experiment().training().steps() * workOfStep();
    }

    /** The same for one step. */
    long workOfStep() {
        int images =
                Math.min(experiment().training().batch(), experiment().data().images());
        return (long) images * experiment().data().shape().length();
    }

    /**
     * Checks the varied fields and their values.
     *
     * @throws Problem if a field does not exist, or a value is not allowed
     */
    void check() {
        Reading<Experiment> reading = document.reading();
        experiment = reading.orThrow(document.source());
        for (String path : variant.values().keySet()) {
            for (String unknown : reading.unknown()) {
                if (unknown.startsWith(path + ".")) {
                    throw refused(unknown, "is not a field of an experiment");
                }
            }
            document.refusal(path, reading).ifPresent(why -> {
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
