package org.shapecode.experiment.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.shapecode.experiment.analysis.Finding;

/**
 * Whether the runs of a study confirm a claim.
 *
 * @param claim that was tested
 * @param status the outcome
 * @param values the claim's number in each run that has it, or its mean alone
 * @param bounds what each value was compared with
 * @param holding how many of the values satisfy the claim
 * @param needed how many must
 * @param runs how many were expected; 1 for each variant where the mean decides
 * @param judged how many runs the claim was judged on
 * @param leftOut how many runs were left out, by the reason for which they prove nothing
 */
public record ClaimResult(
        Claim claim,
        Status status,
        List<Double> values,
        List<Double> bounds,
        long holding,
        int needed,
        int runs,
        int judged,
        Map<Unfit, Integer> leftOut) {
    /** The outcome of testing a claim; MISSING if no run has the number. */
    public enum Status {
        HOLDS,
        FAILS,
        MISSING
    }

    /** Why a run proves nothing. */
    public enum Unfit {
        COLLAPSED,
        DIVERGED,
        /** It has no results. */
        FAILED,
        /** Its files were changed after training. */
        ALTERED;

        /** One word, for the end of a sentence. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Optional<Unfit> of(StudyRun run) {
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
    }

    public ClaimResult {
        values = List.copyOf(values);
        bounds = List.copyOf(bounds);
        leftOut = Collections.unmodifiableMap(new TreeMap<>(leftOut));
    }

    /**
     * Tests a claim on the runs that are fit for it, and are not compared with one that is not. A run that does not have the
     * number counts as not satisfying the claim.
     */
    public static ClaimResult of(Claim claim, StudyResult result) {
        List<VariantResult> about = result.variants().stream()
                .filter(each ->
                        claim.variant().isEmpty() || each.variant().label().equals(claim.variant()))
                .toList();
        List<Double> values = new ArrayList<>();
        List<Double> bounds = new ArrayList<>();
        int runs = 0;
        int fit = 0;
        Map<Unfit, Integer> leftOut = new TreeMap<>();
        for (VariantResult variant : about) {
            VariantResult other = other(claim, variant, result);
            List<StudyRun> judged = new ArrayList<>();
            List<StudyRun> compared = new ArrayList<>();
            for (int i = 0; i < variant.runs().size(); i++) {
                StudyRun with = i < other.runs().size() ? other.runs().get(i) : null;
                Optional<Unfit> unfit = Unfit.of(variant.runs().get(i)).or(() -> Unfit.of(with));
                if (unfit.isEmpty()) {
                    judged.add(variant.runs().get(i));
                    compared.add(with);
                } else {
                    leftOut.merge(unfit.get(), 1, Integer::sum);
                }
            }
            fit += judged.size();
            boolean single = claim.isOfAll();
            List<Map<String, Double>> numbers = single ? means(variant.variant(), judged) : each(judged);
            List<Map<String, Double>> others = single ? means(other.variant(), compared) : each(compared);
            runs += numbers.size();
            for (int i = 0; i < numbers.size(); i++) {
                Double value = numbers.get(i).get(claim.number());
                Double bound = bound(claim.bound(), others.get(i));
                if (value != null && bound != null) {
                    values.add(value);
                    bounds.add(bound);
                }
            }
        }
        long holding = 0;
        for (int i = 0; i < values.size(); i++) {
            holding += claim.relation().holds(values.get(i), bounds.get(i)) ? 1 : 0;
        }
        int needed = claim.runs() == 0 ? runs : Math.min(claim.runs(), runs);
        Status status = values.isEmpty() ? Status.MISSING : holding >= needed ? Status.HOLDS : Status.FAILS;
        return new ClaimResult(claim, status, values, bounds, holding, needed, runs, fit, leftOut);
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

    private static Double bound(Claim.Bound bound, Map<String, Double> numbers) {
        if (bound.isConstant()) {
            return bound.times();
        }
        Double other = numbers.get(bound.number());
        return other == null ? null : Double.valueOf(bound.times() * other);
    }

    private static List<Map<String, Double>> each(List<StudyRun> runs) {
        return runs.stream()
                .map(run -> run == null ? Map.<String, Double>of() : run.numbers())
                .toList();
    }

    /** The means over the runs, as if they were one run; none over no runs. */
    private static List<Map<String, Double>> means(Variant variant, List<StudyRun> runs) {
        if (runs.isEmpty()) {
            return List.of();
        }
        VariantResult some = new VariantResult(
                variant, runs.stream().filter(Objects::nonNull).toList());
        Map<String, Double> means = some.acrossRuns();
        some.numbers().forEach((name, statistics) -> means.put(name, statistics.mean()));
        return List.of(means);
    }
}
