package org.shapecode.experiment.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Plugins;

/**
 * The readable name of a field of an experiment, from the labels of the parameters on its path. Safe on any thread.
 *
 * @param labels from the outermost section to the field; at least one
 * @param listed whether the field belongs to a plugin in a list, whose name is the label before the last
 * @param parameter its declaration; empty for a plugin in a list
 */
public record FieldName(List<String> labels, boolean listed, Optional<ParameterInfo> parameter) {
    public FieldName {
        labels = List.copyOf(labels);
    }

    /**
     * The name of a field in any experiment. A plugin in a list is named by its id, of several
     * of a kind the second with {@code -2} after it.
     *
     * @param path such as {@code "training.optimiser.learning-rate"} or {@code "regularisers.psi3.lambda"}
     * @return empty if no installed plugin declares it
     */
    public static Optional<FieldName> of(String path) {
        return of(path, null);
    }

    /**
     * The name of a field in an experiment. A plugin in a list is named by its id or its index from 0.
     *
     * @param experiment null for any experiment
     * @return empty if there is no such field
     */
    public static Optional<FieldName> of(String path, Experiment experiment) {
        Walk walk = new Walk(experiment);
        for (String part : path.split("\\.")) {
            if (!walk.enter(part)) {
                return Optional.empty();
            }
        }
        return Optional.of(new FieldName(walk.labels, walk.listed, walk.parameter));
    }

    /** The label of the field alone, such as {@code "Learning rate"}; of a plugin in a list with the plugin's name. */
    public String brief() {
        return listed ? qualified() : labels.get(labels.size() - 1);
    }

    /** The label with that of the section it is in, such as {@code "Network: Channels"}. */
    public String qualified() {
        return String.join(": ", labels.subList(Math.max(0, labels.size() - 2), labels.size()));
    }

    /** The qualified label with the unit, where there is one: {@code "Disk: Radius (px)"}. */
    public String withUnit() {
        String unit = parameter.map(ParameterInfo::unit).orElse("");
        return qualified() + (unit.isEmpty() ? "" : " (" + unit + ")");
    }

    /** Whether it is a plugin in a list itself, such as a penalty. */
    public boolean isElement() {
        return parameter.isEmpty();
    }

    /** Whether its value is a list, which may be empty. */
    public boolean isList() {
        return parameter
                .filter(info -> info.type() instanceof ParameterizedType)
                .isPresent();
    }

    /**
     * A value by the name that forms give it: a plugin, or a constant, by its label. Anything else stays as it is.
     *
     * @param value as in a file; of a list of plugins, their ids joined by {@code " + "}
     */
    public Object shown(Object value) {
        Type type = parameter.map(ParameterInfo::type).orElse(null);
        if (!(value instanceof String text) || type == null) {
            return value;
        }
        Type each = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
        if (!(each instanceof Class<?> kind)) {
            return value;
        }
        if (kind.isEnum()) {
            return Parameters.label(kind, text);
        }
        return Plugin.class.isAssignableFrom(kind)
                ? Stream.of(text.split(" \\+ "))
                        .map(id -> Plugins.find(kind.asSubclass(Plugin.class), id)
                                .map(Plugin::displayName)
                                .orElse(id))
                        .collect(Collectors.joining(" + "))
                : value;
    }

    /** Follows a path through the declarations of the parameters. */
    private static final class Walk {
        private final List<String> labels = new ArrayList<>();
        private boolean listed;
        private Optional<ParameterInfo> parameter = Optional.empty();

        /** Classes that may declare the next field: one where the plugin is known, otherwise all of its kind. */
        private List<? extends Class<?>> owners = List.of(Experiment.class);

        /** The value at the place reached, or null if it is not known. */
        private Object value;

        /** The type of the elements if the place reached is a list of plugins or records, or null. */
        private Class<?> elements;

        Walk(Experiment experiment) {
            value = experiment;
        }

        boolean enter(String part) {
            return elements == null ? enterField(part) : enterElement(part);
        }

        private boolean enterField(String name) {
            Optional<ParameterInfo> found = owners.stream()
                    .flatMap(owner -> ParameterInfo.of(owner).stream())
                    .filter(info -> info.name().equals(name))
                    .findFirst();
            if (found.isEmpty()) {
                return false;
            }
            parameter = found;
            labels.add(found.get().label());
            value = value == null ? null : Parameters.value(value, name);
            if (found.get().type() instanceof ParameterizedType list) {
                elements = (Class<?>) list.getActualTypeArguments()[0];
                owners = List.of();
            } else {
                owners = owners((Class<?>) found.get().type());
            }
            return true;
        }

        private List<? extends Class<?>> owners(Class<?> type) {
            if (Plugin.class.isAssignableFrom(type)) {
                return value != null
                        ? List.of(value.getClass())
                        : Plugins.all(type.asSubclass(Plugin.class)).stream()
                                .map(Plugin::getClass)
                                .toList();
            }
            return type.isRecord() ? List.of(type) : List.of();
        }

        private boolean enterElement(String part) {
            Optional<Plugin> plugin = element(part);
            plugin.ifPresent(each -> {
                // The layers of a network are of few kinds: their numbers tell them apart.
                boolean nested = labels.size() > 1 && part.matches("\\d+");
                String number = nested ? String.valueOf(Integer.parseInt(part) + 1) : repeated(part, each);
                labels.add((each.displayName() + " " + number).strip());
                parameter = Optional.empty();
                listed = true;
                owners = List.of(each.getClass());
                value = each;
                elements = null;
            });
            return plugin.isPresent();
        }

        private Optional<Plugin> element(String part) {
            if (!Plugin.class.isAssignableFrom(elements)) {
                return Optional.empty();
            }
            if (part.matches("\\d{1,6}")) {
                int index = Integer.parseInt(part);
                return value instanceof List<?> list && index < list.size()
                        ? Optional.of((Plugin) list.get(index))
                        : Optional.empty();
            }
            Class<? extends Plugin> kind = elements.asSubclass(Plugin.class);
            return Plugins.find(kind, part)
                    .map(Plugin.class::cast)
                    .or(() ->
                            Plugins.find(kind, part.replaceFirst("-\\d+$", "")).map(Plugin.class::cast));
        }

        /** The number of a plugin among those of its kind, from the second on. */
        private static String repeated(String part, Plugin found) {
            return part.startsWith(found.id() + "-") ? part.substring(found.id().length() + 1) : "";
        }
    }
}
