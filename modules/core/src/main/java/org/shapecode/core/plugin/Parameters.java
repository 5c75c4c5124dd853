package org.shapecode.core.plugin;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads and writes records of parameters as JSON. A component {@code learningRate} is the field {@code learning-rate}; a
 * plugin is an object whose field {@value #PLUGIN} is its id, or the id alone if all parameters have their defaults. Every
 * such record has a public constructor without arguments that sets the defaults. Safe on any thread.
 */
public final class Parameters {
    /** The JSON field of a plugin's id. */
    public static final String PLUGIN = "plugin";

    /** Java makes them anew each time, and calls a new one slowly. */
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> record) {
            return List.of(record.getRecordComponents());
        }
    };

    private Parameters() {}

    /** The components of a record, in the order of its {@link ParameterInfo}. */
    static List<RecordComponent> components(Class<?> record) {
        return COMPONENTS.get(record);
    }

    /** A record with its default parameters. */
    public static <R> R defaults(Class<R> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw thrown(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " needs a public constructor without arguments", e);
        }
    }

    /** Converts a record to a JSON value: a map in the order of the components. */
    public static Map<String, Object> write(Record record) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (record instanceof Plugin plugin) {
            tree.put(PLUGIN, plugin.id());
        }
        List<RecordComponent> components = components(record.getClass());
        List<ParameterInfo> infos = ParameterInfo.of(record.getClass());
        for (int i = 0; i < components.size(); i++) {
            String none = infos.get(i).none();
            Object value = get(record, components.get(i));
            tree.put(infos.get(i).name(), !none.isEmpty() && List.of().equals(value) ? none : json(value));
        }
        return tree;
    }

    /**
     * Reads a record; missing fields keep their defaults.
     *
     * @param type the record's class
     * @param tree the JSON value
     */
    public static <R extends Record> Reading<R> read(Class<R> type, Object tree) {
        RecordReader reader = new RecordReader();
        return reader.result(reader.record(defaults(type), tree, ""));
    }

    /**
     * Creates a record from its values.
     *
     * @param type the record's class
     * @param values one for each component, of its type
     * @throws IllegalArgumentException if the record rejects them
     */
    public static <R> R create(Class<R> type, Object[] values) {
        Class<?>[] types =
                components(type).stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw thrown(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create a " + type.getName(), e);
        }
    }

    /** What a constructor or accessor threw itself. */
    private static RuntimeException thrown(InvocationTargetException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e.getCause());
    }

    /**
     * The value of one parameter of a record.
     *
     * @throws IllegalArgumentException if there is no parameter of that name
     */
    public static Object value(Object record, String name) {
        List<ParameterInfo> infos = ParameterInfo.of(record.getClass());
        for (int i = 0; i < infos.size(); i++) {
            if (infos.get(i).name().equals(name)) {
                return get(record, components(record.getClass()).get(i));
            }
        }
        throw new IllegalArgumentException(record.getClass().getSimpleName() + " has no parameter " + name);
    }

    /** The name in files and options: {@code learningRate} is written {@code learning-rate}. */
    static String name(RecordComponent component) {
        return component.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** The name of a constant in files: {@code BOTH_ENDS} is written {@code both-ends}. */
    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How a form writes a constant: its {@link Label}, or else its name in sentence case, such as {@code "Both ends"}. */
    public static String label(Enum<?> constant) {
        Label declared;
        try {
            declared = constant.getDeclaringClass().getField(constant.name()).getAnnotation(Label.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("an enum has a field for each constant", e);
        }
        String words = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return declared == null ? Character.toUpperCase(words.charAt(0)) + words.substring(1) : declared.value();
    }

    /** How a form writes the constant of an enum that has a name in files; the text itself if there is none. */
    public static String label(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> (Enum<?>) each)
                .filter(each -> name(each).equals(name))
                .findFirst()
                .map(Parameters::label)
                .orElse(name);
    }

    static Object get(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (InvocationTargetException e) {
            throw thrown(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component + " of " + record.getClass(), e);
        }
    }

    private static Object json(Object value) {
        if (value instanceof Record record) {
            return write(record);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Parameters::json).toList();
        }
        return value instanceof Enum<?> constant ? name(constant) : value;
    }
}
