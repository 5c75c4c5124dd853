package org.shapecode.workbench.plugins;

import java.util.Arrays;
import java.util.List;
import org.openide.nodes.AbstractNode;
import org.openide.nodes.ChildFactory;
import org.openide.nodes.Children;
import org.openide.nodes.Node;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.toolkit.PluginWatcher;

/**
 * The tree of installed plugins by category. Follows installation and removal of modules; plugins are looked up on a background
 * thread.
 */
final class PluginTree {
    private PluginTree() {}

    /** The invisible root. */
    static Node root() {
        return new AbstractNode(Children.create(new Categories(), true));
    }

    /** Categories without plugins are left out. */
    private static final class Categories extends ChildFactory<PluginCategory> {
        private final List<PluginWatcher<?>> installed = Arrays.stream(PluginCategory.values())
                .<PluginWatcher<?>>map(category -> category.watch(() -> refresh(false)))
                .toList();

        @Override
        protected boolean createKeys(List<PluginCategory> keys) {
            installed.forEach(PluginWatcher::all);
            Arrays.stream(PluginCategory.values())
                    .filter(category -> !category.plugins().isEmpty())
                    .forEach(keys::add);
            return true;
        }

        @Override
        protected Node createNodeForKey(PluginCategory category) {
            AbstractNode node = new AbstractNode(Children.create(new PluginsOf(category), true));
            node.setName(category.name());
            node.setDisplayName(category.title());
            node.setIconBaseWithExtension("org/shapecode/workbench/plugins/kind.svg");
            return node;
        }
    }

    private static final class PluginsOf extends ChildFactory<Plugin> {
        private final PluginCategory category;
        private final PluginWatcher<?> installed;

        PluginsOf(PluginCategory category) {
            this.category = category;
            this.installed = category.watch(() -> refresh(false));
        }

        @Override
        protected boolean createKeys(List<Plugin> keys) {
            installed.all();
            keys.addAll(category.plugins());
            return true;
        }

        @Override
        protected Node createNodeForKey(Plugin plugin) {
            return new PluginNode(plugin);
        }
    }
}
