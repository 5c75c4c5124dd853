package org.shapecode.core.plugin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.openide.util.Lookup;
import org.shapecode.core.plugin.DeclaredPlugins.Member;

/**
 * The plugins of kinds that share their ids, such as shapes and other generators, as installed at one moment.
 *
 * @param usable those that can be used, ordered by position
 * @param refused those that cannot, because they are broken or share an id
 */
record PluginFamily(List<Plugin> usable, List<RefusedPlugin> refused) {
    /**
     * To list the files of all modules takes about a millisecond, and reading one experiment asks a dozen times. A module
     * with a broken plugin, which Lookup does not know, is noticed after this time.
     */
    private static final long FRESH_NANOS = 1_000_000_000L;

    private static final Map<Class<?>, Listed> LISTED = new ConcurrentHashMap<>();

    /** The family of a kind. Loads plugins that are new. */
    static PluginFamily of(Class<? extends Plugin> kind) {
        List<Class<? extends Plugin>> kinds = new ArrayList<>();
        addKinds(root(kind), kinds);
        ClassLoader loader = Lookup.getDefault().lookup(ClassLoader.class);
        if (loader == null) {
            return of(kinds, DeclaredPlugins.load(null, List.of()));
        }
        Set<String> items = kinds.stream()
                .flatMap(each -> Lookup.getDefault().lookupResult(each).allItems().stream())
                .map(Lookup.Item::getId)
                .collect(Collectors.toSet());
        return LISTED.compute(
                        kinds.get(0),
                        (root, known) -> known != null && known.isFresh(loader, items)
                                ? known
                                : listed(kinds, loader, items, known))
                .family();
    }

    private static PluginFamily of(List<Class<? extends Plugin>> kinds, DeclaredPlugins declared) {
        List<Member> members = new ArrayList<>(declared.loaded().values());
        addUndeclared(kinds, declared, members);
        Map<String, List<Member>> byId = members.stream()
                .sorted(Comparator.comparingInt(Member::position))
                .collect(Collectors.groupingBy(each -> each.plugin().id(), LinkedHashMap::new, Collectors.toList()));
        List<Plugin> usable = new ArrayList<>();
        List<RefusedPlugin> refused = new ArrayList<>(declared.broken().values());
        byId.forEach((id, same) -> {
            Member first = same.get(0);
            Set<ModuleId> modules = new LinkedHashSet<>();
            same.forEach(each -> modules.addAll(each.modules()));
            if (same.size() == 1 && modules.size() == 1) {
                usable.add(first.plugin());
            } else {
                refused.add(RefusedPlugin.duplicate(first.kind(), id, List.copyOf(modules), first.position()));
            }
        });
        return new PluginFamily(List.copyOf(usable), List.copyOf(refused));
    }

    /** The most general kind that a kind extends. */
    private static Class<? extends Plugin> root(Class<? extends Plugin> kind) {
        for (Class<?> general : kind.getInterfaces()) {
            if (general.isAnnotationPresent(PluginType.class)) {
                return root(general.asSubclass(Plugin.class));
            }
        }
        return kind;
    }

    private static void addKinds(Class<? extends Plugin> kind, List<Class<? extends Plugin>> kinds) {
        if (!kinds.contains(kind)) {
            kinds.add(kind);
            for (Class<? extends Plugin> included :
                    kind.getAnnotation(PluginType.class).includes()) {
                addKinds(included, kinds);
            }
        }
    }

    /** What was found, and when; valid for a while, unless Lookup has other plugins since. */
    private record Listed(DeclaredPlugins plugins, PluginFamily family, Set<String> items, long nanos) {
        boolean isFresh(ClassLoader loader, Set<String> now) {
            return plugins.loader() == loader && items.equals(now) && System.nanoTime() - nanos < FRESH_NANOS;
        }
    }

    /** Modules come and go: what they declare is loaded again when other files declare it. */
    private static Listed listed(
            List<Class<? extends Plugin>> kinds, ClassLoader loader, Set<String> items, Listed known) {
        DeclaredPlugins declared = declared(kinds, loader, known == null ? null : known.plugins());
        return new Listed(declared, of(kinds, declared), items, System.nanoTime());
    }

    private static DeclaredPlugins declared(
            List<Class<? extends Plugin>> kinds, ClassLoader loader, DeclaredPlugins known) {
        List<Declaration.Source> sources = new ArrayList<>();
        kinds.forEach(each -> sources.addAll(Declaration.Source.of(each, loader)));
        return known != null && known.loader() == loader && known.sources().equals(sources)
                ? known
                : DeclaredPlugins.load(loader, sources);
    }

    /** Adds plugins that Lookup has from elsewhere. */
    private static void addUndeclared(
            List<Class<? extends Plugin>> kinds, DeclaredPlugins declared, List<Member> members) {
        Set<String> known = new HashSet<>(declared.loaded().keySet());
        known.addAll(declared.broken().keySet());
        for (Class<? extends Plugin> kind : kinds) {
            for (Lookup.Item<? extends Plugin> item :
                    Lookup.getDefault().lookupResult(kind).allItems()) {
                Class<?> type = item.getType();
                if (known.add(type.getName()) && item.getInstance() != null) {
                    members.add(new Member(item.getInstance(), Plugins.kindName(kind), Set.of(ModuleId.of(type))));
                }
            }
        }
    }
}
