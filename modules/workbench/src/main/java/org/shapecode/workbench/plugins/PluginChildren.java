package org.shapecode.workbench.plugins;

import java.util.List;
import org.openide.nodes.ChildFactory;
import org.openide.nodes.Node;
import org.shapecode.core.plugin.Plugin;

/** The plugins of a kind; found on a background thread. */
final class PluginChildren extends ChildFactory<Plugin> {
    private final PluginKind kind;

    PluginChildren(PluginKind kind) {
        this.kind = kind;
    }

    @Override
    protected boolean createKeys(List<Plugin> keys) {
        keys.addAll(kind.plugins());
        return true;
    }

    @Override
    protected Node createNodeForKey(Plugin plugin) {
        return new PluginNode(plugin);
    }
}
