package org.shapecode.experiment.study;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Numbers that only several runs together have: how far their codes, each brought to 0..1, lie apart; the standard
 * deviation between runs, averaged over unseen images, also inside and outside the holes of the training data.
 */
final class Spreads {
    static final String PREFIX = "spread.";

    private Spreads() {}

    static Map<String, Double> of(VariantResult result) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        Bundle codes = Bundle.of(result, false, outcome -> RunCurves.code(outcome, "z1"));
        if (codes.several()) {
            Outcome first =
                    result.outcomes().stream().filter(Outcome::done).findFirst().orElseThrow();
            boolean[] covered = RunCurves.covered(first);
            boolean[] all = new boolean[covered.length];
            Arrays.fill(all, true);
            boolean[] holes = new boolean[covered.length];
            for (int i = 0; i < holes.length; i++) {
                holes[i] = !covered[i];
            }
            numbers.put(PREFIX + "code", codes.meanDeviation(all));
            numbers.put(PREFIX + "code-inside-holes", codes.meanDeviation(holes));
            numbers.put(PREFIX + "code-outside-holes", codes.meanDeviation(covered));
            numbers.values().removeIf(value -> value.isNaN());
        }
        return numbers;
    }
}
