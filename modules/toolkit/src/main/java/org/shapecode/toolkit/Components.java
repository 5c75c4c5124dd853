package org.shapecode.toolkit;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.awt.event.ContainerEvent;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The components of windows, also of those that the platform makes. Event dispatch thread. */
public final class Components {
    private Components() {}

    /** A component and all that is in it, from the outside in. */
    public static Stream<Component> all(Component part) {
        return Stream.concat(
                Stream.of(part),
                part instanceof Container container
                        ? Stream.of(container.getComponents()).flatMap(Components::all)
                        : Stream.empty());
    }

    /** Tells of each component that is added to another one from now on, anywhere. Does nothing without a display. */
    public static void whenAdded(Consumer<Component> listener) {
        if (!GraphicsEnvironment.isHeadless()) {
            Toolkit.getDefaultToolkit()
                    .addAWTEventListener(
                            event -> {
                                if (event instanceof ContainerEvent change
                                        && event.getID() == ContainerEvent.COMPONENT_ADDED) {
                                    listener.accept(change.getChild());
                                }
                            },
                            AWTEvent.CONTAINER_EVENT_MASK);
        }
    }
}
