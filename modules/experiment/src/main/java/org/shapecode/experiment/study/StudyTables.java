package org.shapecode.experiment.study;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Csv;
import org.shapecode.core.Json;
import org.shapecode.experiment.analysis.Finding;
import org.shapecode.experiment.api.Document;

/**
 * Writes the numbers of a study: {@code study.csv} with one row for each run, {@code study.json} with the statistics of
 * every number over the seeds, by variant, and the outcome of every claim.
 */
final class StudyTables {
    private static final String FINDINGS = "findings";

    private StudyTables() {}

    static void write(StudyResult result) throws IOException {
        AtomicFiles.write(result.files().studyTable(), temporary -> {
            // A label may hold half a character, which a strict encoder refuses.
            try (Writer out = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(temporary), UTF_8))) {
                csv(result, out);
            }
        });
        AtomicFiles.write(result.files().studySummary(), Json.format(json(result)));
    }

    /**
     * One row for each run; the cell of a number that a run does not have is empty. The column of findings, such as
     * {@code collapsed}, exists if any run has one.
     */
    static void csv(StudyResult result, Appendable out) throws IOException {
        Set<String> numbers = new LinkedHashSet<>();
        result.runs().forEach(each -> numbers.addAll(each.numbers().keySet()));
        List<String> paths =
                result.study().settings().stream().map(Varied::path).toList();
        List<Object> header = new ArrayList<>(List.of("run", "variant", "seed"));
        header.addAll(paths);
        header.add("state");
        boolean found = result.runs().stream().anyMatch(each -> !each.findings().isEmpty());
        if (found) {
            header.add(FINDINGS);
        }
        header.addAll(numbers);
        out.append(Csv.row(header));
        for (StudyRun run : result.runs()) {
            PlannedRun point = run.planned();
            List<Object> cells =
                    new ArrayList<>(List.of(point.folderName(), point.variant().label(), point.seed()));
            paths.forEach(path -> cells.add(cell(point.variant().values().get(path))));
            cells.add(run.label());
            if (found) {
                cells.add(labels(run.findings()));
            }
            Map<String, Double> own = run.numbers();
            numbers.forEach(name -> cells.add(own.containsKey(name) ? own.get(name) : ""));
            out.append(Csv.row(cells));
        }
    }

    static Map<String, Object> json(StudyResult result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", result.document().fields().getOrDefault("name", ""));
        fields.put("seeds", result.study().seeds());
        fields.put(
                "variants", result.variants().stream().map(StudyTables::variant).toList());
        fields.put(
                Document.CLAIMS,
                Claim.of(result.document()).stream()
                        .map(claim -> ClaimResult.of(claim, result).json())
                        .toList());
        return fields;
    }

    private static Map<String, Object> variant(VariantResult result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("label", result.variant().label());
        fields.put("values", result.variant().values());
        fields.put("runs", result.runs().stream().map(StudyTables::run).toList());
        Map<String, Object> numbers = new LinkedHashMap<>();
        result.values().forEach((name, values) -> {
            Map<String, Object> number = Statistics.of(values).json();
            Bootstrap.ofMean(values).ifPresent(each -> number.put("mean-interval", List.of(each.low(), each.high())));
            numbers.put(name, number);
        });
        fields.put("numbers", numbers);
        fields.put("across-runs", result.acrossRuns());
        return fields;
    }

    private static Map<String, Object> run(StudyRun run) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("run", run.planned().folderName());
        fields.put("seed", run.planned().seed());
        fields.put("state", run.label());
        if (!run.failure().isEmpty()) {
            fields.put("failure", run.failure());
        }
        if (!run.findings().isEmpty()) {
            fields.put(FINDINGS, run.findings().stream().map(Finding::json).toList());
        }
        return fields;
    }

    private static String labels(List<Finding> findings) {
        return findings.stream().map(each -> each.kind().id()).collect(Collectors.joining(", "));
    }

    private static Object cell(Object value) {
        return value instanceof Map<?, ?> || value instanceof List<?>
                ? Json.format(value).strip().replaceAll("\\s*\\R\\s*", " ")
                : value;
    }
}
