package org.shapecode.experiment.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.shapecode.core.plugin.Parameters;

/** Finds the fields in which two experiments train differently. */
final class SettingsDifference {
    /** Fields that only describe or analyse. */
    private static final List<String> WITHOUT_EFFECT = List.of("name", "description", "analyses");

    private SettingsDifference() {}

    /** The paths of the fields that differ, sorted; where another plugin is named, that of the plugin. */
    static List<String> of(Experiment one, Experiment other) {
        List<String> paths = new ArrayList<>();
        add(Parameters.write(one), Parameters.write(other), "", paths);
        paths.removeIf(path -> WITHOUT_EFFECT.contains(path.split("\\.", 2)[0]));
        return List.copyOf(paths);
    }

    private static void add(Object one, Object other, String path, List<String> paths) {
        if (one instanceof Map<?, ?> fields
                && other instanceof Map<?, ?> others
                && Objects.equals(fields.get(Parameters.PLUGIN), others.get(Parameters.PLUGIN))) {
            TreeSet<String> names = new TreeSet<>();
            fields.keySet().forEach(name -> names.add(name.toString()));
            others.keySet().forEach(name -> names.add(name.toString()));
            names.forEach(
                    name -> add(fields.get(name), others.get(name), path.isEmpty() ? name : path + "." + name, paths));
        } else if (!Objects.equals(one, other)) {
            paths.add(path);
        }
    }
}
