package org.shapecode.application;

import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.find;
import static org.shapecode.application.Desktop.onEventThread;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.FocusTraversalPolicy;
import java.awt.KeyboardFocusManager;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.swing.JFrame;
import javax.swing.MenuSelectionManager;
import javax.swing.text.JTextComponent;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/** Presses keys in the windows of this program. Not for the event thread. */
final class Keyboard {
    private Keyboard() {}

    /** Presses a key wherever the keyboard focus is, again until it has its effect: what is not focused yet hears none. */
    static void key(int code, String effect, Callable<Boolean> condition) throws Exception {
        key(code, 0, effect, condition);
    }

    /** The same, with keys such as {@link java.awt.event.InputEvent#CTRL_DOWN_MASK} held down. */
    static void key(int code, int held, String effect, Callable<Boolean> condition) throws Exception {
        key(Keyboard::focused, code, held, effect, condition);
    }

    /** The same on a component as if it had the focus, which a display without a window manager gives to none. */
    static void keyOn(String name, int code, int held, String effect, Callable<Boolean> condition) throws Exception {
        key(() -> find(Component.class, name).orElse(null), code, held, effect, condition);
    }

    /** Waits until a component is shown and enabled, and presses a key on it once. */
    static void press(String name, int code) throws Exception {
        await(
                "a key on " + name,
                () -> onEventThread(() -> {
                    Component part = find(Component.class, name).orElse(null);
                    return part != null && part.isEnabled() && pressNow(part, code, 0);
                }));
    }

    /** Opens a menu by its mnemonic and presses that of an item. Returns before a dialog is answered. */
    static void choose(int menu, int item) throws Exception {
        Supplier<Component> root = () -> ((JFrame) WindowManager.getDefault().getMainWindow()).getRootPane();
        key(
                root,
                menu,
                InputEvent.ALT_DOWN_MASK,
                "a menu is open",
                () -> onEventThread(() -> MenuSelectionManager.defaultManager().getSelectedPath().length > 2));
        // The event waits for the dialog that the item opens.
        EventQueue.invokeLater(() -> pressNow(root.get(), item, 0));
    }

    /** Replaces the text of a field, key by key. */
    static void type(String name, String text) throws Exception {
        await(
                "typing into " + name,
                () -> onEventThread(() -> {
                    JTextComponent field = find(JTextComponent.class, name).orElse(null);
                    if (field == null || !field.isEnabled()) {
                        return false;
                    }
                    pressNow(field, KeyEvent.VK_A, InputEvent.CTRL_DOWN_MASK);
                    text.chars()
                            .forEach(letter -> field.dispatchEvent(new KeyEvent(
                                    field,
                                    KeyEvent.KEY_TYPED,
                                    System.currentTimeMillis(),
                                    0,
                                    KeyEvent.VK_UNDEFINED,
                                    (char) letter)));
                    return field.getText().equals(text);
                }));
    }

    private static void key(Supplier<Component> target, int code, int held, String effect, Callable<Boolean> condition)
            throws Exception {
        long[] pressed = {0};
        await(effect, () -> {
            if (condition.call()) {
                return true;
            }
            if (System.nanoTime() - pressed[0] > TimeUnit.SECONDS.toNanos(2)) {
                pressed[0] = System.nanoTime();
                onEventThread(() -> pressNow(target.get(), code, held));
            }
            return false;
        });
    }

    /** Whether the Tab key leads to a component from the first one of its window. */
    static boolean isReachedByTab(String name) throws Exception {
        return onEventThread(() -> {
            Component wanted = find(Component.class, name).orElse(null);
            Container root = wanted == null ? null : wanted.getFocusCycleRootAncestor();
            if (root == null) {
                return false;
            }
            FocusTraversalPolicy order = root.getFocusTraversalPolicy();
            Set<Component> seen = new HashSet<>();
            Component next = order.getFirstComponent(root);
            while (next != null && next != wanted && seen.add(next)) {
                next = order.getComponentAfter(root, next);
            }
            return next == wanted;
        });
    }

    private static Component focused() {
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        return owner == null ? TopComponent.getRegistry().getActivated() : owner;
    }

    private static boolean pressNow(Component target, int code, int held) {
        if (target != null) {
            // Menus look for the mnemonic among letters.
            boolean letter = held == 0 && code >= KeyEvent.VK_A && code <= KeyEvent.VK_Z;
            char typed = letter ? Character.toLowerCase((char) code) : KeyEvent.CHAR_UNDEFINED;
            for (int id : new int[] {KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED}) {
                target.dispatchEvent(new KeyEvent(target, id, System.currentTimeMillis(), held, code, typed));
            }
            if ((held & InputEvent.CTRL_DOWN_MASK) != 0) {
                // Which ends what the platform does while it is held.
                target.dispatchEvent(new KeyEvent(
                        target,
                        KeyEvent.KEY_RELEASED,
                        System.currentTimeMillis(),
                        held & ~InputEvent.CTRL_DOWN_MASK,
                        KeyEvent.VK_CONTROL,
                        KeyEvent.CHAR_UNDEFINED));
            }
        }
        return target != null;
    }
}
