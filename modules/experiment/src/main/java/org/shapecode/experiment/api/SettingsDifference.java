package org.shapecode.experiment.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shapecode.core.plugin.Parameter.Role;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.network.spi.LayerKind;

/**
 * A setting in which an experiment trains differently than another.
 *
 * @param path of the field; of plugins in a list, that of the list
 * @param words what the experiment has: {@code "hole 8–20"}, {@code "ψ₃ 0.1"}, {@code "seed 2"}, {@code "no bias"}
 * @param kind what differs, in the order in which it is told
 */
record SettingsDifference(String path, String words, Kind kind) {
    /** Most often the others are numbers of images and steps that many runs have in common. */
    enum Kind {
        PLUGIN,
        /** A plugin that only the other has. */
        ABSENCE,
        SEED,
        OTHER
    }

    /** Fields that only describe or analyse. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("name", "description", "analyses");

    private static final String SEED = "seed";

    /** The paths of the fields that differ, sorted; where another plugin is named, that of the plugin. */
    static List<String> paths(Experiment own, Experiment other) {
        return of(own, other).stream()
                .map(SettingsDifference::path)
                .distinct()
                .sorted()
                .toList();
    }

    /** What an experiment has and the other has not, as far as it has an effect: first the plugins, then the seed. */
    static List<String> words(Experiment own, Experiment other) {
        return effective(own, other).stream()
                .sorted(Comparator.comparing(SettingsDifference::kind))
                .map(SettingsDifference::words)
                .distinct()
                .toList();
    }

    /** The names of the settings that differ, as far as they have an effect: {@code "network, encoder layer 2"}. */
    static List<String> names(Experiment own, Experiment other) {
        return effective(own, other).stream()
                .map(each -> name(each.path, own, other))
                .distinct()
                .toList();
    }

    private static String name(String path, Experiment own, Experiment other) {
        List<String> labels = FieldName.of(path, own).map(FieldName::labels).orElse(List.of(path));
        String name = labels.subList(Math.max(0, labels.size() - 2), labels.size()).stream()
                .map(ParameterInfo::phrase)
                .collect(Collectors.joining(", "));
        return at(path, own) instanceof List<?> list && list.stream().anyMatch(LayerKind.class::isInstance)
                ? name + changedLayer(list, (List<?>) at(path, other))
                : name;
    }

    private static Object at(String path, Experiment experiment) {
        Object value = experiment;
        for (String field : path.split("\\.")) {
            value = Parameters.value(value, field);
        }
        return value;
    }

    /** The number of the layer that differs, such as {@code " layer 2"}; of several, or of lists that are not as long, none. */
    private static String changedLayer(List<?> own, List<?> others) {
        int[] changed = IntStream.range(0, Math.min(own.size(), others.size()))
                .filter(i -> !own.get(i).equals(others.get(i)))
                .toArray();
        return own.size() == others.size() && changed.length == 1 ? " layer " + (changed[0] + 1) : "";
    }

    /** What has an effect, in the order of the fields. */
    static List<SettingsDifference> effective(Experiment own, Experiment other) {
        List<SettingsDifference> all = of(own, other);
        Set<String> idle = all.stream().allMatch(each -> each.kind == Kind.SEED) ? Set.of() : own.idleSettings();
        return all.stream().filter(each -> !idle.contains(each.path)).toList();
    }

    private static List<SettingsDifference> of(Experiment own, Experiment other) {
        List<SettingsDifference> all = new ArrayList<>();
        addFields("", own, other, all);
        return all;
    }

    private static void addFields(String path, Object own, Object other, List<SettingsDifference> all) {
        for (ParameterInfo info : ParameterInfo.of(own.getClass())) {
            String field = path + info.name();
            Object value = Parameters.value(own, info.name());
            Object otherValue = Parameters.value(other, info.name());
            if (!WITHOUT_EFFECT.contains(field) && !value.equals(otherValue)) {
                add(field, info, value, otherValue, all);
            }
        }
    }

