package org.shapecode.experiment.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.Parameters;

/** Edits JSON values by copying them. */
final class JsonTree {
    private JsonTree() {}

    static Map<String, Object> with(Map<String, Object> fields, String path, Object value) {
        return asFields(set(fields, List.of(path.split("\\.", -1)), value, path));
    }

    /** Sets one entry of an object, whose key may hold dots. */
    static Map<String, Object> with(Map<String, Object> fields, String path, String key, Object value) {
        List<String> names = new ArrayList<>(List.of(path.split("\\.", -1)));
        names.add(key);
        return asFields(set(fields, names, value, path + "." + key));
    }

    private static Object set(Object node, List<String> names, Object value, String path) {
        String name = names.get(0);
        List<String> rest = names.subList(1, names.size());
        if (node instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list);
            int index = index(name, list.size(), path);
            copy.set(index, rest.isEmpty() ? value : set(list.get(index), rest, value, path));
            return copy;
        }
        Map<String, Object> copy = fieldsOf(node, path);
        copy.put(name, rest.isEmpty() ? value : set(copy.get(name), rest, value, path));
        return copy;
    }

    /** A plugin that is given by its id alone becomes an object with that one field. */
    private static Map<String, Object> fieldsOf(Object node, String path) {
        if (node == null) {
            return new LinkedHashMap<>();
        }
        if (node instanceof String id) {
            return new LinkedHashMap<>(Map.of(Parameters.PLUGIN, id));
        }
        if (node instanceof Map<?, ?>) {
            return new LinkedHashMap<>(asFields(node));
        }
        throw new Problem(
                "There is no field " + Excerpt.of(path) + ": part of it is the value " + Excerpt.of(node) + ".");
    }

    private static int index(String name, int size, String path) {
        if (name.matches("\\d{1,6}") && Integer.parseInt(name) < size) {
            return Integer.parseInt(name);
        }
        throw new Problem("There is no field " + Excerpt.of(path) + ": " + Excerpt.of(name)
                + " is not an index into a list of " + size + ".");
    }

    /** The new fields, and those that only the old value has; within a plugin, only if it is the same plugin. */
    static Map<String, Object> merge(Map<String, Object> old, Map<String, Object> now) {
        Map<String, Object> merged = new LinkedHashMap<>(old);
        now.forEach((name, value) -> merged.merge(name, value, JsonTree::mergeValue));
        return merged;
    }

    private static Object mergeValue(Object old, Object now) {
        if (now instanceof List<?> list && old instanceof List<?> before && before.size() == list.size()) {
            List<Object> merged = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                merged.add(mergeValue(before.get(i), list.get(i)));
            }
            return merged;
        }
        boolean objects = now instanceof Map<?, ?> && old instanceof Map<?, ?>;
        if (!objects) {
            return now;
        }
        Object plugin = asFields(now).get(Parameters.PLUGIN);
        boolean same = plugin == null || plugin.equals(asFields(old).get(Parameters.PLUGIN));
        return same ? merge(asFields(old), asFields(now)) : now;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asFields(Object node) {
        return (Map<String, Object>) node;
    }
}
