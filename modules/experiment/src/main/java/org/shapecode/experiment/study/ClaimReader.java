package org.shapecode.experiment.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Problem;
import org.shapecode.experiment.study.Claim.Bound;
import org.shapecode.experiment.study.Claim.Relation;
import org.shapecode.experiment.study.Claim.Significance;
import org.shapecode.experiment.study.Claim.Statistic;

/**
 * Reads the field {@code claims} of a document. Unknown fields are refused, since a misspelt one would change the claim.
 *
 * @param source the document's file, for messages
 */
record ClaimReader(String source) {
    private static final String RUNS = "runs";
    private static final String STATISTIC = "statistic";
    private static final String TEST = "test";
    private static final String LEVEL = "p-at-most";

    /** In files of version 0.1, for a statistic. */
    private static final String MEAN = "mean";

    private static final List<String> FIELDS = List.of(
            "statement", "source", "number", "variant", "at-least", "at-most", RUNS, STATISTIC, TEST, LEVEL, MEAN);
    private static final List<Statistic> STATISTICS = List.of(Statistic.MEDIAN, Statistic.MEAN);
    private static final List<String> BOUND_FIELDS = List.of("number", "variant", "times");

    List<Claim> read(Object json) {
        if (!(json instanceof List<?> list)) {
            throw problem("claims must be a list of claims");
        }
        return list.stream().map(this::claim).toList();
    }

    private Claim claim(Object json) {
        Map<?, ?> fields = known(json, FIELDS, "a claim");
        boolean least = fields.containsKey(Relation.AT_LEAST.field());
        if (least == fields.containsKey(Relation.AT_MOST.field())) {
            throw problem("a claim must have either at-least or at-most, not both");
        }
        Relation relation = least ? Relation.AT_LEAST : Relation.AT_MOST;
        String number = text(fields, "number");
        if (number.isEmpty() || text(fields, "statement").isEmpty()) {
            throw problem("a claim must have a statement and a number");
        }
        Object runs = fields.containsKey(RUNS) ? fields.get(RUNS) : 0;
        if (!(runs instanceof Integer needed) || needed < 0) {
            throw problem("the field runs of a claim must be a whole number of at least 0");
        }
        Optional<Significance> test = test(fields);
        Claim claim = new Claim(
                text(fields, "statement"),
                text(fields, "source"),
                number,
                text(fields, "variant"),
                relation,
                bound(fields.get(relation.field()), number),
                needed,
                statistic(fields, test.isPresent()),
                test);
        if (test.isPresent() && claim.isAcrossRuns()) {
            throw problem("a claim about " + number + " cannot have a test, since single runs do not have that number");
        }
        return claim;
    }

    private Statistic statistic(Map<?, ?> fields, boolean tested) {
        Object mean = fields.containsKey(MEAN) ? fields.get(MEAN) : false;
        if (!(mean instanceof Boolean)) {
            throw problem("the field mean of a claim must be true or false, not " + Excerpt.of(mean));
        }
        if (!fields.containsKey(STATISTIC)) {
            return mean.equals(true) ? Statistic.MEAN : tested ? Statistic.MEDIAN : Statistic.EACH;
        }
        if (fields.containsKey(MEAN)) {
            throw problem("a claim must have either statistic or mean, not both");
        }
        return STATISTICS.stream()
                .filter(each -> each.field().equals(fields.get(STATISTIC)))
                .findFirst()
                .orElseThrow(() -> problem("the field statistic of a claim must be "
                        + STATISTICS.stream().map(Statistic::field).collect(Collectors.joining(" or "))
                        + ", not " + Excerpt.of(fields.get(STATISTIC))));
    }

    private Optional<Significance> test(Map<?, ?> fields) {
        Object level = fields.containsKey(LEVEL) ? fields.get(LEVEL) : Significance.USUAL;
        if (!(level instanceof Number most) || !(most.doubleValue() > 0 && most.doubleValue() < 1)) {
            throw problem("the field p-at-most of a claim must be a number between 0 and 1, not " + Excerpt.of(level));
        }
        if (!fields.containsKey(TEST)) {
            if (fields.containsKey(LEVEL)) {
                throw problem("a claim with the field p-at-most must have a test");
            }
            return Optional.empty();
        }
        PairedTest test = PairedTest.of(fields.get(TEST))
                .orElseThrow(() -> problem("the field test of a claim must be "
                        + String.join(" or ", PairedTest.fields()) + ", not " + Excerpt.of(fields.get(TEST))));
        return Optional.of(new Significance(test, most.doubleValue()));
    }

    private Bound bound(Object json, String number) {
        if (json instanceof Number value) {
            return Bound.of(finite(value));
        }
        Map<?, ?> fields = known(json, BOUND_FIELDS, "the bound of a claim");
        String other = text(fields, "number");
        String variant = text(fields, "variant");
        Object times = fields.containsKey("times") ? fields.get("times") : 1;
        if (!(times instanceof Number factor) || other.isEmpty() && variant.isEmpty()) {
            throw problem("the bound of a claim must be a number, or name another number or variant");
        }
        return new Bound(finite(factor), other.isEmpty() ? number : other, variant);
    }

    private double finite(Number value) {
        if (!Double.isFinite(value.doubleValue())) {
            throw problem("the bound of a claim must be finite, not " + Excerpt.of(value));
        }
        return value.doubleValue();
    }

    private Map<?, ?> known(Object json, List<String> names, String what) {
        if (!(json instanceof Map<?, ?> fields)) {
            throw problem(what + " must be a JSON object { … }, not " + Excerpt.of(json));
        }
        for (Object name : fields.keySet()) {
            if (!names.contains(name)) {
                throw problem(what + " has no field " + Excerpt.of(name) + "; there are " + String.join(", ", names));
            }
        }
        return fields;
    }

    private String text(Map<?, ?> fields, String name) {
        Object value = fields.containsKey(name) ? fields.get(name) : "";
        if (value instanceof String text) {
            return text;
        }
        throw problem("the field " + name + " of a claim must be a string, not " + Excerpt.of(value));
    }

    private Problem problem(String what) {
        return new Problem(source + ": " + what + ".");
    }
}
