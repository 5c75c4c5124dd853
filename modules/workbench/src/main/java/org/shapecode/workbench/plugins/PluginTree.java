package org.shapecode.workbench.plugins;

import java.util.Arrays;
import java.util.List;
import org.openide.nodes.AbstractNode;
import org.openide.nodes.ChildFactory;
import org.openide.nodes.Children;
import org.openide.nodes.Node;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.toolkit.Installed;

/**
 * The tree of installed plugins by kind. Follows installation and removal of modules; plugins are looked up on a background
 * thread.
 */
final class PluginTree {
    private PluginTree() {}

    /** The invisible root. */
    static Node root() {
        return new AbstractNode(Children.create(new Kinds(), true));
    }

    /** Kinds without plugins are left out. */
    private static final class Kinds extends ChildFactory<PluginKind> {
        private final List<Installed<?>> installed = Arrays.stream(PluginKind.values())
                .<Installed<?>>map(kind -> kind.watch(() -> refresh(false)))
                .toList();

        @Override
        protected boolean createKeys(List<PluginKind> keys) {
            installed.forEach(Installed::all);
            Arrays.stream(PluginKind.values())
                    .filter(kind -> !kind.plugins().isEmpty())
                    .forEach(keys::add);
            return true;
        }

        @Override
        protected Node createNodeForKey(PluginKind kind) {
            AbstractNode node = new AbstractNode(Children.create(new OfKind(kind), true));
            node.setName(kind.name());
            node.setDisplayName(kind.title());
            node.setIconBaseWithExtension("org/shapecode/workbench/plugins/kind.svg");
            return node;
        }
    }

    private static final class OfKind extends ChildFactory<Plugin> {
        private final PluginKind kind;
        private final Installed<?> installed;

        OfKind(PluginKind kind) {
            this.kind = kind;
            this.installed = kind.watch(() -> refresh(false));
        }

        @Override
        protected boolean createKeys(List<Plugin> keys) {
            installed.all();
            keys.addAll(kind.plugins());
            return true;
        }

        @Override
        protected Node createNodeForKey(Plugin plugin) {
            return new PluginNode(plugin);
        }
    }
}
