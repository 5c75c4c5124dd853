package org.shapecode.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.experiment.api.Document;

/**
 * The settings of an experiment as one row: names with dots to texts, numbers and truth values. A plugin stands under its
 * field's name, and its own settings below; one of a list stands below its id, so that it has the same name in every run.
 */
final class FlatSettings {
    private static final List<String> NOT_SETTINGS =
            List.of("schema", "name", "description", Document.STUDY, Document.CLAIMS);

    private final Map<String, Object> row = new LinkedHashMap<>();

    private FlatSettings() {}

    static Map<String, Object> of(Map<String, Object> fields) {
        FlatSettings flat = new FlatSettings();
        fields.forEach((name, value) -> {
            if (!NOT_SETTINGS.contains(name)) {
                flat.add(name, value);
            }
        });
        return flat.row;
    }

    private void add(String path, Object value) {
        if (value instanceof Map<?, ?> fields) {
            if (fields.containsKey(Parameters.PLUGIN)) {
                row.put(path, fields.get(Parameters.PLUGIN));
            }
            addBelow(path, fields);
        } else if (value instanceof List<?> list) {
            add(path, list);
        } else if (value != null) {
            row.put(path, value);
        }
    }

    private void addBelow(String path, Map<?, ?> fields) {
        fields.forEach((name, value) -> {
            if (!Parameters.PLUGIN.equals(name)) {
                add(path + "." + name, value);
            }
        });
    }

    private void add(String path, List<?> list) {
        row.put(path, list.stream().map(FlatSettings::word).collect(Collectors.joining(separator(list))));
        for (Object each : list) {
            if (each instanceof Map<?, ?> fields && fields.containsKey(Parameters.PLUGIN)) {
                String base = path + "." + fields.get(Parameters.PLUGIN);
                String below = base;
                for (int i = 2; row.containsKey(below); i++) {
                    below = base + "-" + i;
                }
                row.put(below, true);
                addBelow(below, fields);
            }
        }
    }

    private static String separator(List<?> list) {
        return list.stream().allMatch(Number.class::isInstance) ? ", " : " + ";
    }

    private static String word(Object value) {
        if (value instanceof Map<?, ?> fields) {
            Object plugin = fields.get(Parameters.PLUGIN);
            return plugin == null
                    ? fields.values().stream().map(CellFormat::text).collect(Collectors.joining(" "))
                    : plugin.toString();
        }
        return CellFormat.text(value);
    }
}
