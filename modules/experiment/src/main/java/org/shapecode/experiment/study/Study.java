package org.shapecode.experiment.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;

/**
 * The seeds and values over which an experiment is repeated.
 *
 * @param seeds every variant is trained with each of them
 * @param varied fields with several values; all combinations are trained
 * @param samples values of fields that are sampled together, by path; each is trained with every combination. Empty if none are
 */
public record Study(List<Long> seeds, List<Varied> varied, List<Map<String, Object>> samples) {
    private static final int MOST_RUNS = 10_000;

    public Study {
        seeds = List.copyOf(seeds);
        varied = List.copyOf(varied);
        samples = List.copyOf(samples);
        long runs = (long) seeds.size() * Math.max(1, samples.size());
        for (Varied each : varied) {
            runs = Math.min(runs * each.values().size(), Integer.MAX_VALUE);
        }
        if (runs < 1 || runs > MOST_RUNS) {
            throw new IllegalArgumentException(
                    "a study must have 1 to " + MOST_RUNS + " runs, but this one has " + runs);
        }
    }

    /** A study without samples. */
    public Study(List<Long> seeds, List<Varied> varied) {
        this(seeds, varied, List.of());
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

    /** What differs between variants: the varied fields, and those that are sampled with all their values, ascending. */
    public List<Varied> settings() {
        List<Varied> settings = new ArrayList<>(varied);
        for (String path : samples.isEmpty() ? Set.<String>of() : samples.get(0).keySet()) {
            settings.add(new Varied(
                    path,
                    samples.stream()
                            .map(sample -> sample.get(path))
                            .distinct()
                            .sorted(Study::compare)
                            .toList()));
        }
        return settings;
    }

    private static int compare(Object a, Object b) {
        return a instanceof Number x && b instanceof Number y ? Double.compare(x.doubleValue(), y.doubleValue()) : 0;
    }

    /**
     * All combinations of the varied values, the last field varying fastest, for each sample; one without values if nothing
     * varies. More samples leave the variants before them as they are.
     */
    public List<Variant> variants() {
        List<Variant> variants = List.of(new Variant(0, "", Map.of()));
        for (Varied each : varied) {
            List<Variant> refined = new ArrayList<>();
            for (Variant variant : variants) {
                for (int i = 0; i < each.values().size(); i++) {
                    Map<String, Object> values = new LinkedHashMap<>(variant.values());
                    values.put(each.path(), each.values().get(i));
                    refined.add(new Variant(
                            refined.size(),
                            joined(variant.label(), each.labels().get(i)),
                            values));
                }
            }
            variants = refined;
        }
        return samples.isEmpty() ? variants : sampled(variants);
    }

    private List<Variant> sampled(List<Variant> combinations) {
        List<Variant> variants = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            for (Variant each : combinations) {
                Map<String, Object> values = new LinkedHashMap<>(each.values());
                values.putAll(samples.get(i));
                variants.add(new Variant(variants.size(), joined("sample " + (i + 1), each.label()), values));
            }
        }
        return variants;
    }

    private static String joined(String label, String other) {
        return label.isEmpty() || other.isEmpty() ? label + other : label + ", " + other;
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
