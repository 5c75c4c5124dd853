package org.shapecode.workbench.plugins;

import java.util.Arrays;
import java.util.List;
import org.openide.nodes.AbstractNode;
import org.openide.nodes.ChildFactory;
import org.openide.nodes.Children;
import org.openide.nodes.Node;
import org.shapecode.toolkit.Installed;

/** The kinds of which anything is installed; found on a background thread. */
final class KindChildren extends ChildFactory<PluginKind> {
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
        AbstractNode node = new AbstractNode(Children.create(new PluginChildren(kind), true));
        node.setName(kind.name());
        node.setDisplayName(kind.title());
        node.setIconBaseWithExtension("org/shapecode/workbench/plugins/kind.svg");
        return node;
    }
}
