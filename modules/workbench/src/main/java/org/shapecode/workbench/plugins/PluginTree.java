package org.shapecode.workbench.plugins;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openide.nodes.AbstractNode;
import org.openide.nodes.ChildFactory;
import org.openide.nodes.Children;
import org.openide.nodes.Node;
import org.openide.nodes.Sheet;
import org.shapecode.core.Html;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.experiment.spi.InstalledPlugins;
import org.shapecode.toolkit.PluginWatcher;
import org.shapecode.toolkit.TextProperty;

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

    /** Categories without plugins are left out; last, without a category, what cannot be used. */
    private static final class Categories extends ChildFactory<Optional<PluginCategory>> {
        private final List<PluginWatcher<?>> installed = Arrays.stream(PluginCategory.values())
                .<PluginWatcher<?>>map(category -> category.watch(() -> refresh(false)))
                .toList();

        @Override
        protected boolean createKeys(List<Optional<PluginCategory>> keys) {
            installed.forEach(PluginWatcher::all);
            Arrays.stream(PluginCategory.values())
                    .filter(category -> !category.plugins().isEmpty())
                    .forEach(category -> keys.add(Optional.of(category)));
            if (!InstalledPlugins.faults().isEmpty()) {
                keys.add(Optional.empty());
            }
            return true;
        }

        @Override
        protected Node createNodeForKey(Optional<PluginCategory> category) {
            AbstractNode node = new AbstractNode(Children.create(
                    category.<ChildFactory<?>>map(PluginsOf::new).orElseGet(Faults::new), true));
            node.setName(category.map(PluginCategory::name).orElse("FAULTS"));
            node.setDisplayName(category.map(PluginCategory::title).orElse("Cannot Be Used"));
            node.setIconBaseWithExtension("org/shapecode/workbench/plugins/kind.svg");
            return node;
        }
    }

    /** A sentence for each plugin or module that cannot be used. */
    private static final class Faults extends ChildFactory<String> {
        @Override
        protected boolean createKeys(List<String> keys) {
            keys.addAll(InstalledPlugins.faults());
            return true;
        }

        @Override
        protected Node createNodeForKey(String sentence) {
            return new FaultNode(sentence);
        }
    }

    /** The sheet wraps the sentence, for which the tree is too narrow. */
    private static final class FaultNode extends AbstractNode {
        FaultNode(String sentence) {
            super(Children.LEAF);
            setName(sentence);
            setShortDescription(Html.plain(sentence));
            setIconBaseWithExtension("org/shapecode/toolkit/failed.svg");
        }

        @Override
        protected Sheet createSheet() {
            Sheet.Set set = Sheet.createPropertiesSet();
            set.setDisplayName("Problem");
            set.put(new TextProperty("Problem", getName(), getName()));
            Sheet sheet = new Sheet();
            sheet.put(set);
            return sheet;
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
