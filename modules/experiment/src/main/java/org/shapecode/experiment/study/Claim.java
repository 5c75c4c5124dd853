package org.shapecode.experiment.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shapecode.core.Counted;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Labels;

/**
 * A statement that is tested on the runs of an experiment, as data: an element of the list {@code claims} in the
 * experiment's file.
 *
 * <pre>{@code
 * { "statement": "The code is monotone in the radius.", "source": "Fig. 3, section 4.2",
 *   "number": "latent.monotone", "at-least": 1, "runs": 4 }
 * { "statement": "The loss inside the hole is twice that outside.", "source": "Fig. 6",
 *   "number": "loss.inside-holes", "at-least": { "number": "loss.outside-holes", "times": 2 } }
 * { "statement": "ψ₃ has a lower loss than no penalty.", "source": "Fig. 7",
 *   "number": "loss.inside-holes", "variant": "ψ₃", "at-most": { "variant": "none" },
 *   "statistic": "median", "test": "wilcoxon", "p-at-most": 0.05 }
 * }</pre>
 *
 * <p>Without {@code statistic}, each run decides, and {@code runs} says how many must satisfy the claim. With a {@code test},
 * the differences between a run and what it is compared with, of the same seed, must be significant as well; then the
 * statistic is the median unless it is given, and the bound on p is {@value Significance#USUAL}. Earlier files say
 * {@code "mean": true} for {@code "statistic": "mean"}.
 *
 * @param statement one sentence
 * @param source where the paper states it, such as {@code "Fig. 3, section 4.2"}; may be empty
 * @param number the deciding number: one of the summary, or one of several runs together, {@code sd.…} or
 *     {@code failures.share}
 * @param variant label of the study's variant that the claim is about; empty for all
 * @param relation how the number must compare with the bound
 * @param bound what the number is compared with
 * @param runs how many runs must satisfy it; 0 for all
 * @param statistic what decides: each run, or a statistic over the runs
 * @param test the paired test that the claim must pass; empty if the statistic suffices
 */
public record Claim(
        String statement,
        String source,
        String number,
        String variant,
        Relation relation,
        Bound bound,
        int runs,
        Statistic statistic,
        Optional<Significance> test) {
    /** What decides a claim. */
    public enum Statistic {
        EACH,
        MEAN,
        MEDIAN;

        /** The name in files. */
        public String field() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The value over some runs. */
        double of(List<Double> values) {
            Statistics all = Statistics.of(
                    values.stream().mapToDouble(Double::doubleValue).toArray());
            return this == MEAN ? all.mean() : all.median();
        }
    }

    /**
     * When differences between runs of the same seed are significant.
     *
     * @param test that is made of them
     * @param level the largest p at which they are, in (0, 1)
     */
    public record Significance(PairedTest test, double level) {
        static final double USUAL = 0.05;
    }

    /** How a number must compare with its bound. */
    public enum Relation {
        AT_LEAST("at-least", "\u2265"),
        AT_MOST("at-most", "\u2264");

        private final String field;
        private final String sign;

        Relation(String field, String sign) {
            this.field = field;
            this.sign = sign;
        }

        /** The name in files. */
        public String field() {
            return field;
        }

        /** The mathematical sign. */
        public String sign() {
            return sign;
        }

        /** Whether a value satisfies the relation to a bound; false if either is undefined (NaN). */
        public boolean holds(double value, double bound) {
            return this == AT_LEAST ? value >= bound : value <= bound;
        }
    }

    /**
     * What a claim's number is compared with: a constant, or a multiple of another number of the same run or of another
     * variant.
     *
     * @param times the constant, or the factor of the other number
     * @param number name of the other number; empty for a constant
     * @param variant label of the variant from which the other number is taken, with the same seed; empty for the same run
     */
    public record Bound(double times, String number, String variant) {
        /** A constant. */
        public static Bound of(double value) {
            return new Bound(value, "", "");
        }

        /** Whether it is a constant. */
        public boolean isConstant() {
            return number.isEmpty();
        }

        /** For tables: {@code 0.99}, or {@code 2 × loss.outside-holes}. */
        public String text() {
            String factor = Labels.text(times);
            if (isConstant()) {
                return factor;
            }
            String other = variant.isEmpty() ? number : number + " (" + variant + ")";
            return times == 1 ? other : factor + " \u00d7 " + other;
        }
    }

    /**
     * The claims of a document; empty if it has none.
     *
     * @throws Problem if the field {@code claims} is malformed
     */
    public static List<Claim> of(Document document) {
        Object json = document.fields().get(Document.CLAIMS);
        return json == null ? List.of() : new ClaimReader(document.source()).read(json);
    }

    /**
     * Checks the claims of a document against its study; without one, no claim may name a variant. A study that is set to
     * null is turned off for now, and so are its claims.
     *
     * @throws Problem if a claim is malformed, is about a variant that the study does not have, or needs more runs than the
     *     study has
     */
    public static void check(Document document) {
        List<Claim> claims = of(document);
        Optional<Study> study = Study.of(document);
        if (study.isEmpty() && document.fields().containsKey(Document.STUDY)) {
            return;
        }
        List<String> labels = study.map(Study::variants).orElse(List.of()).stream()
                .map(Variant::label)
                .filter(label -> !label.isEmpty())
                .toList();
        for (Claim claim : claims) {
            for (String variant : List.of(claim.variant, claim.bound.variant())) {
                if (!variant.isEmpty() && !labels.contains(variant)) {
                    throw new Problem(document.source() + ": a claim names the variant \"" + Excerpt.of(variant)
                            + "\", but "
                            + (labels.isEmpty()
                                    ? "nothing varies in the study, or there is none"
                                    : "the variants of the study are " + Excerpt.of(String.join("; ", labels)))
                            + ".");
                }
            }
            if (claim.test.isPresent() && claim.variant.isEmpty() && labels.size() > 1) {
                throw new Problem(document.source() + ": a claim with a test must name its variant, one of "
                        + Excerpt.of(String.join("; ", labels)) + ".");
            }
            if (study.isPresent() && claim.runs > claim.most(study.get())) {
                throw new Problem(document.source() + ": a claim needs " + Counted.of(claim.runs, "run")
                        + ", but is judged on " + claim.most(study.get())
                        + " at most; lower its field runs, or add seeds to the study.");
            }
        }
    }

    /** How many runs of a study can satisfy it; 1 for each variant where they decide together. */
    private int most(Study study) {
        return (statistic == Statistic.EACH && !isAcrossRuns() ? study.seeds().size() : 1)
                * (variant.isEmpty() ? study.variants().size() : 1);
    }

    /** Whether its number is one that only all runs of a variant together have. */
    boolean isAcrossRuns() {
        return number.startsWith(VariantResult.SD) || number.equals(VariantResult.FAILURES);
    }

    /** The condition for tables: {@code "median loss.test \u2264 3, Wilcoxon p \u2264 0.05"}. */
    public String condition() {
        String of = variant.isEmpty() ? "" : " (" + variant + ")";
        return (statistic == Statistic.EACH ? "" : statistic.field() + " ") + number + of + " " + relation.sign() + " "
                + bound.text()
                + test.map(each -> ", " + each.test().label() + " p \u2264 " + Labels.text(each.level()))
                        .orElse("");
    }
}
