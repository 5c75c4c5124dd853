package org.shapecode.experiment.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.shapecode.core.Counted;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;

/**
 * Reads the field {@code study} of a document. Unknown fields are refused, since a misspelt one would start the wrong study.
 *
 * @param source the document's file, for messages
 */
record StudyReader(String source) {
    private static final String SEEDS = "seeds";
    private static final String VARY = "vary";
    private static final String LABELS = "labels";
    private static final String SAMPLE = "sample";

    Study read(Object json, Document document) {
        Map<?, ?> fields = object(json, "study");
        for (Object name : fields.keySet()) {
            if (!Document.STUDY_FIELDS.contains(name)) {
                throw problem("study." + Excerpt.of(name) + " is unknown; the fields of a study are "
                        + String.join(", ", Document.STUDY_FIELDS));
            }
        }
        Object seeds = fields.containsKey(SEEDS)
                ? fields.get(SEEDS)
                : List.of(document.experiment().seed());
        Map<?, ?> vary = fields.containsKey(VARY) ? object(fields.get(VARY), "study.vary") : Map.of();
        Map<?, ?> labels = fields.containsKey(LABELS) ? object(fields.get(LABELS), "study.labels") : Map.of();
        if (!vary.keySet().containsAll(labels.keySet())) {
            throw problem("study.labels names a field that is not in study.vary");
        }
        try {
            List<Map<String, Object>> samples =
                    fields.containsKey(SAMPLE) ? new SampleReader(document).read(fields.get(SAMPLE)) : List.of();
            samples.stream()
                    .flatMap(each -> each.keySet().stream())
                    .filter(vary::containsKey)
                    .findFirst()
                    .ifPresent(path -> {
                        throw problem(
                                Excerpt.of(path) + " is both in study.vary and in study.sample; keep one of them");
                    });
            Study study = new Study(seeds(seeds), varied(vary, labels), samples);
            requireDistinct(study);
            return study;
        } catch (IllegalArgumentException e) {
            throw problem(e.getMessage());
        }
    }

    private List<Long> seeds(Object json) {
        if (!(json instanceof List<?> list)
                || list.isEmpty()
                || !list.stream().allMatch(each -> each instanceof Integer || each instanceof Long)) {
            throw problem("study.seeds must be a list of integers, such as [1, 2, 3]");
        }
        return list.stream().map(each -> ((Number) each).longValue()).distinct().toList();
    }

    private List<Varied> varied(Map<?, ?> vary, Map<?, ?> labels) {
        List<Varied> varied = new ArrayList<>();
        vary.forEach((path, values) -> {
            if (!(values instanceof List<?> list)
                    || list.isEmpty()
                    || list.stream().anyMatch(Objects::isNull)) {
                throw problem("study.vary." + Excerpt.of(path) + " must be a list of values");
            }
            if (path.equals("seed")) {
                throw problem("study.vary cannot contain seed; list seeds in study.seeds");
            }
            String name = path.toString();
            List<Object> all = new ArrayList<>(list);
            varied.add(
                    labels.containsKey(path)
                            ? new Varied(name, all, labels(labels.get(path), name, all.size()))
                            : new Varied(name, all));
        });
        return varied;
    }

    private List<String> labels(Object json, String path, int count) {
        if (!(json instanceof List<?> list)
                || list.size() != count
                || !list.stream().allMatch(String.class::isInstance)) {
            throw problem("study.labels." + Excerpt.of(path) + " must be a list of " + Counted.of(count, "label")
                    + (count == 1 ? "" : ", one per value"));
        }
        return list.stream().map(Object::toString).toList();
    }

    /** Labels identify variants in figures, claims and the names of folders. */
    private void requireDistinct(Study study) {
        Set<String> seen = new TreeSet<>();
        for (Variant variant : study.variants()) {
            boolean fresh = seen.add(new PlannedRun(variant, 0, null).folderName());
            if (!fresh) {
                throw problem("study.vary gives two variants the label \"" + Excerpt.of(variant.label())
                        + "\"; set distinct labels in study.labels");
            }
        }
    }

    private Map<?, ?> object(Object json, String path) {
        if (json instanceof Map<?, ?> fields) {
            return fields;
        }
        throw problem(path + " must be a JSON object { … }, not " + Excerpt.of(json));
    }

    private Problem problem(String what) {
        return new Problem(source + ": " + what + ".");
    }
}
