package org.shapecode.core.plugin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shapecode.core.Problem;

/** Finds the installed plugins. Safe on any thread. */
public final class Plugins {
    private Plugins() {}

    /**
     * All plugins of a kind that can be used, with their default parameters, ordered by position.
     *
     * @param kind an interface with {@link PluginType}
     */
    public static <T extends Plugin> List<T> all(Class<T> kind) {
        return PluginFamily.of(kind).usable().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The plugin of a kind with the given id, with its default parameters; empty if there is none or it is refused. */
    public static <T extends Plugin> Optional<T> find(Class<T> kind, String id) {
        return all(kind).stream().filter(plugin -> plugin.id().equals(id)).findFirst();
    }

    /** The installed plugins that cannot be used, of a kind and of those that share its ids. */
    public static List<RefusedPlugin> refused(Class<? extends Plugin> kind) {
        return PluginFamily.of(kind).refused();
    }

    /**
     * Why a plugin is not found, and what to do: the end of a sentence that begins with its name, such as {@code "is not
     * installed; installed are disk, square"} or {@code "cannot be used: the modules … define it; …"}.
     */
    public static String whyMissing(Class<? extends Plugin> kind, String id) {
        List<RefusedPlugin> refused = refused(kind);
        Optional<RefusedPlugin> named =
                refused.stream().filter(each -> each.id().equals(id)).findFirst();
        if (named.isPresent()) {
            return "cannot be used: " + named.get().reason();
        }
        return "is not installed; installed are "
                + all(kind).stream().map(Plugin::id).collect(Collectors.joining(", "))
                + refused.stream()
                        .filter(RefusedPlugin::isNameless)
                        .map(each -> "; " + each.id() + " cannot be used: " + each.reason())
                        .collect(Collectors.joining())
                + FaultyModule.all().stream()
                        .map(each -> "; the module " + each.name() + " cannot be used: " + each.reason())
                        .collect(Collectors.joining());
    }

    /**
     * The first plugin of a kind, which a new experiment uses.
     *
     * @throws Problem if none can be used
     */
    public static <T extends Plugin> T first(Class<T> kind) {
        return all(kind).stream().findFirst().orElseThrow(() -> none(kind));
    }

    private static Problem none(Class<? extends Plugin> kind) {
        return new Problem(refused(kind).stream()
                .findFirst()
                .map(RefusedPlugin::sentence)
                .orElse("No " + kindName(kind) + " is installed; install a module that provides one."));
    }

    /** The plugin that the default of a kind would be if it were not refused. */
    static Optional<RefusedPlugin> refusedDefault(Class<? extends Plugin> kind) {
        int position = all(kind).stream()
                .findFirst()
                .map(each -> DeclaredPlugins.position(each.getClass()))
                .orElse(Integer.MAX_VALUE);
        return refused(kind).stream().filter(each -> each.position() < position).findFirst();
    }

    /** The name of the most specific kind of a plugin. */
    public static String kindName(Plugin plugin) {
        return kindNameOf(plugin.getClass());
    }

    private static String kindNameOf(Class<?> type) {
        for (Class<?> each : type.getInterfaces()) {
            PluginType declared = each.getAnnotation(PluginType.class);
            String name = declared == null ? kindNameOf(each) : declared.value();
            if (!name.isEmpty()) {
                return name;
            }
        }
        return "";
    }

    /** The name of a kind, such as {@code "shape"}. */
    public static String kindName(Class<? extends Plugin> kind) {
        return kind.getAnnotation(PluginType.class).value();
    }
}
