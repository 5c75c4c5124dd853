package org.shapecode.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shapecode.core.plugin.Parameter.Role;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.Labels;

/** What distinguishes an experiment from another, each in a few words: {@code "hole 8–20"}, {@code "psi3 0.1"}, {@code "seed 2"}. */
final class Differences {
    private static final Set<String> WITHOUT_EFFECT = Set.of("name", "description", "analyses");
    private static final String SEED = "seed";

    private final List<String> plugins = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final Set<String> ignored;

    private Differences(Set<String> ignored) {
        this.ignored = ignored;
    }

    /**
     * The settings that have an effect and another value than in a base experiment: first the plugins, then the seed, then the
     * others, which are most often numbers of images and steps that many runs have in common.
     */
    static List<String> of(Experiment own, Experiment base) {
        Differences found = new Differences(own.idleSettings());
        found.addFields("", own, base);
        List<String> words = new ArrayList<>(found.plugins);
        if (own.seed() != base.seed()) {
            words.add(SEED + " " + own.seed());
        }
        words.addAll(found.others);
        return words;
    }

    private void addFields(String path, Object own, Object base) {
        for (ParameterInfo info : ParameterInfo.of(own.getClass())) {
            String field = path + info.name();
            Object value = Parameters.value(own, info.name());
            Object usual = Parameters.value(base, info.name());
            boolean told = WITHOUT_EFFECT.contains(field) || field.equals(SEED) || ignored.contains(field);
            if (!told && !value.equals(usual)) {
                add(field, info, value, usual);
            }
        }
    }

    private void add(String field, ParameterInfo info, Object own, Object base) {
        boolean same = own.getClass() == base.getClass();
        if (own instanceof Plugin plugin && !(same && end(own, Role.UPPER_END).isEmpty())) {
            plugins.add(phrase(plugin, Parameters.defaults(plugin.getClass())));
        } else if (own instanceof Record) {
            addFields(field + ".", own, base);
        } else if (own instanceof List<?> list && isPenalties(list, (List<?>) base)) {
            addElements(list, (List<?>) base);
        } else {
            others.add(word(info, own));
        }
    }

    /** Plugins of a list of which each occurs once, such as penalties; layers are told apart by their place alone. */
    private static boolean isPenalties(List<?> own, List<?> base) {
        return areDistinctPlugins(own) && areDistinctPlugins(base);
    }

    private static boolean areDistinctPlugins(List<?> list) {
        return list.stream().allMatch(Plugin.class::isInstance)
                && list.stream().map(Object::getClass).distinct().count() == list.size();
    }

    private void addElements(List<?> own, List<?> base) {
        for (Object each : own) {
            Object before = like(each, base);
            if (!each.equals(before)) {
                plugins.add(phrase((Plugin) each, before == null ? Parameters.defaults(each.getClass()) : before));
            }
        }
        base.stream()
                .filter(each -> like(each, own) == null)
                .forEach(each -> plugins.add("no " + ((Plugin) each).id()));
    }

    /** The plugin of the same kind, or null. */
    private static Object like(Object plugin, List<?> others) {
        return others.stream()
                .filter(each -> each.getClass() == plugin.getClass())
                .findFirst()
                .orElse(null);
    }

    /** The id of a plugin with its interval, if it has one, and what else differs; its only parameter is told by its value. */
    private static String phrase(Plugin plugin, Object usual) {
        List<ParameterInfo> infos = ParameterInfo.of(plugin.getClass());
        List<String> parts = new ArrayList<>(List.of(plugin.id()));
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
            return list.stream().map(Differences::text).collect(Collectors.joining(" "));
        }
        return value instanceof Record record ? Labels.text(Parameters.write(record)) : value.toString();
    }
}
