package org.shapecode.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shapecode.core.Counted;
import org.shapecode.core.Durations;
import org.shapecode.core.Html;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.FlatSettings;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.StudyRun;
import org.shapecode.experiment.study.Varied;

/** The settings of runs and studies, and the time and machine of a training, as markup. */
final class Settings {
    private static final List<String> PARTS = List.of("data", "model", "regularisers", "training");

    private Settings() {}

    static String markup(StudyResult result) {
        String seeds = result.study().seeds().stream().map(String::valueOf).collect(Collectors.joining(", "));
        StringBuilder markup = new StringBuilder(Markup.paragraph(
                "quiet",
                "Seeds " + seeds + varied(result) + ". " + result.done() + " of "
                        + Counted.of(result.runs().size(), "run") + " done; training time " + time(result)
                        + machine(result) + "."));
        return markup.append(list(result.document().single())).toString();
    }

    /** All settings that decide a result, by their paths in the file. */
    static String list(Document document) {
        Experiment experiment = document.experiment();
        Map<String, Object> fields = document.complete(experiment).fields();
        Map<String, String> flat = new LinkedHashMap<>();
        PARTS.forEach(part -> flatten(part, fields.get(part), experiment.idleSettings(), flat));
        StringBuilder settings = new StringBuilder();
        flat.forEach((path, value) -> settings.append(
                Markup.element("div", "", Markup.element("code", "", Html.escape(path)) + " " + Html.escape(value))));
        return Markup.element("div", "settings", settings.toString()) + "\n";
    }

    /** The seed and all settings that decide a result, by names that are the same in every run. */
    static Map<String, Object> comparable(Document document) {
        Map<String, Object> all = FlatSettings.of(document, document.experiment());
        Map<String, Object> own = new LinkedHashMap<>();
        Stream.concat(Stream.of("seed"), PARTS.stream())
                .forEach(part -> all.forEach((name, value) -> {
                    if (name.equals(part) || name.startsWith(part + ".")) {
                        own.put(name, value);
                    }
                }));
        return own;
    }

    private static String varied(StudyResult result) {
        List<String> varied = new ArrayList<>();
        for (Varied each : result.study().settings()) {
            varied.add(each.path() + ": " + each.summary().replace(" / ", ", "));
        }
        return varied.isEmpty() ? "" : "; varied " + String.join("; ", varied);
    }

    private static String time(StudyResult result) {
        double seconds = result.runs().stream()
                .mapToDouble(each -> each.numbers().getOrDefault("training.seconds", 0.0))
                .sum();
        return Durations.format(seconds);
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

    /**
     * Puts the leaves of a JSON value into a map, as text by path.
     *
     * @param hidden the paths of those that are left out
     */
    static void flatten(String path, Object value, Set<String> hidden, Map<String, String> flat) {
        if (hidden.contains(path)) {
            return;
        }
        if (value instanceof Map<?, ?> fields && !fields.isEmpty()) {
            fields.forEach((name, field) -> flatten(path + "." + name, field, hidden, flat));
        } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            for (int i = 0; i < list.size(); i++) {
                flatten(path + "." + i, list.get(i), hidden, flat);
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
