package org.shapecode.editor;

import javax.swing.JCheckBox;
import javax.swing.JComponent;

/** Yes or no. Event dispatch thread. */
final class CheckPart implements Part {
    private final JCheckBox box = new JCheckBox();

    CheckPart(Slot slot) {
        box.setName("field-" + slot.path());
        box.setToolTipText(Tips.of(slot.info()));
        box.setOpaque(false);
        box.getAccessibleContext().setAccessibleName(slot.label());
        box.addActionListener(event -> slot.set(box.isSelected(), null));
    }

    @Override
    public JComponent component() {
        return box;
    }

    @Override
    public void show(Object json, Situation situation) {
        box.setSelected(Boolean.TRUE.equals(json));
    }
}
