package org.shapecode.workbench.plugins;

import java.util.List;
import org.openide.nodes.ChildFactory;
import org.openide.nodes.Node;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.toolkit.Installed;

/** The plugins of a kind; found on a background thread. */
final class PluginChildren extends ChildFactory<Plugin> {
    private final PluginKind kind;

    private final Installed<?> installed;

    PluginChildren(PluginKind kind) {
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
