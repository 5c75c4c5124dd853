package org.shapecode.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.toolkit.Texts;

/** One plugin of a kind: which, and its parameters beneath. Event dispatch thread. */
final class PluginPart implements Part {
    private static final int ABOVE = 16;

    private final Stack stack = new Stack();
    private final JComboBox<Chosen> box = new JComboBox<>();
    private final JLabel description = Texts.caption("");
    private final Message message = new Message();
    private final Map<String, Object> left = new HashMap<>();
    private final Class<? extends Plugin> kind;
    private final Slot slot;
    private final PluginBody body;
    private List<Chosen> choices = List.of();
    private Object current;
    private boolean showing;

    PluginPart(Slot slot, Class<? extends Plugin> kind) {
        this.slot = slot;
        this.kind = kind;
        this.body = new PluginBody(slot.edit(), slot.path());
        box.setName("plugin-" + slot.path());
        box.getAccessibleContext().setAccessibleName(slot.label());
        box.addActionListener(event -> choose());
        boolean inner = slot.path().indexOf('.') >= 0;
        JComponent choice = Headings.row(box, description);
        if (inner) {
            JLabel label = Headings.label(slot, 0);
            label.setLabelFor(box);
            stack.put(Headings.row(label, choice), 4, 0);
        } else {
            stack.put(Headings.of(slot), ABOVE, 0);
            stack.put(choice, 6, 0);
        }
        stack.put(message.component(), 2, 0);
        stack.put(body.component(), 0, 0);
    }

    @Override
    public JComponent component() {
        return stack;
    }

    @Override
    public void show(Object json, Situation situation) {
        Chosen chosen = Chosen.of(kind, json);
        current = json;
        showing = true;
        List<Chosen> all = new ArrayList<>();
        Plugins.all(kind).forEach(plugin -> all.add(Chosen.of(plugin)));
        if (!all.contains(chosen)) {
            all.add(chosen);
        }
        if (!all.equals(choices)) {
            choices = all;
            box.setModel(new DefaultComboBoxModel<>(all.toArray(Chosen[]::new)));
        }
        box.setSelectedItem(chosen);
        showing = false;
        description.setText(chosen.description());
        description.setToolTipText(chosen.description());
        body.show(chosen, json, situation);
    }

    @Override
    public void tell(Untold problems) {
        body.tell(problems);
        message.show(problems.take(slot.path(), slot.label()));
    }

    /** The parameters of the plugin that is left are kept for when it is chosen again. */
    private void choose() {
        if (!showing && box.getSelectedItem() instanceof Chosen chosen) {
            left.put(Chosen.of(kind, current).id(), current);
            slot.set(left.getOrDefault(chosen.id(), chosen.id()), null);
        }
    }
}
