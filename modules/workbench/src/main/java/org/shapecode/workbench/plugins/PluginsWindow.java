package org.shapecode.workbench.plugins;

import java.beans.PropertyVetoException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.nodes.Node;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.ExplorerWindow;

/** Lists the installed plugins by category, with the parameters of the selected one. Event dispatch thread. */
@TopComponent.Description(
        preferredID = "PluginsWindow",
        iconBase = "org/shapecode/workbench/plugins/plugin.svg",
        persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "explorer", openAtStartup = true, position = 300)
@TopComponent.OpenActionRegistration(displayName = "Installed &Plugins", preferredID = "PluginsWindow")
@ActionID(category = "Window", id = "org.shapecode.workbench.plugins.PluginsWindow")
@ActionReference(path = "Menu/Window", position = 200)
public final class PluginsWindow extends ExplorerWindow {
    private static final long serialVersionUID = 1L;
    private static final Logger LOGGER = Logger.getLogger(PluginsWindow.class.getName());

    /** Called by the platform. */
    public PluginsWindow() {
        super("Installed Plugins", "Installed shapes, samplings, networks, regularisers, analyses and presets");
        show(PluginTree.root());
    }

    /** All installed plugins, in display order. */
    public static List<Plugin> plugins() {
        return Arrays.stream(PluginCategory.values())
                .flatMap(category -> category.plugins().stream())
                .toList();
    }

    /** Opens the window and selects a plugin. Event dispatch thread. */
    public static void reveal(Plugin plugin) {
        PluginsWindow window = (PluginsWindow) WindowManager.getDefault().findTopComponent("PluginsWindow");
        window.open();
        window.requestActive();
        Node root = window.getExplorerManager().getRootContext();
        Background.run(() -> find(root, plugin), window::select);
    }

    private static Optional<Node> find(Node root, Plugin plugin) {
        return Arrays.stream(root.getChildren().getNodes(true))
                .flatMap(category -> Arrays.stream(category.getChildren().getNodes(true)))
                .filter(node -> node.getName().equals(plugin.id())
                        && node.getDisplayName().equals(plugin.displayName()))
                .findFirst();
    }

    private void select(Optional<Node> node) {
        try {
            getExplorerManager().setSelectedNodes(node.stream().toArray(Node[]::new));
        } catch (PropertyVetoException e) {
            LOGGER.log(Level.INFO, "Cannot select the plugin", e);
        }
    }
}
