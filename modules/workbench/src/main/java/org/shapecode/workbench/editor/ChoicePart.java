package org.shapecode.workbench.editor;

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
        DefaultComboBoxModel<String> model = new DefaultComboBoxModel<>();
        model.addAll(choices.apply(situation));
        String value = Values.text(json);
        if (model.getIndexOf(value) < 0) {
            model.addElement(value);
        }
        model.setSelectedItem(value);
        box.setModel(model);
        showing = false;
    }
}
