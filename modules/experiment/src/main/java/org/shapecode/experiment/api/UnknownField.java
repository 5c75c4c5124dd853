package org.shapecode.experiment.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shapecode.core.Excerpt;

/** A path that names no field of an experiment, and the field that was probably meant. */
final class UnknownField {
    private final Map<String, Object> known;

    /** Among all fields of an experiment with its plugins, and those of a document beside it. */
    UnknownField(Map<String, Object> experiment) {
        known = new LinkedHashMap<>(experiment);
        Map<String, Object> study = new LinkedHashMap<>();
        Document.STUDY_FIELDS.forEach(name -> study.put(name, Map.of()));
        known.put(Document.STUDY, study);
        known.put(Document.CLAIMS, List.of());
    }

    /** Whether the field of a path that exists is text, which has no fields; a plugin is not. */
    boolean isText(String path) {
        Object node = known;
        for (String name : path.split("\\.", -1)) {
            node = children(node).get(name);
        }
        return node instanceof String;
    }

    /** What to say after the path: that it is unknown, and the nearest field or those that there are. */
    String explain(String path) {
        String found = "";
        Object node = known;
        for (String name : path.split("\\.", -1)) {
            Map<?, ?> fields = children(node);
            Optional<String> nearest = nearest(found, name, fields);
            if (nearest.isEmpty()) {
                return found.isEmpty() || !children(node).isEmpty() ? sentence(found, name, fields) : suggestion(found);
            }
            found = child(found, nearest.get());
            node = fields.get(nearest.get());
        }
        return suggestion(found);
    }

    private static String suggestion(String path) {
        return "is not a field of an experiment; did you mean " + path + "?";
    }

    private static String sentence(String parent, String name, Map<?, ?> fields) {
        String names = fields.keySet().stream().map(Object::toString).collect(Collectors.joining(", "));
        String of = parent.isEmpty() ? "an experiment" : parent;
        return "is not a field of an experiment: \"" + Excerpt.of(name) + "\" is none of the fields of " + of
                + ", which are " + names;
    }

    /** The child of this name, also by its name in an older schema, or else the one whose name is most alike. */
    private static Optional<String> nearest(String parent, String name, Map<?, ?> fields) {
        String path = child(parent, name);
        String current = Migration.path(path);
        String renamed = current.substring(current.lastIndexOf('.') + 1);
        if (fields.containsKey(renamed)) {
            return Optional.of(renamed);
        }
        Collection<String> names =
                fields.keySet().stream().map(Object::toString).toList();
        return names.stream()
                .filter(each -> distance(name, each) <= 1 + Math.max(name.length(), each.length()) / 4)
                .min(Comparator.comparingInt(each -> distance(name, each)));
    }

    private static Map<?, ?> children(Object node) {
        if (node instanceof List<?> list) {
            Map<String, Object> byIndex = new LinkedHashMap<>();
            list.forEach(each -> byIndex.put(Integer.toString(byIndex.size()), each));
            return byIndex;
        }
        return node instanceof Map<?, ?> fields ? fields : Map.of();
    }

    private static String child(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** The number of characters to insert, delete or replace (Levenshtein). */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
