package org.shapecode.editor;

import java.util.List;
import java.util.Map;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;

/** The values that a document omits. Thread-safe. */
final class DefaultValues {
    private DefaultValues() {}

    /**
     * A document in which all default plugins and lists on the way to a field are written out, so that the field can be
     * set: a plugin's field needs the plugin's id beside it, an element needs its list.
     */
    static Document expanded(Document document, String path) {
        Document out = document;
        Object usual = Parameters.write(new Experiment());
        Object node = document.fields();
        String at = "";
        String[] names = path.split("\\.");
        for (int i = 0; i < names.length - 1; i++) {
            usual = child(usual, names[i]);
            at = at.isEmpty() ? names[i] : at + "." + names[i];
            node = child(node, names[i]);
            if (node == null) {
                node = minimal(usual);
                out = node == null ? out : out.with(at, node);
            }
        }
        return out;
    }

    /** The value at a path, or its default; null if there is no such field. */
    static Object value(Document document, String path) {
        Object written = at(document.fields(), path);
        return written == null ? at(Parameters.write(new Experiment()), path) : written;
    }

    private static Object at(Object tree, String path) {
        Object node = tree;
        for (String name : path.split("\\.")) {
            node = child(node, name);
        }
        return node;
    }

    /** A default value as it is written out: lists complete, plugins by id; null for a record, which may be empty. */
    private static Object minimal(Object usual) {
        if (usual instanceof List<?> list) {
            return list.stream()
                    .map(each -> each instanceof Map<?, ?> ? minimal(each) : each)
                    .toList();
        }
        return usual instanceof Map<?, ?> fields && fields.containsKey(Parameters.PLUGIN)
                ? Map.of(Parameters.PLUGIN, fields.get(Parameters.PLUGIN))
                : null;
    }

    private static Object child(Object node, String name) {
        if (node instanceof Map<?, ?> fields) {
            return fields.get(name);
        }
        return node instanceof List<?> list && name.matches("\\d{1,6}") && Integer.parseInt(name) < list.size()
                ? list.get(Integer.parseInt(name))
                : null;
    }
}
