package org.shapecode.toolkit;

import org.openide.nodes.PropertySupport;
import org.shapecode.core.Html;

/** A read-only text in the property sheet of a node. */
public final class TextProperty extends PropertySupport.ReadOnly<String> {
    private final String value;

    /**
     * Creates a property.
     *
     * @param name the display name, unique within the property set
     * @param value the text
     * @param description one sentence, shown below the sheet
     */
    public TextProperty(String name, String value, String description) {
        super(Html.plain(name), String.class, Html.plain(name), Html.plain(description));
        this.value = value;
        setValue("suppressCustomEditor", Boolean.TRUE);
    }

    @Override
    public String getValue() {
        return value;
    }
}
