package org.shapecode.views;

import java.awt.event.ActionEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.shapecode.core.plugin.PluginInfo;

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
        JMenu menu = menu("&Views");
        Map<Group, List<Plugin>> groups = Views.all().stream().collect(Collectors.groupingBy(Group::of));
        for (Group group : Group.values()) {
            JMenu items = menu(group.label);
            groups.getOrDefault(group, List.of()).forEach(plugin -> items.add(item(plugin)));
            if (items.getItemCount() > 0) {
                menu.add(items);
            }
        }
        return new JComponent[] {menu};
    }

    private static JMenu menu(String label) {
        JMenu menu = new JMenu();
        Mnemonics.setLocalizedText(menu, label);
        return menu;
    }

    private static JMenuItem item(Plugin plugin) {
        JMenuItem item = new JMenuItem(plugin.displayName());
        item.setName("view-" + plugin.id());
        item.setToolTipText(Html.plain(plugin.description()));
        item.addActionListener(event -> Views.open(plugin.id()));
        return item;
    }

    /** Views that belong together, by the positions of their plugins. */
    private enum Group {
        LOSS("&Loss and Reconstructions", 300),
        CODE("&Code", 400),
        INTERPOLATION("&Interpolation", 500),
        ACCURACY("&Accuracy", 700),
        THEORY("&Theory", 1000),
        NETWORK("&Network", 1500),
        POSITIONS("&Positions", 2000),
        STUDIES("&Studies", 3000),
        OTHERS("&Others", Integer.MAX_VALUE);

        private final String label;
        private final int end;

        Group(String label, int end) {
            this.label = label;
            this.end = end;
        }

        static Group of(Plugin plugin) {
            int position = Views.position(plugin);
            return position == PluginInfo.DEFAULT_POSITION
                    ? OTHERS
                    : Stream.of(values())
                            .filter(group -> position < group.end)
                            .findFirst()
                            .orElse(OTHERS);
        }
    }

    @Override
    public JComponent[] synchMenuPresenters(JComponent[] items) {
        return getMenuPresenters();
    }
}
