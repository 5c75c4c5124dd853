package org.shapecode.experiment.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.data.api.TestGrid;

/**
 * Brings experiments that were written with an older schema to the current one. It works on JSON values before they are
 * read, so that fields and plugins that are not known here survive; files are not touched.
 *
 * <p>Schema 3 has {@code data.test-grid}; older experiments get the grid on which their test images lay. One that states
 * no schema was written by hand and may never have been trained: it gets the same grid for one attribute, and both ends of
 * the ranges of several.
 *
 * <p>Schema 2 renamed {@code data.unseen} to {@code data.test}, {@code training.optimiser.rate} to {@code
 * training.optimiser.learning-rate}, {@code slope} of the models of 0.1 to {@code negative-slope}; and in {@code claims}
 * the numbers {@code spread.…} to {@code sd.…}. Paths that name such fields, in {@code study} and {@code
 * training.changes}, follow. No plugin id has changed.
 */
final class Migration {
    /** The schema that this version writes. */
    static final int CURRENT = 3;

    private static final String DATA = "data";
    private static final String GRID = "test-grid";

    private static final Map<String, String> RENAMED = Map.of(
            "data.unseen", "data.test",
            "training.optimiser.rate", "training.optimiser.learning-rate",
            "model.slope", "model.negative-slope");

    /** Models of other modules have fields of their own. */
    private static final List<String> MODELS =
            List.of("disk-autoencoder", "dcgan", "position-decoder", "position-encoder");

    private static final String VARY = "vary";
    private static final String LABELS = "labels";

    private Migration() {}

    /**
     * The fields of a document of an older schema with the names of the current one; the schema itself is left as it is.
     *
     * @param stated whether the document states its schema, as every file does that Shapecode wrote
     */
    static Map<String, Object> migrate(Map<String, Object> document, int schema, boolean stated) {
        Map<String, Object> fields = schema == 1 ? renamed(document) : new LinkedHashMap<>(document);
        if (fields.getOrDefault(DATA, Map.of()) instanceof Map<?, ?> data && !data.containsKey(GRID)) {
            Map<Object, Object> withGrid = new LinkedHashMap<>(data);
            withGrid.put(GRID, Parameters.name(stated ? TestGrid.UPPER_END : TestGrid.PAPER));
            fields.put(DATA, withGrid);
        }
        return fields;
    }

    private static Map<String, Object> renamed(Map<String, Object> document) {
        Map<String, Object> fields = new LinkedHashMap<>();
        document.forEach((name, value) -> fields.put(
                name,
                switch (name) {
                    case Document.STUDY -> study(value);
                    case Document.CLAIMS -> claims(value);
                    default -> value(name, value);
                }));
        return fields;
    }

    /** The current name of the field at a path, such as {@code "data.test"} for {@code "data.unseen"}. */
    static String path(String path) {
        return RENAMED.getOrDefault(path, path);
    }

    /** A value at a path, which may be an object with renamed fields below it. */
    static Object value(String path, Object value) {
        if (path.equals(Experiment.CHANGES)) {
            return each(value, "path", Migration::path);
        }
        if (!(value instanceof Map<?, ?> old) || path.equals("model") && !MODELS.contains(old.get(Parameters.PLUGIN))) {
            return value;
        }
        Map<Object, Object> fields = new LinkedHashMap<>();
        old.forEach((name, field) -> {
            String from = path + "." + name;
            String to = path(from).substring(path.length() + 1);
            // A file that has both fields was edited by hand; neither may be lost.
            boolean taken = !to.equals(name) && old.containsKey(to);
            fields.put(taken ? name : to, value(from, field));
        });
        return fields;
    }

    /** Varied values and their labels stand under the path of the field. */
    private static Object study(Object study) {
        if (!(study instanceof Map<?, ?> old)) {
            return study;
        }
        Map<Object, Object> fields = new LinkedHashMap<>();
        old.forEach((name, values) -> fields.put(name, values instanceof Map<?, ?> byPath ? varied(byPath) : values));
        if (old.get(VARY) instanceof Map<?, ?> before && fields.get(VARY) instanceof Map<?, ?> after) {
            Map<Object, Object> labels = formerLabels(before, after.keySet());
            if (fields.get(LABELS) instanceof Map<?, ?> given) {
                labels.putAll(given);
            }
            if (!labels.isEmpty()) {
                fields.put(LABELS, labels);
            }
        }
        return fields;
    }

    /** The labels that schema 1 gave to values with renamed fields: folders of runs and claims are named after them. */
    private static Map<Object, Object> formerLabels(Map<?, ?> before, Set<?> pathsAfter) {
        Map<Object, Object> labels = new LinkedHashMap<>();
        before.forEach((name, values) -> {
            String from = name.toString();
            if (pathsAfter.contains(path(from))
                    && values instanceof List<?> list
                    && list.stream()
                            .anyMatch(value -> !path(from).equals(from)
                                    || !value(from, value).equals(value))) {
                labels.put(
                        path(from),
                        list.stream().map(value -> Labels.of(from, value)).toList());
            }
        });
        return labels;
    }

    private static Map<Object, Object> varied(Map<?, ?> byPath) {
        Map<Object, Object> renamed = new LinkedHashMap<>();
        byPath.forEach((path, values) -> renamed.put(
                path(path.toString()),
                values instanceof List<?> list
                        ? list.stream()
                                .map(value -> value(path.toString(), value))
                                .toList()
                        : values));
        return renamed;
    }

    private static Object claims(Object claims) {
        Object renamed = each(claims, "number", Migration::number);
        return each(each(renamed, "at-least", Migration::bound), "at-most", Migration::bound);
    }

    private static Object bound(Object bound) {
        List<?> renamed = (List<?>) each(List.of(bound), "number", Migration::number);
        return renamed.get(0);
    }

    private static Object number(Object name) {
        return name instanceof String text && text.startsWith("spread.") ? "sd." + text.substring(7) : name;
    }

    private static Object path(Object path) {
        return path instanceof String text ? path(text) : path;
    }

    /** A list in which one field of every object is replaced. */
    private static Object each(Object list, String name, java.util.function.UnaryOperator<Object> change) {
        if (!(list instanceof List<?> elements)) {
            return list;
        }
        List<Object> changed = new ArrayList<>();
        for (Object element : elements) {
            if (element instanceof Map<?, ?> fields && fields.get(name) != null) {
                Map<Object, Object> copy = new LinkedHashMap<>(fields);
                copy.put(name, change.apply(fields.get(name)));
                changed.add(copy);
            } else {
                changed.add(element);
            }
        }
        return changed;
    }
}
