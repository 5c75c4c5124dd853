package org.shapecode.experiment.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.shapecode.experiment.study.Claim.Statistic;
import org.shapecode.experiment.study.ClaimResult.Status;
import org.shapecode.experiment.study.ClaimResult.Unfit;

/**
 * The runs of one variant on which a claim is judged, each beside what it is compared with, of the same seed.
 *
 * @param claim that is judged
 * @param values the claim's number in each of these runs, or the one number of all of them together
 * @param bounds what each value is compared with
 * @param judged how many runs are fit for the claim, and are not compared with one that is not
 * @param leftOut how many are not, by the reason
 */
record Comparison(Claim claim, List<Double> values, List<Double> bounds, int judged, Map<Unfit, Integer> leftOut) {
    /** The runs of a variant beside those that the claim's bound is taken from, which may be the same. */
    static Comparison of(Claim claim, VariantResult variant, VariantResult other) {
        List<StudyRun> fit = new ArrayList<>();
        List<StudyRun> compared = new ArrayList<>();
        Map<Unfit, Integer> leftOut = new TreeMap<>();
        for (int i = 0; i < variant.runs().size(); i++) {
            StudyRun run = variant.runs().get(i);
            StudyRun with = i < other.runs().size() ? other.runs().get(i) : null;
            Optional<Unfit> unfit = unfit(claim, run, with);
            if (unfit.isEmpty()) {
                fit.add(run);
                compared.add(with);
            } else {
                leftOut.merge(unfit.get(), 1, Integer::sum);
            }
        }
        List<Map<String, Double>> numbers = numbers(claim, variant.variant(), fit);
        List<Map<String, Double>> others = numbers(claim, other.variant(), compared);
        List<Double> values = new ArrayList<>();
        List<Double> bounds = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            Double value = numbers.get(i).get(claim.number());
            Double bound = bound(claim.bound(), others.get(i));
            if (value != null && bound != null) {
                values.add(value);
                bounds.add(bound);
            }
        }
        return new Comparison(claim, values, bounds, fit.size(), leftOut);
    }

    /** Why a pair of runs proves nothing. That training failed does prove something about failures. */
    private static Optional<Unfit> unfit(Claim claim, StudyRun run, StudyRun with) {
        boolean failures = claim.number().equals(VariantResult.FAILURES);
        Optional<Unfit> unfit = failures ? Unfit.unended(run) : Unfit.of(run).or(() -> Unfit.of(with));
        if (unfit.isPresent() || claim.statistic() == Statistic.EACH || claim.isAcrossRuns()) {
            return unfit;
        }
        boolean complete = has(claim.number(), run) && has(claim.bound().number(), with);
        return complete ? Optional.empty() : Optional.of(Unfit.LACKING);
    }

    private static boolean has(String number, StudyRun run) {
        return number.isEmpty() || run != null && run.numbers().containsKey(number);
    }

    /** The numbers of each run, or those of all together as if they were one run; none over no runs. */
    private static List<Map<String, Double>> numbers(Claim claim, Variant variant, List<StudyRun> runs) {
        if (!claim.isAcrossRuns()) {
            return runs.stream()
                    .map(run -> run == null ? Map.<String, Double>of() : run.numbers())
                    .toList();
        }
        List<StudyRun> all = runs.stream().filter(Objects::nonNull).toList();
        return runs.isEmpty() ? List.of() : List.of(new VariantResult(variant, all).acrossRuns());
    }

    private static Double bound(Claim.Bound bound, Map<String, Double> numbers) {
        if (bound.isConstant()) {
            return bound.times();
        }
        Double other = numbers.get(bound.number());
        return other == null ? null : Double.valueOf(bound.times() * other);
    }

    /** How many values were expected. */
    int runs() {
        return claim.isAcrossRuns() ? Math.min(judged, 1) : judged;
    }

    /** How many values satisfy the claim. */
    int holding() {
        return (int) IntStream.range(0, values.size())
                .filter(i -> claim.relation().holds(values.get(i), bounds.get(i)))
                .count();
    }

    /** Whether the statistic over the values satisfies the claim; for a number of all runs, whether that does. */
    boolean isSatisfied() {
        double bound = claim.bound().isConstant()
                ? claim.bound().times()
                : claim.statistic().of(bounds);
        return !values.isEmpty() && claim.relation().holds(claim.statistic().of(values), bound);
    }

    /** The p of the claim's test; NaN without one, or without values. */
    double p() {
        return p(1);
    }

    /** The p of the opposite of the claim. */
    double opposite() {
        return p(-1);
    }

    private double p(int sign) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        int up = claim.relation() == Claim.Relation.AT_LEAST ? sign : -sign;
        double[] differences = IntStream.range(0, values.size())
                .mapToDouble(i -> up * (values.get(i) - bounds.get(i)))
                .toArray();
        return claim.test().map(each -> each.test().p(differences)).orElse(Double.NaN);
    }

    /** The outcome of a claim that a statistic, and perhaps a test, decides. */
    Status status() {
        if (values.isEmpty()) {
            return Status.MISSING;
        }
        if (claim.test().isEmpty()) {
            return isSatisfied() ? Status.HOLDS : Status.FAILS;
        }
        double level = claim.test().get().level();
        if (isSatisfied() ? p() <= level : opposite() <= level) {
            return isSatisfied() ? Status.HOLDS : Status.FAILS;
        }
        return Status.UNDECIDED;
    }
}
