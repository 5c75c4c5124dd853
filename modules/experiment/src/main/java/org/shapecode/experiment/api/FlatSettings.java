package org.shapecode.experiment.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shapecode.core.plugin.Parameters;

/**
 * Flattens the settings of an experiment to one row: names with dots to strings, numbers and booleans. A plugin's id is the
 * value of its field, and its own settings follow below that name. The settings of a plugin in a list follow below its id,
 * so that they have the same name in every run, whatever its position.
 *
 * <p>What compares the settings of runs compares these. Safe on any thread.
 */
public final class FlatSettings {
    private static final List<String> IGNORED =
            List.of("schema", "name", "description", Document.STUDY, Document.CLAIMS);

    private final Map<String, Object> row = new LinkedHashMap<>();
    private final Set<String> idle;

    private FlatSettings(Set<String> idle) {
        this.idle = idle;
    }

    /**
     * The settings of an experiment that have an effect, including those left at their defaults.
     *
     * @param experiment that of the document
     */
    public static Map<String, Object> of(Document document, Experiment experiment) {
        return of(document.complete(experiment).fields(), experiment.idleSettings());
    }

    /**
     * The settings of an experiment that may not be valid.
     *
     * @param idle the paths in its file of those that have no effect, which are left out
     */
    public static Map<String, Object> of(Map<String, Object> fields, Set<String> idle) {
        FlatSettings flat = new FlatSettings(idle);
        fields.forEach((name, value) -> {
            if (!IGNORED.contains(name)) {
                flat.add(name, name, value);
            }
        });
        return flat.row;
    }

    /** Adds a value under a name, unless that at its path in the file is idle. */
    private void add(String name, String path, Object value) {
        if (idle.contains(path)) {
            return;
        }
        if (value instanceof Map<?, ?> fields) {
            if (fields.containsKey(Parameters.PLUGIN)) {
                row.put(name, fields.get(Parameters.PLUGIN));
            }
            addBelow(name, path, fields);
        } else if (value instanceof List<?> list) {
            addAll(name, path, list);
        } else if (value != null) {
            row.put(name, value);
        }
    }

    private void addBelow(String name, String path, Map<?, ?> fields) {
        fields.forEach((field, value) -> {
            if (!Parameters.PLUGIN.equals(field)) {
                add(name + "." + field, path + "." + field, value);
            }
        });
    }

    private void addAll(String name, String path, List<?> list) {
        row.put(name, list.stream().map(FlatSettings::text).collect(Collectors.joining(separator(list))));
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Map<?, ?> fields && fields.containsKey(Parameters.PLUGIN)) {
                String base = name + "." + fields.get(Parameters.PLUGIN);
                String below = base;
                for (int n = 2; row.containsKey(below); n++) {
                    below = base + "-" + n;
                }
                row.put(below, true);
                addBelow(below, path + "." + i, fields);
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
                    ? fields.values().stream().map(Labels::text).collect(Collectors.joining(" "))
                    : plugin.toString();
        }
        return Labels.text(value);
    }
}
