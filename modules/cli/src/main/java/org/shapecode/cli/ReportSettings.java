package org.shapecode.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shapecode.core.Json;
import org.shapecode.experiment.study.Outcome;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.Varied;

/** What a study was run with, and how long it took. */
final class ReportSettings {
    private static final List<String> PARTS = List.of("data", "model", "regularisers", "training");

    private ReportSettings() {}

    static String markup(StudyResult result) {
        String seeds = result.study().seeds().stream().map(String::valueOf).collect(Collectors.joining(", "));
        StringBuilder markup = new StringBuilder(Html.paragraph(
                "quiet",
                "Seeds " + seeds + varied(result) + ". " + result.done() + " of "
                        + result.outcomes().size() + " runs done, " + time(result) + " of training"
                        + machine(result) + "."));
        StringBuilder settings = new StringBuilder();
        Map<String, Object> fields = result.document().single().complete().fields();
        Map<String, String> flat = new LinkedHashMap<>();
        PARTS.forEach(part -> flatten(part, fields.get(part), flat));
        flat.forEach((path, value) -> settings.append(
                Html.element("div", "", Html.element("code", "", Html.text(path)) + " " + Html.text(value))));
        return markup.append(Html.element("div", "settings", settings.toString()))
                .append('\n')
                .toString();
    }

    private static String varied(StudyResult result) {
        List<String> varied = new ArrayList<>();
        for (Varied each : result.study().varied()) {
            varied.add(each.path() + ": " + String.join(", ", each.labels()));
        }
        return varied.isEmpty() ? "" : "; varied " + String.join("; ", varied);
    }

    private static String time(StudyResult result) {
        double seconds = result.outcomes().stream()
                .mapToDouble(each -> each.numbers().getOrDefault("training.seconds", 0.0))
                .sum();
        return StatusLine.clock(seconds) + (seconds < 3600 ? " min" : " h");
    }

    private static String machine(StudyResult result) {
        return result.outcomes().stream()
                .filter(Outcome::done)
                .findFirst()
                .map(each -> Json.read(each.folder().resolve("provenance.json")) instanceof Map<?, ?> fields
                        ? " on " + fields.get("processor") + ", " + fields.get("java") + ", " + fields.get("system")
                        : "")
                .orElse("");
    }

    private static void flatten(String path, Object value, Map<String, String> flat) {
        if (value instanceof Map<?, ?> fields && !fields.isEmpty()) {
            fields.forEach((name, field) -> flatten(path + "." + name, field, flat));
        } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            for (int i = 0; i < list.size(); i++) {
                flatten(path + "." + i, list.get(i), flat);
            }
        } else if (value instanceof List<?> list) {
            flat.put(
                    path,
                    list.isEmpty() ? "none" : list.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        } else if (value != null) {
            flat.put(path, value.toString());
        }
    }
}
