package org.shapecode.editor;

import javax.swing.JComponent;

/** A field for a file or folder of own images. Its path is set once it was read. Event dispatch thread. */
final class SourceField implements FormElement {
    private final SourceReading reading;
    private final FileField field;

    SourceField(Binding binding) {
        reading = new SourceReading(binding);
        field = new FileField(binding, reading::read);
    }

    @Override
    public JComponent component() {
        return field.component();
    }

    @Override
    public void show(Object json, DataSettings data) {
        if (!reading.isReading()) {
            field.show(json, data);
        }
    }
}
