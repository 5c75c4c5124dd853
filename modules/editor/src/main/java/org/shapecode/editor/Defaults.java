package org.shapecode.editor;

import java.util.List;
import java.util.Map;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;

/** What a document leaves to its defaults, written out where a field within it is to be set. Safe on any thread. */
final class Defaults {
    private Defaults() {}

    /**
     * A document in which every plugin and list on the way to a field is written out: the field of a plugin means nothing
     * without the plugin's id, an element nothing without its list.
     */
    static Document writtenOut(Document document, String path) {
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
                node = brief(usual);
                out = node == null ? out : out.with(at, node);
            }
        }
        return out;
    }

    /** What a document has at a path, or the default; null if there is no such field. */
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

    /** What has to stand there: lists whole, plugins by their ids; null for a record, which may start empty. */
    private static Object brief(Object usual) {
        if (usual instanceof List<?> list) {
            return list.stream()
                    .map(each -> each instanceof Map<?, ?> ? brief(each) : each)
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
