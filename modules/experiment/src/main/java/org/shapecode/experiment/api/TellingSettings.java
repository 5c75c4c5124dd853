package org.shapecode.experiment.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shapecode.experiment.api.SettingsDifference.Kind;

/** The few settings that tell experiments apart: plugins first, then the seed, then the others. */
final class TellingSettings {
    /** More would not be read. */
    private static final int MOST_SETTINGS = 3;

    /** Each is compared with the first ones, for names are made on the event thread. */
    private static final int MOST_COMPARED = 30;

    /** A setting; penalties and the like, of which there may be several, are one together. */
    private record Setting(Kind kind, String path) implements Comparable<Setting> {
        private static final Comparator<Setting> ORDER =
                Comparator.comparing(Setting::kind).thenComparing(Setting::path);

        static Setting of(SettingsDifference difference) {
            Kind kind = difference.kind() == Kind.ABSENCE ? Kind.PLUGIN : difference.kind();
            return new Setting(kind, difference.path());
        }

        @Override
        public int compareTo(Setting other) {
            return ORDER.compare(this, other);
        }
    }

    private TellingSettings() {}

    /** For each experiment its words; empty where nothing tells it apart. */
    static Map<Experiment, String> of(Collection<Experiment> experiments) {
        Set<Experiment> distinct = new LinkedHashSet<>(experiments);
        List<Experiment> first = distinct.stream().limit(MOST_COMPARED).toList();
        Map<Experiment, Map<Setting, String>> words = new LinkedHashMap<>();
        distinct.forEach(each -> words.put(each, words(each, first)));
        List<Setting> chosen = chosen(List.copyOf(words.values()));
        Map<Experiment, String> told = new LinkedHashMap<>();
        words.forEach((experiment, own) -> told.put(
                experiment,
                chosen.stream().map(own::get).filter(Objects::nonNull).collect(Collectors.joining(", "))));
        return told;
    }

    /** What an experiment has in each setting in which it differs from any other. */
    private static Map<Setting, String> words(Experiment own, List<Experiment> others) {
        Map<Setting, List<SettingsDifference>> differences = new TreeMap<>();
        for (Experiment other : others) {
            for (SettingsDifference each : SettingsDifference.effective(own, other)) {
                differences
                        .computeIfAbsent(Setting.of(each), setting -> new ArrayList<>())
                        .add(each);
            }
        }
        Map<Setting, String> words = new LinkedHashMap<>();
        differences.forEach((setting, all) -> words.put(setting, words(all)));
        return words;
    }

    /** What it lacks is told only if it has nothing instead. */
    private static String words(List<SettingsDifference> differences) {
        boolean present = differences.stream().anyMatch(each -> each.kind() != Kind.ABSENCE);
        return differences.stream()
                .filter(each -> !present || each.kind() != Kind.ABSENCE)
                .map(SettingsDifference::words)
                .distinct()
                .collect(Collectors.joining(" + "));
    }

    /** The fewest settings that tell apart as many as settings can. */
    private static List<Setting> chosen(List<Map<Setting, String>> words) {
        List<Setting> all = words.stream()
                .flatMap(own -> own.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        List<Setting> chosen = new ArrayList<>();
        long told = groups(words, chosen);
        while (chosen.size() < MOST_SETTINGS) {
            Setting best = null;
            for (Setting next : all) {
                List<Setting> more = new ArrayList<>(chosen);
                more.add(next);
                long count = groups(words, more);
                if (count > told) {
                    told = count;
                    best = next;
                }
            }
            if (best == null) {
                break;
            }
            chosen.add(best);
        }
        return chosen.stream().sorted().toList();
    }

    /** How many experiments some settings tell apart. */
    private static long groups(List<Map<Setting, String>> words, List<Setting> settings) {
        return words.stream()
                .map(own -> settings.stream().map(own::get).toList())
                .distinct()
                .count();
    }
}
