package org.shapecode.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;

/** One of a few texts. Event dispatch thread. */
final class ChoicePart implements Part {
    /** How the empty text is shown. */
    private static final String FIRST = "(the first)";

    private final JComboBox<String> box = new JComboBox<>();
    private final Function<Situation, List<String>> choices;
    private List<String> shown = List.of();
    private boolean showing;

    /**
     * A choice.
     *
     * @param choices what there is to choose from, as things are
     */
    ChoicePart(Slot slot, Function<Situation, List<String>> choices) {
        this.choices = choices;
        box.setName("field-" + slot.path());
        box.getAccessibleContext().setAccessibleName(slot.label());
        box.setToolTipText(Tips.of(slot.info()));
        DefaultListCellRenderer renderer = new DefaultListCellRenderer();
        box.setRenderer((list, value, index, selected, focused) -> renderer.getListCellRendererComponent(
                list, value == null || value.isEmpty() ? FIRST : value, index, selected, focused));
        box.addActionListener(event -> {
            if (!showing) {
                slot.set(box.getSelectedItem(), null);
            }
        });
    }

    @Override
    public JComponent component() {
        return box;
    }

    @Override
    public void show(Object json, Situation situation) {
        showing = true;
        String value = Values.text(json);
        List<String> all = new ArrayList<>(choices.apply(situation));
        if (!all.contains(value)) {
            all.add(value);
        }
        if (!all.equals(shown)) {
            shown = all;
            box.setModel(new DefaultComboBoxModel<>(all.toArray(String[]::new)));
        }
        box.setSelectedItem(value);
        showing = false;
    }
}
