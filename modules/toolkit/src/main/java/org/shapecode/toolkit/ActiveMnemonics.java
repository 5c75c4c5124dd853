package org.shapecode.toolkit;

import java.awt.Component;
import java.awt.GraphicsEnvironment;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.function.Supplier;
import javax.swing.AbstractButton;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.openide.windows.OnShowing;
import org.openide.windows.TopComponent;

/**
 * Lets Alt and a letter press what has it in the active window, even where another one beside it has the same, such as Run of two
 * experiments. Swing would press that of the window that was made last. Event dispatch thread.
 */
@OnShowing
public final class ActiveMnemonics implements Runnable, KeyEventDispatcher {
    private final Supplier<? extends Component> active;
    private JComponent pressed;
    private int letter;

    /** Called by the platform. */
    public ActiveMnemonics() {
        this(() -> TopComponent.getRegistry().getActivated());
    }

    /** For a window that may be null. */
    ActiveMnemonics(Supplier<? extends Component> active) {
        this.active = active;
    }

    @Override
    public void run() {
        if (!GraphicsEnvironment.isHeadless()) {
            KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(this);
        }
    }

    @Override
    public boolean dispatchKeyEvent(KeyEvent event) {
        if (event.getID() == KeyEvent.KEY_PRESSED && event.getModifiersEx() == InputEvent.ALT_DOWN_MASK) {
            Component window = active.get();
            return window != null && isAround(window, event.getComponent()) && press(window, event);
        }
        // Alt may be released before the letter.
        if (event.getID() == KeyEvent.KEY_RELEASED && pressed != null && event.getKeyCode() == letter) {
            boolean done = act(pressed, event);
            pressed = null;
            return done;
        }
        return false;
    }

    /** Not of a dialog. */
    private static boolean isAround(Component window, Component target) {
        return SwingUtilities.getRoot(window) == SwingUtilities.getRoot(target);
    }

    private boolean press(Component window, KeyEvent event) {
        pressed = Components.all(window)
                .filter(part -> mnemonic(part) == event.getKeyCode() && part.isShowing() && part.isEnabled())
                .map(JComponent.class::cast)
                .filter(part -> act(part, event))
                .findFirst()
                .orElse(null);
        letter = event.getKeyCode();
        return pressed != null;
    }

    /** The letter that presses a button or leads to what a label is for; -1 for others. */
    private static int mnemonic(Component part) {
        return part instanceof AbstractButton button
                ? button.getMnemonic()
                : part instanceof JLabel label ? label.getDisplayedMnemonic() : -1;
    }

    /** Does what the look and feel has bound to a key; returns whether there is something. */
    private static boolean act(JComponent part, KeyEvent event) {
        KeyStroke stroke = KeyStroke.getKeyStrokeForEvent(event);
        Object name = part.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).get(stroke);
        Action action = name == null ? null : part.getActionMap().get(name);
        return action != null && SwingUtilities.notifyAction(action, stroke, event, part, event.getModifiersEx());
    }
}