    private static void add(String path, ParameterInfo info, Object own, Object other, List<SettingsDifference> all) {
        if (own instanceof Plugin plugin && own.getClass() != other.getClass()) {
            all.add(new SettingsDifference(path, phrase(plugin, Parameters.defaults(own.getClass())), Kind.PLUGIN));
        } else if (own instanceof Plugin plugin && end(plugin, Role.UPPER_END).isPresent()) {
            // Its interval is told as a whole.
            String words = phrase(plugin, Parameters.defaults(own.getClass()));
            List<SettingsDifference> within = new ArrayList<>();
            addFields(path + ".", own, other, within);
            within.forEach(each -> all.add(new SettingsDifference(each.path, words, Kind.PLUGIN)));
        } else if (own instanceof Record) {
            addFields(path + ".", own, other, all);
        } else if (own instanceof List<?> list && areDistinctPlugins(list) && areDistinctPlugins((List<?>) other)) {
            addElements(path, list, (List<?>) other, all);
        } else {
            all.add(new SettingsDifference(path, word(info, own), path.equals(SEED) ? Kind.SEED : Kind.OTHER));
        }
    }

    /** Plugins of a list of which each occurs once, such as penalties; layers are told apart by their place alone. */
    private static boolean areDistinctPlugins(List<?> list) {
        return list.stream().allMatch(Plugin.class::isInstance)
                && list.stream().map(Object::getClass).distinct().count() == list.size();
    }

    private static void addElements(String path, List<?> own, List<?> others, List<SettingsDifference> all) {
        for (Object each : own) {
            Object other = like(each, others);
            if (!each.equals(other)) {
                Object usual = other == null ? Parameters.defaults(each.getClass()) : other;
                all.add(new SettingsDifference(path, phrase((Plugin) each, usual), Kind.PLUGIN));
            }
        }
        others.stream()
                .filter(each -> like(each, own) == null)
                .forEach(each -> all.add(new SettingsDifference(path, "no " + name((Plugin) each), Kind.ABSENCE)));
    }

    /** The plugin of the same kind, or null. */
    private static Object like(Object plugin, List<?> others) {
        return others.stream()
                .filter(each -> each.getClass() == plugin.getClass())
                .findFirst()
                .orElse(null);
    }

    /** The short name of a plugin with its interval, if it has one, and what else differs; its only parameter is told by its value. */
    private static String phrase(Plugin plugin, Object usual) {
        List<ParameterInfo> infos = ParameterInfo.of(plugin.getClass());
        List<String> parts = new ArrayList<>(List.of(name(plugin)));
        end(plugin, Role.UPPER_END)
                .ifPresent(to -> parts.add(end(plugin, Role.LOWER_END)
                                .map(from -> text(from) + "–")
                                .orElse("to ")
                        + text(to)));
        for (ParameterInfo info : infos) {
            Object value = Parameters.value(plugin, info.name());
            if (infos.size() == 1) {
                parts.add(text(value));
            } else if (info.role() == Role.VALUE && !Objects.equals(value, Parameters.value(usual, info.name()))) {
                parts.add(word(info, value));
            } else if (info.role() == Role.ATTRIBUTE && !"".equals(value)) {
                parts.add(1, text(value));
            }
        }
        return String.join(" ", parts);
    }

    private static String name(Plugin plugin) {
        return Labels.symbols(plugin.id());
    }

    private static Optional<Object> end(Object plugin, Role role) {
        return ParameterInfo.withRole(plugin.getClass(), role).map(info -> Parameters.value(plugin, info.name()));
    }

    private static String word(ParameterInfo info, Object value) {
        String label = info.phrase();
        if (value instanceof Boolean on) {
            return on ? label : "no " + label;
        }
        return value instanceof List<?> list && list.stream().anyMatch(Plugin.class::isInstance)
                ? "other " + label
                : label + " " + text(value);
    }

    private static String text(Object value) {
        if (value instanceof Double number) {
            return ParameterInfo.format(number);
        }
        if (value instanceof Enum<?> constant) {
            return Parameters.name(constant);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(SettingsDifference::text).collect(Collectors.joining(" "));
        }
        return value instanceof Record record ? Labels.text(Parameters.write(record)) : value.toString();
    }
}
