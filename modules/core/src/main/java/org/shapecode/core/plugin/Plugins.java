package org.shapecode.core.plugin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openide.util.Lookup;
import org.shapecode.core.Problem;

/** Finds the installed plugins. Safe on any thread. */
public final class Plugins {
    private Plugins() {}

    /**
     * All plugins of a kind with their default parameters, ordered by position.
     *
     * @param kind an interface with {@link PluginType}
     */
    public static <T extends Plugin> List<T> all(Class<T> kind) {
        List<T> found = new ArrayList<>(Lookup.getDefault().lookupAll(kind));
        for (Class<? extends Plugin> included :
                kind.getAnnotation(PluginType.class).includes()) {
            for (Plugin plugin : Lookup.getDefault().lookupAll(included)) {
                T each = kind.cast(plugin);
                if (!found.contains(each)) {
                    found.add(each);
                }
            }
        }
        found.sort(Comparator.comparingInt(Plugins::position));
        return found;
    }

    private static int position(Plugin plugin) {
        PluginInfo info = plugin.getClass().getAnnotation(PluginInfo.class);
        return info == null ? Integer.MAX_VALUE : info.position();
    }

    /** The plugin of a kind with the given id, with its default parameters. */
    public static <T extends Plugin> Optional<T> find(Class<T> kind, String id) {
        return all(kind).stream().filter(plugin -> plugin.id().equals(id)).findFirst();
    }

    /**
     * The first plugin of a kind, which a new experiment uses.
     *
     * @throws Problem if none is installed
     */
    public static <T extends Plugin> T first(Class<T> kind) {
        return all(kind).stream()
                .findFirst()
                .orElseThrow(() ->
                        new Problem("No " + kindName(kind) + " is installed; install a module that provides one."));
    }

    /** The name of a kind, such as {@code "shape"}. */
    public static String kindName(Class<? extends Plugin> kind) {
        return kind.getAnnotation(PluginType.class).value();
    }
}
