package org.shapecode.experiment.api;

import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Plugins;

/**
 * The readable name of a field of an experiment, from the labels of the parameters on its path. Safe on any thread.
 *
 * @param labels from the outermost section to the field; at least one
 * @param listed whether the field belongs to a plugin in a list, whose name is the label before the last
 */
public record FieldName(List<String> labels, boolean listed) {
    public FieldName {
        labels = List.copyOf(labels);
    }

    /**
     * The name of a field in any experiment. A plugin in a list is named by its id.
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
        return Optional.of(new FieldName(walk.labels, walk.listed));
    }

    /** The label of the field alone, such as {@code "Learning rate"}; of a plugin in a list with the plugin's name. */
    public String brief() {
        return listed ? qualified() : labels.get(labels.size() - 1);
    }

    /** The label with that of the section it is in, such as {@code "Network: Channels"}. */
    public String qualified() {
        return String.join(": ", labels.subList(Math.max(0, labels.size() - 2), labels.size()));
    }

    /** Follows a path through the declarations of the parameters. */
    private static final class Walk {
        private final List<String> labels = new ArrayList<>();
        private boolean listed;

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
                labels.add(each.displayName() + (nested ? " " + (Integer.parseInt(part) + 1) : ""));
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
            return Plugins.find(elements.asSubclass(Plugin.class), part).map(Plugin.class::cast);
        }
    }
}
