package org.shapecode.core.plugin;

import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.shapecode.core.Problem;

/**
 * The plugins that modules declare for some kinds, loaded once.
 *
 * @param loader finds their classes
 * @param sources the files that declare them
 * @param loaded those that could be loaded, by the name of their class
 * @param broken those that could not, likewise
 */
record DeclaredPlugins(
        ClassLoader loader,
        List<Declaration.Source> sources,
        Map<String, Member> loaded,
        Map<String, RefusedPlugin> broken) {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]{1,100}");

    /** A plugin with its default parameters, the name of its kind, and the modules that declare it. */
    record Member(Plugin plugin, String kind, Set<ModuleId> modules) {
        int position() {
            return DeclaredPlugins.position(plugin.getClass());
        }
    }

    static int position(Class<?> type) {
        PluginInfo info = type.getAnnotation(PluginInfo.class);
        return info == null ? Integer.MAX_VALUE : info.position();
    }

    /** Loads the plugins that the files declare. */
    static DeclaredPlugins load(ClassLoader loader, List<Declaration.Source> sources) {
        DeclaredPlugins all = new DeclaredPlugins(loader, sources, new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Declaration.Source source : sources) {
            for (Declaration each : source.declarations()) {
                if (all.loaded.containsKey(each.className())) {
                    all.loaded.get(each.className()).modules().add(each.module());
                } else {
                    all.load(each, source.kind());
                }
            }
        }
        return all;
    }

    private void load(Declaration each, Class<? extends Plugin> kind) {
        String id = each.className();
        int position = Integer.MAX_VALUE;
        try {
            Class<?> type = Class.forName(each.className(), false, loader);
            id = PluginCall.id(type);
            position = position(type);
            Plugin plugin = kind.cast(type.getConstructor().newInstance());
            requireNames(plugin);
            ParameterInfo.of(type);
            loaded.put(each.className(), new Member(plugin, each.kind(), modules(type, each.module())));
        } catch (InvocationTargetException e) {
            broken.putIfAbsent(each.className(), RefusedPlugin.broken(each, id, position, e.getCause()));
        } catch (ReflectiveOperationException | RuntimeException | Error e) {
            broken.putIfAbsent(each.className(), RefusedPlugin.broken(each, id, position, e));
        }
    }

    /** The class may come from another module than declares it: then that one replaces it. A library is no module. */
    private static Set<ModuleId> modules(Class<?> type, ModuleId declaring) {
        ModuleId owner = ModuleId.of(type);
        return owner.version().isEmpty()
                ? new LinkedHashSet<>(Set.of(declaring))
                : new LinkedHashSet<>(List.of(declaring, owner));
    }

    private static void requireNames(Plugin plugin) {
        if (!ID.matcher(plugin.id()).matches()) {
            throw new Problem("its id must be lower-case letters, digits and hyphens");
        }
        if (!NAME.matcher(plugin.displayName()).matches()) {
            throw new Problem("its name must be one line of at most 100 characters");
        }
        plugin.description().length();
        plugin.help().length();
    }
}
