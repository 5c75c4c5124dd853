package org.shapecode.experiment.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
 * @param leftOut how many runs were left out because they collapsed or diverged, so that they prove nothing
 */
public record ClaimResult(
        Claim claim,
        Status status,
        List<Double> values,
        List<Double> bounds,
        long holding,
        int needed,
        int runs,
        int leftOut) {
    /** The outcome of testing a claim; MISSING if no run has the number. */
    public enum Status {
        HOLDS,
        FAILS,
        MISSING
    }

    /**
     * Tests a claim on the runs that neither collapsed nor diverged, nor are compared with one that did. A run that failed, or
     * does not have the number, counts as not satisfying it.
     */
    public static ClaimResult of(Claim claim, StudyResult result) {
        List<VariantResult> about = result.variants().stream()
                .filter(each ->
                        claim.variant().isEmpty() || each.variant().label().equals(claim.variant()))
                .toList();
        List<Double> values = new ArrayList<>();
        List<Double> bounds = new ArrayList<>();
        int runs = 0;
        int leftOut = 0;
        for (VariantResult variant : about) {
            VariantResult other = other(claim, variant, result);
            List<StudyRun> judged = new ArrayList<>();
            List<StudyRun> compared = new ArrayList<>();
            for (int i = 0; i < variant.runs().size(); i++) {
                StudyRun with = i < other.runs().size() ? other.runs().get(i) : null;
                if (variant.runs().get(i).sound() && (with == null || with.sound())) {
                    judged.add(variant.runs().get(i));
                    compared.add(with);
                } else {
                    leftOut++;
                }
            }
            boolean single = claim.mean() || claim.number().startsWith(VariantResult.SD);
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
        return judge(claim, values, bounds, runs, leftOut);
    }

    private static ClaimResult judge(Claim claim, List<Double> values, List<Double> bounds, int runs, int leftOut) {
        long holding = 0;
        for (int i = 0; i < values.size(); i++) {
            holding += claim.relation().holds(values.get(i), bounds.get(i)) ? 1 : 0;
        }
        int needed = claim.runs() == 0 ? runs : Math.min(claim.runs(), runs);
        Status status = values.isEmpty() ? Status.MISSING : holding >= needed ? Status.HOLDS : Status.FAILS;
        return new ClaimResult(claim, status, List.copyOf(values), List.copyOf(bounds), holding, needed, runs, leftOut);
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
