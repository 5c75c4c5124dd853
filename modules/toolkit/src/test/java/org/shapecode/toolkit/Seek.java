package org.shapecode.toolkit;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.util.function.BooleanSupplier;

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

    /**
     * Waits on another thread until a condition holds on the event dispatch thread, for what is computed in the background.
     *
     * @throws AssertionError if it does not within 30 s
     */
    public static void await(String what, BooleanSupplier condition) throws Exception {
        boolean[] holds = {false};
        for (long end = System.nanoTime() + 30_000_000_000L; !holds[0]; ) {
            EventQueue.invokeAndWait(() -> holds[0] = condition.getAsBoolean());
            if (System.nanoTime() > end) {
                throw new AssertionError(what);
            }
            Thread.sleep(5);
        }
    }
}
