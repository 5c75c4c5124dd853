package org.shapecode.application;

import static org.junit.Assert.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Frame;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;

/** Uses the windows of this program as a person would, by the names of their parts. Not for the event thread. */
final class Desktop {
    private static final long PATIENCE_MILLIS = 120_000;

    private Desktop() {}

    /** Waits for a button that can be pressed, and presses it. */
    static void press(String name) throws Exception {
        // Found and pressed in one go: between the two, another part might take its place.
        await(
                name + " can be pressed",
                () -> onEventThread(() -> {
                    Component button = find(name);
                    boolean ready = button != null && button.isEnabled();
                    if (ready) {
                        ((AbstractButton) button).doClick();
                    }
                    return ready;
                }));
    }

    /** Whether a part is there and enabled. */
    static boolean isEnabled(String name) throws Exception {
        return onEventThread(() -> find(name) != null && find(name).isEnabled());
    }

    /** Replaces the text of a field. */
    static void type(String name, String text) throws Exception {
        onEventThread(() -> {
            ((JTextComponent) find(name)).setText(text);
            return null;
        });
    }

    /** The text of a label; empty while it is not there. */
    static String text(String name) throws Exception {
        return onEventThread(() -> find(name) instanceof JLabel label ? label.getText() : "");
    }

    /** What the figure in a part tells those who cannot see it; empty while there is none. */
    static String figure(String name) throws Exception {
        return onEventThread(() -> {
            Component figure = find(
                    find(name),
                    each -> each.getAccessibleContext() != null
                            && each.getAccessibleContext().getAccessibleRole() == AccessibleRole.CANVAS);
            String told = figure == null ? null : figure.getAccessibleContext().getAccessibleDescription();
            return told == null ? "" : told;
        });
    }

    /** Waits until something is so. */
    static void await(String what, Callable<Boolean> condition) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!condition.call()) {
            assertTrue("waiting in vain: " + what, System.currentTimeMillis() < end);
            Thread.sleep(50);
        }
    }

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get();
    }

    private static Component find(String name) {
        for (Frame frame : Frame.getFrames()) {
            Component found = find(frame, each -> name.equals(each.getName()) && each.isShowing());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Component find(Component root, Predicate<Component> wanted) {
        if (root == null || wanted.test(root)) {
            return root;
        }
        if (root instanceof Container container) {
            for (Component child : container.getComponents()) {
                Component found = find(child, wanted);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
