package org.shapecode.workbench.editor;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.function.Function;
import javax.swing.JTextField;
import org.shapecode.workbench.ui.Typed;

/** One line of text for a parameter; what is typed counts at once. Event dispatch thread. */
final class Field {
    private final JTextField field;
    private final Slot slot;
    private final Function<String, Object> parser;
    private Gesture gesture = new Gesture();
    private boolean showing;

    /**
     * A field.
     *
     * @param columns how wide
     * @param parser makes the JSON value of what is typed
     */
    Field(Slot slot, int columns, Function<String, Object> parser) {
        this.slot = slot;
        this.parser = parser;
        this.field = new JTextField(columns);
        field.setName("field-" + slot.path());
        field.getAccessibleContext().setAccessibleName(slot.label());
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                gesture = new Gesture();
            }
        });
        Typed.listen(field, this::typed);
    }

    JTextField component() {
        return field;
    }

    /** Shows a value, unless what was typed means the same. */
    void show(Object json, String tip) {
        field.setToolTipText(tip);
        if (!parser.apply(field.getText()).equals(json)) {
            showing = true;
            field.setText(Values.text(json));
            field.setCaretPosition(0);
            showing = false;
        }
    }

    private void typed() {
        if (!showing) {
            slot.set(parser.apply(field.getText()), gesture);
        }
    }
}
