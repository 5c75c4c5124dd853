package org.shapecode.experiment.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Csv;
import org.shapecode.core.Json;

/**
 * The numbers of a study as files: {@code study.csv} with one row a run, {@code study.json} with every number over the
 * seeds by variant.
 */
final class StudyTables {
    private StudyTables() {}

    static void write(StudyResult result) throws IOException {
        AtomicFiles.write(result.folder().resolve("study.csv"), csv(result));
        AtomicFiles.write(result.folder().resolve("study.json"), Json.format(json(result)));
    }

    /** A table that {@code pandas.read_csv} and R's {@code read.csv} read as it is; cells without a number are empty. */
    static String csv(StudyResult result) {
        List<Map<String, Double>> summaries =
                result.outcomes().stream().map(Outcome::numbers).toList();
        Set<String> numbers = new LinkedHashSet<>();
        summaries.forEach(each -> numbers.addAll(each.keySet()));
        List<String> paths = result.study().varied().stream().map(Varied::path).toList();
        List<Object> header = new ArrayList<>(List.of("run", "variant", "seed"));
        header.addAll(paths);
        header.add("state");
        header.addAll(numbers);
        StringBuilder text = new StringBuilder(Csv.row(header));
        for (int i = 0; i < summaries.size(); i++) {
            Outcome outcome = result.outcomes().get(i);
            Point point = outcome.point();
            List<Object> cells =
                    new ArrayList<>(List.of(point.folderName(), point.variant().label(), point.seed()));
            paths.forEach(path -> cells.add(cell(point.variant().values().get(path))));
            cells.add(outcome.state());
            Map<String, Double> found = summaries.get(i);
            numbers.forEach(name -> cells.add(found.containsKey(name) ? found.get(name) : ""));
            text.append(Csv.row(cells));
        }
        return text.toString();
    }

    static Map<String, Object> json(StudyResult result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", result.document().fields().getOrDefault("name", ""));
        fields.put("seeds", result.study().seeds());
        fields.put(
                "variants", result.variants().stream().map(StudyTables::variant).toList());
        return fields;
    }

    private static Map<String, Object> variant(VariantResult result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("label", result.variant().label());
        fields.put("values", result.variant().values());
        List<Object> runs = new ArrayList<>();
        for (Outcome outcome : result.outcomes()) {
            Map<String, Object> run = new LinkedHashMap<>();
            run.put("run", outcome.point().folderName());
            run.put("seed", outcome.point().seed());
            run.put("state", outcome.state());
            if (!outcome.failure().isEmpty()) {
                run.put("failure", outcome.failure());
            }
            runs.add(run);
        }
        fields.put("runs", runs);
        Map<String, Object> numbers = new LinkedHashMap<>();
        result.numbers().forEach((name, statistics) -> numbers.put(name, statistics.json()));
        fields.put("numbers", numbers);
        fields.put("together", Spreads.of(result));
        return fields;
    }

    private static Object cell(Object value) {
        return value instanceof Map<?, ?> || value instanceof List<?>
                ? Json.format(value).strip().replaceAll("\\s*\\R\\s*", " ")
                : value;
    }
}
