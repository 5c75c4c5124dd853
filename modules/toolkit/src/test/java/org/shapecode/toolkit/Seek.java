package org.shapecode.toolkit;

import java.awt.Component;
import java.awt.Container;

/** Finds components by type and name. Event dispatch thread. */
public final class Seek {
    private Seek() {}

    /** The first component of a type at or below the root, with the given name unless that is null; null if none matches. */
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
