package org.shapecode.core.plugin;

import static org.shapecode.core.plugin.ParameterInfo.format;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shapecode.core.Excerpt;

/** Reads records from JSON values. Collects all errors and continues with the defaults, so that they are reported at once. */
final class RecordReader {
    private final List<FieldProblem> problems = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    <R> Reading<R> result(R value) {
        return new Reading<>(value, List.copyOf(problems), List.copyOf(unknown));
    }

    /** Reads a record over its defaults. */
    <R> R record(R defaults, Object tree, String path) {
        if (!(tree instanceof Map<?, ?> fields)) {
            problems.add(new FieldProblem(path, "must be a JSON object { … }, not " + Excerpt.of(tree)));
            return defaults;
        }
        List<RecordComponent> components = Parameters.components(defaults.getClass());
        List<ParameterInfo> infos = ParameterInfo.of(defaults.getClass());
        Object[] values = new Object[components.size()];
        Set<Object> known = new HashSet<>();
        int before = problems.size();
        for (int i = 0; i < components.size(); i++) {
            String name = infos.get(i).name();
            Object value = Parameters.get(defaults, components.get(i));
            known.add(name);
            if (fields.containsKey(name)) {
                values[i] = value(infos.get(i), value, fields.get(name), child(path, name));
            } else {
                values[i] = value;
                requireDefault(components.get(i).getType(), child(path, name));
            }
        }
        noteUnknown(fields.keySet(), known, defaults, path);
        try {
            @SuppressWarnings("unchecked")
            Class<R> type = (Class<R>) defaults.getClass();
            return Parameters.create(type, values);
        } catch (IllegalArgumentException e) {
            if (problems.size() == before) {
                String at = e instanceof InvalidParameter invalid ? child(path, invalid.name()) : path;
                problems.add(new FieldProblem(at, e.getMessage()));
            }
            return defaults;
        }
    }

    /** A default that cannot be used must not give way to another plugin in silence. */
    private void requireDefault(Class<?> type, String path) {
        if (Plugin.class.isAssignableFrom(type)) {
            Plugins.refusedDefault(type.asSubclass(Plugin.class))
                    .ifPresent(refused -> problems.add(new FieldProblem(
                            path,
                            "is by default the " + refused.kind() + " \"" + refused.id() + "\", which cannot be used: "
                                    + refused.reason())));
        }
    }

    private void noteUnknown(Set<?> fields, Set<Object> known, Object defaults, String path) {
        for (Object field : fields) {
            if (!known.contains(field) && !(defaults instanceof Plugin && Parameters.PLUGIN.equals(field))) {
                unknown.add(child(path, field.toString()));
            }
        }
    }

    private Object value(ParameterInfo info, Object fallback, Object json, String path) {
        if (info.type() instanceof ParameterizedType list) {
            return list(info, (Class<?>) list.getActualTypeArguments()[0], fallback, json, path);
        }
        return single(info, (Class<?>) info.type(), fallback, json, path);
    }

    private Object list(ParameterInfo info, Class<?> type, Object fallback, Object json, String path) {
        if (info.isNone(json)) {
            return List.of();
        }
        if (!(json instanceof List<?> elements)) {
            String word = info.none().isEmpty() ? "" : " or \"" + info.none() + '"';
            problems.add(new FieldProblem(path, "must be a JSON list [ … ]" + word + ", not " + quoted(json)));
            return fallback;
        }
        List<Object> values = new ArrayList<>();
        int before = problems.size();
        for (int i = 0; i < elements.size(); i++) {
            values.add(single(info, type, null, elements.get(i), child(path, Integer.toString(i))));
        }
        return problems.size() == before ? List.copyOf(values) : fallback;
    }

    private Object single(ParameterInfo info, Class<?> type, Object fallback, Object json, String path) {
        if (Plugin.class.isAssignableFrom(type)) {
            return plugin(type.asSubclass(Plugin.class), fallback, json, path);
        }
        if (type.isRecord()) {
            return record(fallback == null ? Parameters.defaults(type) : fallback, json, path);
        }
        if (type.isEnum()) {
            return constant(type, fallback, json, path);
        }
        boolean fits = type == boolean.class ? json instanceof Boolean : type == String.class && json instanceof String;
        if (fits) {
            return json;
        }
        if (json instanceof Number number && type != boolean.class && type != String.class) {
            return number(info, type, fallback, number, path);
        }
        String what = type == boolean.class ? "true or false" : type == String.class ? "a string" : info.allowed();
        problems.add(new FieldProblem(path, "is " + quoted(json) + ", but must be " + what));
        return fallback;
    }

    /** A value as in JSON: a text stands in quotes, a number does not. */
    private static String quoted(Object json) {
        return json instanceof String text ? '"' + Excerpt.of(text) + '"' : Excerpt.of(json);
    }

    private Object number(ParameterInfo info, Class<?> type, Object fallback, Number json, String path) {
        double number = json.doubleValue();
        boolean whole = type == int.class || type == Integer.class || type == long.class;
        boolean inType =
                !whole || number == Math.rint(number) && (type == long.class ? isLong(json) : number == (int) number);
        if (!inType || !info.allows(number)) {
            problems.add(new FieldProblem(path, "is " + format(number) + ", but must be " + info.allowed()));
            return fallback;
        }
        if (type == long.class) {
            return json.longValue();
        }
        return whole ? (Object) json.intValue() : (Object) number;
    }

    /** Whether the number is a long without loss; a larger one would silently become another number. */
    private static boolean isLong(Number json) {
        double number = json.doubleValue();
        return json instanceof Long
                || json instanceof Integer
                || number >= -0x1p63 && number < 0x1p63 && json instanceof Double;
    }

    private Object constant(Class<?> type, Object fallback, Object json, String path) {
        Object[] constants = type.getEnumConstants();
        for (Object constant : constants) {
            if (Parameters.name((Enum<?>) constant).equals(json)) {
                return constant;
            }
        }
        String names = Arrays.stream(constants)
                .map(each -> Parameters.name((Enum<?>) each))
                .collect(Collectors.joining(", "));
        problems.add(new FieldProblem(path, "is " + quoted(json) + ", but must be one of " + names));
        return fallback;
    }

    private <T extends Plugin> Object plugin(Class<T> kind, Object fallback, Object json, String path) {
        Object id = json instanceof Map<?, ?> fields ? fields.get(Parameters.PLUGIN) : json;
        if (!(id instanceof String name)) {
            problems.add(new FieldProblem(path, "must name a " + Plugins.kindName(kind) + " in its field \"plugin\""));
            return fallback;
        }
        T found = Plugins.find(kind, name).orElse(null);
        if (found == null) {
            problems.add(new FieldProblem(
                    path,
                    "names the " + Plugins.kindName(kind) + " \"" + Excerpt.of(name) + "\", which "
                            + Plugins.whyMissing(kind, name)));
            return fallback;
        }
        return json instanceof Map<?, ?> ? record(found, json, path) : found;
    }

    private static String child(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
