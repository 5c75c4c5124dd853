package org.shapecode.toolkit;

import org.openide.nodes.PropertySupport;

/** A text in the properties of a node that is only read. */
public final class TextProperty extends PropertySupport.ReadOnly<String> {
    private final String value;

    /**
     * A property.
     *
     * @param name unique within its set, and what a person reads
     * @param value what it is
     * @param description one sentence for a person
     */
    public TextProperty(String name, String value, String description) {
        super(name, String.class, name, description);
        this.value = value;
        setValue("suppressCustomEditor", Boolean.TRUE);
    }

    @Override
    public String getValue() {
        return value;
    }
}
