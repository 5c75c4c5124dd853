package org.shapecode.workbench.plugins;

import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.nodes.AbstractNode;
import org.openide.nodes.Children;
import org.openide.windows.TopComponent;
import org.shapecode.workbench.ui.ExplorerWindow;

/** Lists every installed plugin by kind. Event dispatch thread. */
@TopComponent.Description(
        preferredID = "PluginsWindow",
        iconBase = "org/shapecode/workbench/plugins/plugin.svg",
        persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "explorer", openAtStartup = true, position = 300)
@TopComponent.OpenActionRegistration(displayName = "&Plugins", preferredID = "PluginsWindow")
@ActionID(category = "Window", id = "org.shapecode.workbench.plugins.PluginsWindow")
@ActionReference(path = "Menu/Window", position = 200)
public final class PluginsWindow extends ExplorerWindow {
    private static final long serialVersionUID = 1L;

    /** Called by the platform. */
    public PluginsWindow() {
        super("Plugins", "All that an experiment can be made of");
        show(new AbstractNode(Children.create(new KindChildren(), true)));
    }
}
