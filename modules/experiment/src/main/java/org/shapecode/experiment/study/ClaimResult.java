package org.shapecode.experiment.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
 */
public record ClaimResult(
        Claim claim, Status status, List<Double> values, List<Double> bounds, long holding, int needed, int runs) {
    /** The outcome of testing a claim; MISSING if no run has the number. */
    public enum Status {
        HOLDS,
        FAILS,
        MISSING
    }

    /** Tests a claim. A run that failed, or does not have the number, counts as not satisfying it. */
    public static ClaimResult of(Claim claim, StudyResult result) {
        List<VariantResult> about = result.variants().stream()
                .filter(each ->
                        claim.variant().isEmpty() || each.variant().label().equals(claim.variant()))
                .toList();
        List<Double> values = new ArrayList<>();
        List<Double> bounds = new ArrayList<>();
        int runs = 0;
        for (VariantResult variant : about) {
            boolean single = claim.mean() || claim.number().startsWith(VariantResult.SD);
            List<Map<String, Double>> numbers = single ? List.of(means(variant)) : each(variant);
            List<Map<String, Double>> others =
                    single ? List.of(means(other(claim, variant, result))) : each(other(claim, variant, result));
            runs += numbers.size();
            for (int i = 0; i < numbers.size(); i++) {
                Double value = numbers.get(i).get(claim.number());
                Double bound = bound(claim.bound(), i < others.size() ? others.get(i) : Map.of());
                if (value != null && bound != null) {
                    values.add(value);
                    bounds.add(bound);
                }
            }
        }
        return judge(claim, values, bounds, runs);
    }

    private static ClaimResult judge(Claim claim, List<Double> values, List<Double> bounds, int runs) {
        long holding = 0;
        for (int i = 0; i < values.size(); i++) {
            holding += claim.relation().holds(values.get(i), bounds.get(i)) ? 1 : 0;
        }
        int needed = claim.runs() == 0 ? runs : Math.min(claim.runs(), runs);
        Status status = values.isEmpty() ? Status.MISSING : holding >= needed ? Status.HOLDS : Status.FAILS;
        return new ClaimResult(claim, status, List.copyOf(values), List.copyOf(bounds), holding, needed, runs);
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

    private static List<Map<String, Double>> each(VariantResult variant) {
        return variant.runs().stream().map(StudyRun::numbers).toList();
    }

    private static Map<String, Double> means(VariantResult variant) {
        Map<String, Double> means = variant.acrossRuns();
        variant.numbers().forEach((name, statistics) -> means.put(name, statistics.mean()));
        return means;
    }
}
