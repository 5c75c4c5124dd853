package org.shapecode.toolkit;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Finds components by type and name. Event dispatch thread. */
public final class Seek {
    private static final Duration PERIOD = Duration.ofMillis(10);
    private static final Duration MOST = Duration.ofSeconds(30);

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
     * @throws ConditionTimeoutException if it does not within 30 s
     */
    public static void await(String what, BooleanSupplier condition) {
        Awaitility.await(what)
                .pollDelay(Duration.ZERO)
                .pollInterval(PERIOD)
                .atMost(MOST)
                .until(() -> {
                    boolean[] holds = {false};
                    EventQueue.invokeAndWait(() -> holds[0] = condition.getAsBoolean());
                    return holds[0];
                });
    }
}
