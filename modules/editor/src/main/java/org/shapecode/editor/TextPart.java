package org.shapecode.editor;

import java.util.function.Function;
import javax.swing.JComponent;

/** A text, or values separated by commas. Event dispatch thread. */
final class TextPart implements Part {
    private static final int COLUMNS = 12;

    private final Field field;
    private final String tip;

    /**
     * A text.
     *
     * @param parser makes the JSON value of what is typed
     */
    TextPart(Slot slot, Function<String, Object> parser) {
        field = new Field(slot, COLUMNS, parser);
        tip = Tips.of(slot.info());
    }

    @Override
    public JComponent component() {
        return field.component();
    }

    @Override
    public void show(Object json, Situation situation) {
        field.show(json, tip);
    }
}
