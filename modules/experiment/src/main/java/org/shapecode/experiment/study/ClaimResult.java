package org.shapecode.experiment.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shapecode.core.Counted;
import org.shapecode.experiment.analysis.Finding;
import org.shapecode.experiment.api.Labels;
import org.shapecode.experiment.study.Claim.Statistic;

/**
 * Whether the runs of a study confirm a claim.
 *
 * @param claim that was tested
 * @param status the outcome
 * @param values the claim's number in each run that has it, or that of all runs together
 * @param bounds what each value was compared with
 * @param holding how many of the values satisfy the claim
 * @param needed how many must; 0 where a statistic decides
 * @param runs how many were expected; 1 for each variant where the number is one of all runs together
 * @param judged how many runs the claim was judged on
 * @param p the p of the claim's test; for a claim that fails, of the opposite claim; NaN without a test
 * @param leftOut how many runs were left out, by the reason for which they prove nothing
 */
public record ClaimResult(
        Claim claim,
        Status status,
        List<Double> values,
        List<Double> bounds,
        int holding,
        int needed,
        int runs,
        int judged,
        double p,
        Map<Unfit, Integer> leftOut) {
    /** The outcome of testing a claim. */
    public enum Status {
        HOLDS("holds", "hold"),
        FAILS("does not hold", "do not hold"),
        /** The differences are not significant in either direction. */
        UNDECIDED("not decided", "not decided"),
        /** No run has the number. */
        MISSING("not tested", "not tested");

        private final String one;
        private final String many;

        Status(String one, String many) {
            this.one = one;
            this.many = many;
        }

        /** The end of a sentence about one claim. */
        public String label() {
            return one;
        }

        /** {@code "1 holds"}, {@code "3 hold"}. */
        public String count(long claims) {
            return claims + " " + (claims == 1 ? one : many);
        }
    }

    /** Why a run proves nothing. */
    public enum Unfit {
        COLLAPSED,
        DIVERGED,
        /** It has no results. */
        FAILED,
        /** Its files were changed after training. */
        ALTERED,
        /** It does not have the number. */
        LACKING;

        /** The end of a sentence about a run. */
        public String label() {
            return this == LACKING ? "without the number" : name().toLowerCase(Locale.ROOT);
        }

        static Optional<Unfit> of(StudyRun run) {
            if (run == null) {
                return Optional.empty();
            }
            if (run.isAltered()) {
                return Optional.of(ALTERED);
            }
            if (!run.done()) {
                return Optional.of(FAILED);
            }
            return run.findings().stream()
                    .map(Finding::kind)
                    .filter(Finding.Kind::spoilsClaims)
                    .findFirst()
                    .map(kind -> kind == Finding.Kind.COLLAPSED ? COLLAPSED : DIVERGED);
        }

        /** Of a run that did not end, in success or failure, or whose end cannot be trusted. */
        static Optional<Unfit> unended(StudyRun run) {
            return of(run).filter(unfit ->
                    unfit == ALTERED || unfit == FAILED && run.failure().isEmpty());
        }
    }

    public ClaimResult {
        values = List.copyOf(values);
        bounds = List.copyOf(bounds);
        leftOut = Collections.unmodifiableMap(new TreeMap<>(leftOut));
    }

    /**
     * Tests a claim on the runs that are fit for it, and are not compared with one that is not. Where each run decides, one
     * that does not have the number counts as not satisfying the claim; a statistic leaves it out.
     */
    public static ClaimResult of(Claim claim, StudyResult result) {
        List<Comparison> parts = result.variants().stream()
                .filter(each ->
                        claim.variant().isEmpty() || each.variant().label().equals(claim.variant()))
                .map(variant -> Comparison.of(claim, variant, other(claim, variant, result)))
                .toList();
        List<Double> values = new ArrayList<>();
        List<Double> bounds = new ArrayList<>();
        Map<Unfit, Integer> leftOut = new TreeMap<>();
        for (Comparison part : parts) {
            values.addAll(part.values());
            bounds.addAll(part.bounds());
            part.leftOut().forEach((reason, count) -> leftOut.merge(reason, count, Integer::sum));
        }
        int runs = parts.stream().mapToInt(Comparison::runs).sum();
        int holding = parts.stream().mapToInt(Comparison::holding).sum();
        boolean each = claim.statistic() == Statistic.EACH || claim.isAcrossRuns();
        int needed = claim.runs() == 0 ? runs : Math.min(claim.runs(), runs);
        Status status = values.isEmpty()
                ? Status.MISSING
                : each ? holding >= needed ? Status.HOLDS : Status.FAILS : together(claim, parts);
        double p = parts.size() != 1
                ? Double.NaN
                : status == Status.FAILS
                        ? parts.get(0).opposite()
                        : parts.get(0).p();
        int judged = parts.stream().mapToInt(Comparison::judged).sum();
        return new ClaimResult(claim, status, values, bounds, holding, each ? needed : 0, runs, judged, p, leftOut);
    }

    /** Of several variants, as many as the claim says must satisfy it; only a single one has a test. */
    private static Status together(Claim claim, List<Comparison> parts) {
        List<Status> decided = parts.stream()
                .map(Comparison::status)
                .filter(status -> status != Status.MISSING)
                .toList();
        if (decided.size() == 1) {
            return decided.get(0);
        }
        long hold = decided.stream().filter(Status.HOLDS::equals).count();
        int needed = claim.runs() == 0 ? decided.size() : Math.min(claim.runs(), decided.size());
        return hold >= needed ? Status.HOLDS : Status.FAILS;
    }

    private static VariantResult other(Claim claim, VariantResult variant, StudyResult result) {
        String label = claim.bound().variant();
        return result.variants().stream()
                .filter(each -> label.isEmpty()
                        ? each.variant().equals(variant.variant())
                        : each.variant().label().equals(label))
                .findFirst()
                .orElse(new VariantResult(variant.variant(), List.of()));
    }

    /**
     * The outcome with its grounds: {@code "holds (Wilcoxon p = 0.0039, n = 9; 8 of 9 seeds agree)"}, {@code "does not hold (2
     * of 5, 3 needed); judged on 5 of 6 runs; 1 collapsed, left out"}.
     */
    public String outcome() {
        String grounds = status == Status.MISSING ? "" : needed == 0 ? significance() : count();
        return status.label() + (grounds.isEmpty() ? "" : " (" + grounds + ")") + leftOutText();
    }

    private String count() {
        return runs == 1 ? "" : holding + " of " + runs + (needed == runs ? "" : ", " + needed + " needed");
    }

    private String significance() {
        String agreeing = "n = " + values.size() + "; " + holding + " of " + Counted.of(values.size(), "seed")
                + (values.size() == 1 ? " agrees" : " agree");
        if (Double.isNaN(p)) {
            return agreeing;
        }
        Claim.Significance test = claim.test().orElseThrow();
        return test.test().label() + (status == Status.FAILS ? " of the opposite" : "") + " p = " + rounded(p) + ", "
                + agreeing
                + (status == Status.UNDECIDED && p <= test.level()
                        ? "; the " + claim.statistic().field() + " disagrees"
                        : "");
    }

    private String leftOutText() {
        if (leftOut.isEmpty()) {
            return "";
        }
        int all = judged;
        List<String> reasons = new ArrayList<>();
        for (Map.Entry<Unfit, Integer> each : leftOut.entrySet()) {
            all += each.getValue();
            reasons.add(each.getValue() + " " + each.getKey().label());
        }
        return "; judged on " + judged + " of " + Counted.of(all, "run") + "; " + String.join(", ", reasons)
                + ", left out";
    }

    /** Two significant digits. */
    private static String rounded(double p) {
        return Labels.text(new BigDecimal(p).round(new MathContext(2)).doubleValue());
    }

    /** As JSON, without undefined values. */
    Map<String, Object> json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("statement", claim.statement());
        fields.put("condition", claim.condition());
        fields.put("outcome", status.label());
        fields.put("n", values.size());
        fields.put("agree", holding);
        if (!Double.isNaN(p)) {
            fields.put("p", p);
        }
        if (!values.isEmpty()) {
            fields.put("values", Statistics.of(array(values)).json());
        }
        if (!values.isEmpty() && !claim.bound().isConstant()) {
            fields.put("bounds", Statistics.of(array(bounds)).json());
        }
        Map<String, Object> reasons = new LinkedHashMap<>();
        leftOut.forEach((reason, count) -> reasons.put(reason.label(), count));
        fields.put("left-out", reasons);
        return fields;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
