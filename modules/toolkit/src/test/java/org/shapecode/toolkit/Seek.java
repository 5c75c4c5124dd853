package org.shapecode.toolkit;

import java.awt.Component;
import java.awt.Container;

/** Finds parts of a window as a person would, by what they are and what they are called. Event dispatch thread. */
public final class Seek {
    private Seek() {}

    /** The first part of a type with a name, at or below a component; null if there is none. */
    public static <T extends Component> T part(Component root, Class<T> type, String name) {
        if (type.isInstance(root) && (name == null || name.equals(root.getName()))) {
            return type.cast(root);
        }
        T found = null;
        if (root instanceof Container container) {
            for (int i = 0; i < container.getComponentCount() && found == null; i++) {
                found = part(container.getComponent(i), type, name);
            }
        }
        return found;
    }
}
