package org.shapecode.views;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.awt.DynamicMenuContent;
import org.openide.awt.Mnemonics;
import org.shapecode.core.Html;
import org.shapecode.core.plugin.Plugin;

/** The menu of all views, rebuilt whenever it opens so that it lists newly installed plugins. Event dispatch thread. */
@ActionID(category = "Window", id = "org.shapecode.views.ViewsMenu")
@ActionRegistration(displayName = "&Views", lazy = false)
@ActionReference(path = "Menu/Window", position = 350)
public final class ViewsMenu extends AbstractAction implements DynamicMenuContent {
    private static final long serialVersionUID = 1L;

    /** Called by the platform. */
    public ViewsMenu() {
        super("Views");
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        // Only the menu items have actions.
    }

    @Override
    public JComponent[] getMenuPresenters() {
        JMenu menu = new JMenu();
        Mnemonics.setLocalizedText(menu, "&Views");
        for (Plugin plugin : Views.all()) {
            JMenuItem item = new JMenuItem(plugin.displayName());
            item.setName("view-" + plugin.id());
            item.setToolTipText(Html.plain(plugin.description()));
            item.addActionListener(event -> Views.open(plugin.id()));
            menu.add(item);
        }
        return new JComponent[] {menu};
    }

    @Override
    public JComponent[] synchMenuPresenters(JComponent[] items) {
        return getMenuPresenters();
    }
}
