package org.shapecode.editor;

import java.awt.Graphics;
import java.awt.Insets;
import java.awt.KeyboardFocusManager;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.UIManager;
import javax.swing.text.JTextComponent;
import org.shapecode.toolkit.StyledText;
import org.shapecode.toolkit.TextChanges;

/**
 * A text field or area that applies each edit immediately. Typing between two changes of focus is undone together. Event
 * dispatch thread.
 */
final class LiveTextField {
    private final JTextComponent field;
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
        this(binding.path(), binding.label(), binding::set, new JTextField(columns), parser);
    }

    /**
     * A wrapped text of several lines for a parameter.
     *
     * @param usual what holds while the text is empty, shown in its place
     */
    static LiveTextField area(Binding binding, Supplier<String> usual) {
        return new LiveTextField(binding.path(), binding.label(), binding::set, new TextArea(usual), text -> text);
    }

    /**
     * A field for any value.
     *
     * @param path the component's name is {@code "field-"} and this
     * @param label accessible name
     * @param edited receives the parsed value after each edit
     * @param field shows the text
     * @param parser turns the text into a JSON value
     */
    LiveTextField(
            String path,
            String label,
            BiConsumer<Object, Edit.Gesture> edited,
            JTextComponent field,
            Function<String, Object> parser) {
        this.edited = edited;
        this.parser = parser;
        this.field = field;
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

    JTextComponent component() {
        return field;
    }

    /** Shows a value, unless the text already stands for it. */
    void show(Object json, String tip) {
        show(json, tip, FieldText::format);
    }

    /** Shows a value in its own format, unless the text already stands for it. */
    void show(Object json, String tip, Function<Object, String> formatter) {
        field.setToolTipText(tip);
        field.repaint();
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

    /** As high as its text. The Tab key moves the focus as in a field. */
    private static final class TextArea extends JTextArea {
        private static final long serialVersionUID = 1L;
        private static final int LINES = 3;

        private final transient Supplier<String> usual;
        private final transient JTextArea hint = StyledText.hint("");

        TextArea(Supplier<String> usual) {
            super(LINES, 0);
            this.usual = usual;
            setLineWrap(true);
            setWrapStyleWord(true);
            StyledText.fitHeight(this);
            setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
            setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        }

        /** In the place of an empty text; neither look and feel nor platform has a placeholder for several lines. */
        @Override
        protected void paintComponent(Graphics graphics) {
            super.paintComponent(graphics);
            if (getText().isEmpty()) {
                Insets insets = getInsets();
                hint.setFont(getFont());
                hint.setText(usual.get());
                hint.setSize(getWidth() - insets.left - insets.right, getHeight() - insets.top - insets.bottom);
                hint.paint(graphics.create(insets.left, insets.top, hint.getWidth(), hint.getHeight()));
            }
        }

        /** Looks like a field, as it is in no scroll pane. */
        @Override
        public void updateUI() {
            super.updateUI();
            setBorder(UIManager.getBorder("TextField.border"));
            // It is in no window that a change of the theme could reach. Null while the area is made.
            if (hint != null) {
                hint.updateUI();
            }
        }
    }
}
