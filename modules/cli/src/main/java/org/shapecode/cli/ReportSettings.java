package org.shapecode.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shapecode.core.Html;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.StudyRun;
import org.shapecode.experiment.study.Varied;

/** The settings of a study, and the time and machine of its training. */
final class ReportSettings {
    private static final List<String> PARTS = List.of("data", "model", "regularisers", "training");

    private ReportSettings() {}

    static String markup(StudyResult result) {
        String seeds = result.study().seeds().stream().map(String::valueOf).collect(Collectors.joining(", "));
        StringBuilder markup = new StringBuilder(Markup.paragraph(
                "quiet",
                "Seeds " + seeds + varied(result) + ". " + result.done() + " of "
                        + result.runs().size() + " runs done; training time " + time(result) + machine(result) + "."));
        StringBuilder settings = new StringBuilder();
        Map<String, Object> fields = result.document().single().complete().fields();
        Map<String, String> flat = new LinkedHashMap<>();
        PARTS.forEach(part -> flatten(part, fields.get(part), flat));
        flat.forEach((path, value) -> settings.append(
                Markup.element("div", "", Markup.element("code", "", Html.escape(path)) + " " + Html.escape(value))));
        return markup.append(Markup.element("div", "settings", settings.toString()))
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
        double seconds = result.runs().stream()
                .mapToDouble(each -> each.numbers().getOrDefault("training.seconds", 0.0))
                .sum();
        return ProgressLine.clock(seconds) + (seconds < 3600 ? " min" : " h");
    }

    private static String machine(StudyResult result) {
        return result.runs().stream()
                .filter(StudyRun::done)
                .findFirst()
                .map(each -> each.run().provenance())
                .filter(fields -> !fields.isEmpty())
                .map(fields ->
                        " on " + fields.get("processor") + ", " + fields.get("java") + ", " + fields.get("system"))
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
