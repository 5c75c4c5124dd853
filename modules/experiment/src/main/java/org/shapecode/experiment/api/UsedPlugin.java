package org.shapecode.experiment.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shapecode.core.plugin.ModuleId;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Plugins;

/** The plugins that an experiment uses, with the modules that they come from. */
final class UsedPlugin {
    private UsedPlugin() {}

    /** Each plugin once, in the order of the experiment, with the fields id, kind, module and version. */
    static List<Map<String, Object>> json(Experiment experiment) {
        Set<Plugin> found = new LinkedHashSet<>();
        collect(experiment, found);
        Map<Class<?>, Map<String, Object>> plugins = new LinkedHashMap<>();
        found.forEach(each -> plugins.computeIfAbsent(each.getClass(), type -> json(each)));
        return new ArrayList<>(plugins.values());
    }

    private static Map<String, Object> json(Plugin plugin) {
        ModuleId module = ModuleId.of(plugin.getClass());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", plugin.id());
        fields.put("kind", Plugins.kindName(plugin));
        fields.put("module", module.name());
        fields.put("version", module.version());
        return fields;
    }

    private static void collect(Object value, Set<Plugin> found) {
        if (value instanceof Plugin plugin) {
            found.add(plugin);
        }
        if (value instanceof List<?> list) {
            list.forEach(each -> collect(each, found));
        } else if (value instanceof Record record) {
            ParameterInfo.of(record.getClass()).forEach(info -> collect(Parameters.value(record, info.name()), found));
        }
    }
}
