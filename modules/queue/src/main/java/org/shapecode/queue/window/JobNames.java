package org.shapecode.queue.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.FieldName;
import org.shapecode.queue.TrainingJob;
import org.shapecode.toolkit.RunNames;

/** The names of jobs on the screen: of those of one experiment with the settings in which they differ. */
final class JobNames {
    private static final String SEED = "seed";
    private static final Set<String> WITHOUT_EFFECT = Set.of("name", "description", "analyses");

    /** More settings would not be read. */
    private static final int MOST_WORDS = 3;

    private JobNames() {}

    /** The names of jobs, in their order, all different. */
    static List<String> of(List<TrainingJob> jobs) {
        Map<String, List<Experiment>> groups = new LinkedHashMap<>();
        jobs.forEach(job ->
                groups.computeIfAbsent(name(job), name -> new ArrayList<>()).add(job.experiment()));
        List<String> names = jobs.stream()
                .map(job -> name(job) + differences(job.experiment(), groups.get(name(job))))
                .toList();
        return RunNames.distinct(names, jobs.stream().map(TrainingJob::folder).toList());
    }

    private static String name(TrainingJob job) {
        return job.name() + (job.isStudy() ? " (study)" : "");
    }

    private static String differences(Experiment own, List<Experiment> group) {
        if (group.size() == 1) {
            return "";
        }
        Map<String, Object> settings = flat(own);
        Set<String> paths = new LinkedHashSet<>();
        for (Map<String, Object> other : group.stream().map(JobNames::flat).toList()) {
            settings.forEach((path, value) -> {
                if (!Objects.equals(value, other.get(path))) {
                    paths.add(path);
                }
            });
        }
        StringBuilder words = new StringBuilder();
        paths.stream()
                .sorted((a, b) -> Boolean.compare(b.equals(SEED), a.equals(SEED)))
                .limit(MOST_WORDS)
                .forEach(path -> words.append(", ").append(words(path, settings.get(path), own)));
        return words.toString();
    }

    /** Such as {@code "seed 2"}; a plugin is told by its id. */
    private static String words(String path, Object value, Experiment experiment) {
        String text = value instanceof Number number ? ParameterInfo.format(number.doubleValue()) : value.toString();
        return FieldName.of(path, experiment)
                .map(name -> name.labels().get(name.labels().size() - 1).toLowerCase(Locale.ROOT) + " " + text)
                .orElse(text);
    }

    /** The settings that have an effect, by path. */
    private static Map<String, Object> flat(Experiment experiment) {
        Map<String, Object> flat = new LinkedHashMap<>();
        Parameters.write(experiment).forEach((name, value) -> {
            if (!WITHOUT_EFFECT.contains(name)) {
                add(name, value, flat);
            }
        });
        flat.keySet().removeAll(experiment.idleSettings());
        return flat;
    }

    private static void add(String path, Object value, Map<String, Object> flat) {
        if (value instanceof Map<?, ?> fields) {
            fields.forEach((name, each) -> add(path + "." + name, each, flat));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                add(path + "." + i, list.get(i), flat);
            }
        } else if (value != null) {
            flat.put(path, value);
        }
    }
}
