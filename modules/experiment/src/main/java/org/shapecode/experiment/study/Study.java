package org.shapecode.experiment.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;

/**
 * With which seeds and values an experiment is repeated.
 *
 * @param seeds each variant is run with each
 * @param varied fields that take several values; every combination is run
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
            throw new IllegalArgumentException("a study has from 1 to " + MOST_RUNS + " runs, not " + runs);
        }
    }

    /**
     * The study of a document, if it has one.
     *
     * @throws Problem if its field {@code study} is not as it must be
     */
    public static Optional<Study> of(Document document) {
        Object json = document.fields().get(Document.STUDY);
        return json == null ? Optional.empty() : Optional.of(new StudyReader(document.source()).read(json, document));
    }

    /** The document with a study of given seeds, its varied values left as they are. */
    public static Document withSeeds(Document document, List<Long> seeds) {
        return document.with(Document.STUDY + ".seeds", seeds);
    }

    /** Every combination of the varied values, the last field varying fastest; one without values if nothing varies. */
    public List<Variant> variants() {
        List<Variant> variants = List.of(new Variant(0, "", Map.of()));
        for (Varied each : varied) {
            List<Variant> finer = new ArrayList<>();
            for (Variant variant : variants) {
                for (int i = 0; i < each.values().size(); i++) {
                    Map<String, Object> values = new LinkedHashMap<>(variant.values());
                    values.put(each.path(), each.values().get(i));
                    String label = variant.label().isEmpty() ? "" : variant.label() + ", ";
                    finer.add(new Variant(finer.size(), label + each.labels().get(i), values));
                }
            }
            variants = finer;
        }
        return variants;
    }

    /**
     * All runs, those of a variant one after the other.
     *
     * @throws Problem if a varied field does not exist or may not have one of its values
     */
    public List<Point> points(Document document) {
        List<Point> points = new ArrayList<>();
        for (Variant variant : variants()) {
            variant.at(document, seeds.get(0)).check();
            seeds.forEach(seed -> points.add(variant.at(document, seed)));
        }
        return points;
    }
}
