package org.shapecode.editor;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.swing.JTextField;
import org.shapecode.toolkit.TextChanges;

/** A text field that applies each edit immediately. Typing between two changes of focus is undone together. Event dispatch thread. */
final class LiveTextField {
    private final JTextField field;
    private final BiConsumer<Object, Edit.Gesture> edited;
    private final Function<String, Object> parser;
    private Edit.Gesture gesture = new Edit.Gesture();
    private boolean showing;

    /**
     * A field for a parameter.
     *
     * @param columns preferred width in characters
     * @param parser turns the text into a JSON value
     */
    LiveTextField(Binding binding, int columns, Function<String, Object> parser) {
        this(binding.path(), binding.label(), binding::set, columns, parser);
    }

    /**
     * A field for any value.
     *
     * @param path the component's name is {@code "field-"} and this
     * @param label accessible name
     * @param edited receives the parsed value after each edit
     * @param columns preferred width in characters
     * @param parser turns the text into a JSON value
     */
    LiveTextField(
            String path,
            String label,
            BiConsumer<Object, Edit.Gesture> edited,
            int columns,
            Function<String, Object> parser) {
        this.edited = edited;
        this.parser = parser;
        this.field = new JTextField(columns);
        field.setName("field-" + path);
        field.getAccessibleContext().setAccessibleName(label);
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                gesture = new Edit.Gesture();
            }
        });
        TextChanges.listen(field, this::typed);
    }

    JTextField component() {
        return field;
    }

    /** Shows a value, unless the text already stands for it. */
    void show(Object json, String tip) {
        show(json, tip, FieldText::format);
    }

    /** Shows a value in its own format, unless the text already stands for it. */
    void show(Object json, String tip, Function<Object, String> formatter) {
        field.setToolTipText(tip);
        if (!parser.apply(field.getText()).equals(json)) {
            showing = true;
            field.setText(formatter.apply(json));
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
