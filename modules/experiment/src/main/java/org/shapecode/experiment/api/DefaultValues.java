package org.shapecode.experiment.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Plugins;

/** The values that a document omits: those of the plugins that it names, whether it is valid or not. Thread-safe. */
final class DefaultValues {
    private DefaultValues() {}

    /** All fields of an experiment that a document's plugins have, with its values or their defaults. */
    static Map<String, Object> complete(Map<String, Object> fields) {
        return record(new Experiment(), fields);
    }

    private static Map<String, Object> record(Record usual, Map<?, ?> fields) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (usual instanceof Plugin plugin) {
            tree.put(Parameters.PLUGIN, plugin.id());
        }
        Map<String, Object> defaults = Parameters.write(usual);
        for (ParameterInfo info : ParameterInfo.of(usual.getClass())) {
            String name = info.name();
            Object json = fields.get(name);
            Object value =
                    json == null || info.isNone(json) ? json : value(info.type(), Parameters.value(usual, name), json);
            tree.put(name, value == null ? defaults.get(name) : value);
        }
        return tree;
    }

    /**
     * A value as it is written, with the fields that it omits if it is a record, a plugin or a list of them; null if it cannot
     * be one of the type.
     */
    private static Object value(Type type, Object usual, Object json) {
        if (type instanceof ParameterizedType list) {
            Type element = list.getActualTypeArguments()[0];
            return json instanceof List<?> elements
                    ? elements.stream()
                            .map(each -> value(element, null, each))
                            .map(each -> each == null ? "" : each)
                            .toList()
                    : null;
        }
        Class<?> single = (Class<?>) type;
        Map<?, ?> fields = json instanceof Map<?, ?> map ? map : Map.of();
        if (Plugin.class.isAssignableFrom(single)) {
            Object id = json instanceof Map<?, ?> ? fields.get(Parameters.PLUGIN) : json;
            Optional<? extends Plugin> named =
                    id instanceof String name ? Plugins.find(single.asSubclass(Plugin.class), name) : Optional.empty();
            return named.isPresent() ? record((Record) named.get(), fields) : json;
        }
        if (single.isRecord()) {
            return json instanceof Map<?, ?>
                    ? record((Record) (usual == null ? Parameters.defaults(single) : usual), fields)
                    : null;
        }
        return json instanceof Map<?, ?> || json instanceof List<?> ? null : json;
    }

    /**
     * A document's fields in which all default plugins and lists on the way to a field are written out, so that the field can
     * be set: a plugin's field needs the plugin's id beside it, an element needs its list.
     */
    static Map<String, Object> expanded(Map<String, Object> fields, String path) {
        Map<String, Object> out = fields;
        Object usual = null;
        Object node = fields;
        String at = "";
        String[] names = path.split("\\.", -1);
        for (int i = 0; i < names.length - 1; i++) {
            at = at.isEmpty() ? names[i] : at + "." + names[i];
            node = child(node, names[i]);
            if (usual == null && node == null) {
                usual = at(complete(fields), at);
            } else if (usual != null) {
                usual = child(usual, names[i]);
            }
            if (node == null) {
                node = minimal(usual);
                out = node == null ? out : JsonTree.with(out, at, node);
            }
        }
        return out;
    }

    /** The value at a path, or its default; null if there is no such field. */
    static Object value(Map<String, Object> fields, String path) {
        Object written = at(fields, path);
        return written == null ? at(complete(fields), path) : written;
    }

    private static Object at(Object tree, String path) {
        Object node = tree;
        for (String name : path.split("\\.", -1)) {
            node = child(node, name);
        }
        return node;
    }

    /** A default value as it is written out: lists complete, plugins by id; null for a record, which may be empty. */
    private static Object minimal(Object usual) {
        if (usual instanceof List<?>) {
            return usual;
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
