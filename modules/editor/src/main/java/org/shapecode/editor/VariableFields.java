package org.shapecode.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;

/** The fields of an experiment that a study can vary. Thread-safe. */
final class VariableFields {
    /** A study lists its seeds; the others do not change the trained network. */
    private static final Set<String> EXCLUDED =
            Set.of("seed", "name", "description", "analyses", "training.changes", "training.checkpoint");

    private VariableFields() {}

    /** The paths of the fields with their values; the id of a plugin comes before its own fields. */
    static Map<String, Object> of(Experiment experiment) {
        Map<String, Object> all = new LinkedHashMap<>();
        add("", Parameters.write(experiment), all);
        return all;
    }

    /** Whether the study of a document varies a field or what contains it. */
    static boolean isVaried(Document document, String path) {
        return document.fields().get(Document.STUDY) instanceof Map<?, ?> study
                && study.get("vary") instanceof Map<?, ?> varied
                && varied.keySet().stream().anyMatch(each -> (path + ".").startsWith(each + "."));
    }

    private static void add(String path, Object value, Map<String, Object> all) {
        if (EXCLUDED.contains(path) || path.endsWith(Parameters.PLUGIN)) {
            return;
        }
        if (!(value instanceof Map<?, ?> fields)) {
            all.put(path, value);
        } else if (fields.containsKey(Parameters.PLUGIN)) {
            all.put(path, fields.get(Parameters.PLUGIN));
        }
        children(value).forEach((name, child) -> add(path.isEmpty() ? name : path + "." + name, child, all));
    }

    private static Map<String, Object> children(Object value) {
        Map<String, Object> children = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> fields) {
            fields.forEach((name, child) -> children.put(name.toString(), child));
        } else if (value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
            list.forEach(child -> children.put(Integer.toString(children.size()), child));
        }
        return children;
    }
}
