package org.shapecode.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.experiment.api.Document;

/**
 * Flattens the settings of an experiment to one row: names with dots to strings, numbers and booleans. A plugin's id is the
 * value of its field, and its own settings follow below that name. The settings of a plugin in a list follow below its id,
 * so that they have the same name in every run, whatever its position.
 */
final class FlatSettings {
    private static final List<String> IGNORED =
            List.of("schema", "name", "description", Document.STUDY, Document.CLAIMS);

    private final Map<String, Object> row = new LinkedHashMap<>();

    private FlatSettings() {}

    static Map<String, Object> of(Map<String, Object> fields) {
        FlatSettings flat = new FlatSettings();
        fields.forEach((name, value) -> {
            if (!IGNORED.contains(name)) {
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
        row.put(path, list.stream().map(FlatSettings::text).collect(Collectors.joining(separator(list))));
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

    private static String text(Object value) {
        if (value instanceof Map<?, ?> fields) {
            Object plugin = fields.get(Parameters.PLUGIN);
            return plugin == null
                    ? fields.values().stream().map(CellFormat::text).collect(Collectors.joining(" "))
                    : plugin.toString();
        }
        return CellFormat.text(value);
    }
}
