package org.shapecode.toolkit;

import java.awt.AWTEvent;
import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.awt.event.FocusEvent;
import java.util.Set;
import javax.swing.JComponent;
import org.openide.windows.OnShowing;

/**
 * Scrolls to what the keyboard leads to, such as the last choices of the options in a large font. Not to what is clicked, which
 * would move away below the pointer. Event dispatch thread.
 */
@OnShowing
public final class FocusInView implements Runnable {
    private static final Set<FocusEvent.Cause> KEYS = Set.of(
            FocusEvent.Cause.TRAVERSAL,
            FocusEvent.Cause.TRAVERSAL_UP,
            FocusEvent.Cause.TRAVERSAL_DOWN,
            FocusEvent.Cause.TRAVERSAL_FORWARD,
            FocusEvent.Cause.TRAVERSAL_BACKWARD);

    @Override
    public void run() {
        if (!GraphicsEnvironment.isHeadless()) {
            Toolkit.getDefaultToolkit().addAWTEventListener(FocusInView::dispatched, AWTEvent.FOCUS_EVENT_MASK);
        }
    }

    private static void dispatched(AWTEvent event) {
        if (event instanceof FocusEvent focus
                && focus.getID() == FocusEvent.FOCUS_GAINED
                && KEYS.contains(focus.getCause())
                && focus.getComponent().getParent() instanceof JComponent around) {
            around.scrollRectToVisible(focus.getComponent().getBounds());
        }
    }
}
