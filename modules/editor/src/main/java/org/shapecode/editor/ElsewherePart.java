package org.shapecode.editor;

import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;

/** Says how many of something there are that only the text can edit. Event dispatch thread. */
final class ElsewherePart implements Part {
    private final JLabel label = new JLabel();

    ElsewherePart(Slot slot) {
        label.setName("field-" + slot.path());
        label.setToolTipText(Tips.of(slot.info()));
        label.putClientProperty("FlatLaf.style", "foreground: $Label.disabledForeground");
    }

    @Override
    public JComponent component() {
        return label;
    }

    @Override
    public void show(Object json, Situation situation) {
        int count = json instanceof List<?> list ? list.size() : 0;
        label.setText(count == 0 ? "none" : count + ", to be edited in the JSON");
    }
}
