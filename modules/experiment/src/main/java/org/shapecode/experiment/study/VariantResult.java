package org.shapecode.experiment.study;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shapecode.experiment.study.ClaimResult.Unfit;

/**
 * The runs of one variant, one for each seed.
 *
 * @param variant its values
 * @param runs in the order of the seeds
 */
public record VariantResult(Variant variant, List<StudyRun> runs) {
    /** The prefix of numbers of several runs together that prove something. */
    static final String SD = "sd.";

    /** The share of runs whose training ended, but failed: they collapsed, diverged or have no results. */
    static final String FAILURES = "failures.share";

    public VariantResult {
        runs = List.copyOf(runs);
    }

    /** Its runs under its title. */
    public RunGroup group() {
        return new RunGroup(variant.title(), runs);
    }

    /** Every number in the summaries of its runs, over the seeds; those that diverged are left out, as the counts show. */
    public Map<String, Statistics> numbers() {
        Map<String, Statistics> numbers = new LinkedHashMap<>();
        values().forEach((name, values) -> numbers.put(name, Statistics.of(values)));
        return numbers;
    }

    /** The values of every number, in the order of the seeds; those of runs that diverged are left out. */
    public Map<String, double[]> values() {
        List<Map<String, Double>> summaries = runs.stream()
                .filter(run -> !run.isDiverged())
                .map(StudyRun::numbers)
                .toList();
        Map<String, double[]> values = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>();
        summaries.forEach(summary -> names.addAll(summary.keySet()));
        for (String name : names) {
            values.put(
                    name,
                    summaries.stream()
                            .filter(summary -> summary.containsKey(name))
                            .mapToDouble(summary -> summary.get(name))
                            .toArray());
        }
        return values;
    }

    /**
     * The standard deviation between runs of their codes, each normalised to [0, 1]: {@code sd.code}, averaged over the
     * test images; {@code sd.code-inside-holes} and {@code sd.code-outside-holes}, over those inside and outside holes.
     * Missing with fewer than two finished runs that did not diverge. Beside them, {@code failures.share}, the share of the
     * runs that ended in which training failed, as runs that collapsed, diverged or have no results did.
     */
    public Map<String, Double> acrossRuns() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        Map<StudyRun, RunCurves> curves = new HashMap<>();
        runs.forEach(run -> curves.put(run, RunCurves.of(run)));
        CurveBundle codes = CurveBundle.of(group(), run -> curves.get(run).code("z1"));
        if (codes.several()) {
            RunCurves first = runs.stream()
                    .filter(run -> run.done() && !run.isDiverged())
                    .map(curves::get)
                    .filter(each -> each.code("z1") != null)
                    .findFirst()
                    .orElseThrow();
            boolean[] inside = first.heldOut();
            boolean[] all = new boolean[inside.length];
            Arrays.fill(all, true);
            boolean[] outside = new boolean[inside.length];
            for (int i = 0; i < outside.length; i++) {
                outside[i] = !inside[i];
            }
            numbers.put(SD + "code", codes.meanDeviation(all));
            numbers.put(SD + "code-inside-holes", codes.meanDeviation(inside));
            numbers.put(SD + "code-outside-holes", codes.meanDeviation(outside));
        }
        List<StudyRun> ended = runs.stream()
                .filter(run -> !run.isAltered() && (run.done() || !run.failure().isEmpty()))
                .toList();
        long failed = ended.stream().filter(run -> Unfit.of(run).isPresent()).count();
        numbers.put(FAILURES, (double) failed / ended.size());
        numbers.values().removeIf(value -> value.isNaN());
        return numbers;
    }
}
