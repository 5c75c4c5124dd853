package org.shapecode.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.openide.awt.Mnemonics;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Plugins;

/** Any number of plugins of a kind, each with its parameters beneath. Event dispatch thread. */
final class PluginListPart implements Part {
    private static final int ABOVE = 16;

    private final Stack stack = new Stack();
    private final Stack items = new Stack();
    private final Message message = new Message();
    private final List<PluginItem> parts = new ArrayList<>();
    private final Class<? extends Plugin> kind;
    private final Slot slot;
    private List<?> current = List.of();
    private List<Chosen> shown = List.of();

    PluginListPart(Slot slot, Class<? extends Plugin> kind) {
        this.slot = slot;
        this.kind = kind;
        JButton add = new JButton();
        Mnemonics.setLocalizedText(add, "Add " + Plugins.kindName(kind) + " …");
        add.setName("add-" + slot.path());
        add.addActionListener(event -> menu().show(add, 0, add.getHeight()));
        stack.put(Headings.of(slot), ABOVE, 0);
        stack.put(message.component(), 2, 0);
        stack.put(items, 0, 0);
        stack.put(Headings.row(add, new JLabel()), 6, 0);
    }

    @Override
    public JComponent component() {
        return stack;
    }

    @Override
    public void show(Object json, Situation situation) {
        current = json instanceof List<?> list ? list : List.of();
        List<Chosen> now = new ArrayList<>();
        current.forEach(each -> now.add(Chosen.of(kind, each)));
        if (!now.equals(shown)) {
            shown = now;
            build();
        }
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).show(shown.get(i), current.get(i), situation);
        }
    }

    @Override
    public void tell(Untold problems) {
        parts.forEach(part -> part.tell(problems));
        message.show(problems.take(slot.path(), slot.label()));
    }

    private void build() {
        items.removeAll();
        parts.clear();
        for (int i = 0; i < shown.size(); i++) {
            int index = i;
            PluginItem item = new PluginItem(slot.edit(), slot.path() + "." + i, shown.get(i), () -> remove(index));
            parts.add(item);
            items.put(item.component(), 4, 0);
        }
        items.revalidate();
        items.repaint();
    }

    private void remove(int index) {
        List<Object> rest = new ArrayList<>(current);
        rest.remove(index);
        slot.set(rest, null);
    }

    /** All that can be added; the same may stand twice. */
    private JPopupMenu menu() {
        JPopupMenu menu = new JPopupMenu();
        for (Plugin plugin : Plugins.all(kind)) {
            JMenuItem item = new JMenuItem(plugin.displayName());
            item.setToolTipText(plugin.description());
            item.addActionListener(event -> add(plugin));
            menu.add(item);
        }
        return menu;
    }

    private void add(Plugin plugin) {
        List<Object> more = new ArrayList<>(current);
        more.add(Map.of(Parameters.PLUGIN, plugin.id()));
        slot.set(more, null);
    }
}
