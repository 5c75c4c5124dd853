package org.shapecode.views;

import java.awt.event.ActionEvent;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.awt.DynamicMenuContent;
import org.openide.awt.Mnemonics;
import org.shapecode.core.plugin.Plugin;

/** The menu of all views, made anew whenever it is opened: what was installed meanwhile is in it. EDT. */
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
        // The menu's items do the work.
    }

    @Override
    public JComponent[] getMenuPresenters() {
        JMenu menu = new JMenu();
        Mnemonics.setLocalizedText(menu, "&Views");
        List<Plugin> all = Views.all();
        for (Plugin plugin : all) {
            JMenuItem item = new JMenuItem(plugin.displayName());
            item.setName("view-" + plugin.id());
            item.setToolTipText(plugin.description());
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
