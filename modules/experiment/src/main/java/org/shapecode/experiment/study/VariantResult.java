package org.shapecode.experiment.study;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The runs of one variant, one for each seed.
 *
 * @param variant its values
 * @param outcomes in the order of the seeds
 */
public record VariantResult(Variant variant, List<Outcome> outcomes) {
    public VariantResult {
        outcomes = List.copyOf(outcomes);
    }

    /** Every number of the summaries of its runs, over the seeds. */
    public Map<String, Statistics> numbers() {
        List<Map<String, Double>> summaries =
                outcomes.stream().map(Outcome::numbers).toList();
        Map<String, Statistics> numbers = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>();
        summaries.forEach(summary -> names.addAll(summary.keySet()));
        for (String name : names) {
            numbers.put(
                    name,
                    Statistics.of(summaries.stream()
                            .filter(summary -> summary.containsKey(name))
                            .mapToDouble(summary -> summary.get(name))
                            .toArray()));
        }
        return numbers;
    }
}
