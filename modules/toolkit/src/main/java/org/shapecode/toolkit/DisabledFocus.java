package org.shapecode.toolkit;

import java.awt.Component;
import java.awt.GraphicsEnvironment;
import java.awt.KeyboardFocusManager;
import javax.swing.AbstractButton;
import org.openide.windows.OnShowing;

/**
 * Moves the focus on from a button that was disabled while the focus was on its way to it, as by a quick click on Apply in the
 * options. No key would have an effect there. Event dispatch thread.
 */
@OnShowing
public final class DisabledFocus implements Runnable {
    @Override
    public void run() {
        if (!GraphicsEnvironment.isHeadless()) {
            KeyboardFocusManager.getCurrentKeyboardFocusManager()
                    .addPropertyChangeListener("focusOwner", event -> leave((Component) event.getNewValue()));
        }
    }

    private static void leave(Component owner) {
        if (owner instanceof AbstractButton button && !button.isEnabled()) {
            button.transferFocus();
        }
    }
}
