package org.shapecode.experiment.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;

/**
 * The seeds and values over which an experiment is repeated.
 *
 * @param seeds every variant is trained with each of them
 * @param varied fields with several values; all combinations are trained
 */
public record Study(List<Long> seeds, List<Varied> varied) {
    private static final int MOST_RUNS = 10_000;

    public Study {
        seeds = List.copyOf(seeds);
        varied = List.copyOf(varied);
        long runs = seeds.size();
        for (Varied each : varied) {
            runs = Math.min(runs * each.values().size(), Integer.MAX_VALUE);
        }
        if (runs < 1 || runs > MOST_RUNS) {
            throw new IllegalArgumentException(
                    "a study must have 1 to " + MOST_RUNS + " runs, but this one has " + runs);
        }
    }

    /**
     * The study of a document, if it has one.
     *
     * @throws Problem if the field {@code study} is malformed
     */
    public static Optional<Study> of(Document document) {
        Object json = document.fields().get(Document.STUDY);
        return json == null ? Optional.empty() : Optional.of(new StudyReader(document.source()).read(json, document));
    }

    /** A copy of a document with other seeds; its varied values stay. */
    public static Document withSeeds(Document document, List<Long> seeds) {
        return document.with(Document.STUDY + ".seeds", seeds);
    }

    /** All combinations of the varied values, the last field varying fastest; one without values if nothing varies. */
    public List<Variant> variants() {
        List<Variant> variants = List.of(new Variant(0, "", Map.of()));
        for (Varied each : varied) {
            List<Variant> refined = new ArrayList<>();
            for (Variant variant : variants) {
                for (int i = 0; i < each.values().size(); i++) {
                    Map<String, Object> values = new LinkedHashMap<>(variant.values());
                    values.put(each.path(), each.values().get(i));
                    String label = variant.label().isEmpty() ? "" : variant.label() + ", ";
                    refined.add(
                            new Variant(refined.size(), label + each.labels().get(i), values));
                }
            }
            variants = refined;
        }
        return variants;
    }

    /**
     * All runs, grouped by variant.
     *
     * @throws Problem if a varied field does not exist, or one of its values is not allowed
     */
    public List<PlannedRun> plan(Document document) {
        List<PlannedRun> runs = new ArrayList<>();
        for (Variant variant : variants()) {
            PlannedRun first = variant.at(document, seeds.get(0));
            first.check();
            runs.add(first);
            seeds.stream().skip(1).map(first::with).forEach(runs::add);
        }
        return runs;
    }
}
