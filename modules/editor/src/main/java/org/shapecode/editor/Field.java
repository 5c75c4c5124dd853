package org.shapecode.editor;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.swing.JTextField;
import org.shapecode.toolkit.Typed;

/** One line of text for a parameter; what is typed counts at once. Event dispatch thread. */
final class Field {
    private final JTextField field;
    private final BiConsumer<Object, Gesture> edited;
    private final Function<String, Object> parser;
    private Gesture gesture = new Gesture();
    private boolean showing;

    /**
     * A field for a parameter.
     *
     * @param columns how wide
     * @param parser makes the JSON value of what is typed
     */
    Field(Slot slot, int columns, Function<String, Object> parser) {
        this(slot.path(), slot.label(), slot::set, columns, parser);
    }

    /**
     * A field for anything.
     *
     * @param path what it is called, after "field-"
     * @param label what it is called for those who cannot see it
     * @param edited takes the value of what is typed
     */
    Field(String path, String label, BiConsumer<Object, Gesture> edited, int columns, Function<String, Object> parser) {
        this.edited = edited;
        this.parser = parser;
        this.field = new JTextField(columns);
        field.setName("field-" + path);
        field.getAccessibleContext().setAccessibleName(label);
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
        show(json, tip, Values::text);
    }

    /** Shows a value, unless what was typed means the same. */
    void show(Object json, String tip, Function<Object, String> writer) {
        field.setToolTipText(tip);
        if (!parser.apply(field.getText()).equals(json)) {
            showing = true;
            field.setText(writer.apply(json));
            field.setCaretPosition(0);
            showing = false;
        }
    }

    private void typed() {
        if (!showing) {
            edited.accept(parser.apply(field.getText()), gesture);
        }
    }
}
