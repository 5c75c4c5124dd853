package org.shapecode.toolkit.theme;

import java.awt.AWTEvent;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.ComponentEvent;
import java.util.stream.Stream;
import javax.swing.JRootPane;
import javax.swing.RootPaneContainer;
import org.openide.windows.OnShowing;

/**
 * Paints what a menu, a list or a tip had covered, and a little around it. On a screen with two pixels for one, Java rounds
 * the place that it paints by itself, and leaves a white line at the edge. Event dispatch thread.
 */
@OnShowing
public final class PopupEdges implements Runnable {
    private static final int EDGE = 2;

    @Override
    public void run() {
        if (!GraphicsEnvironment.isHeadless()) {
            Toolkit.getDefaultToolkit().addAWTEventListener(PopupEdges::dispatched, AWTEvent.COMPONENT_EVENT_MASK);
        }
    }

    private static void dispatched(AWTEvent event) {
        if (event.getID() == ComponentEvent.COMPONENT_HIDDEN
                && event.getSource() instanceof Window popup
                && popup.getType() == Window.Type.POPUP) {
            Stream.of(Window.getWindows())
                    .filter(window -> window.isShowing() && window instanceof RootPaneContainer)
                    .forEach(window -> paint(((RootPaneContainer) window).getRootPane(), popup.getBounds()));
        }
    }

    /** Paints a part of a window soon; the place is that on the screen. */
    private static void paint(JRootPane window, Rectangle place) {
        Point origin = window.getLocationOnScreen();
        Rectangle area = new Rectangle(place);
        area.translate(-origin.x, -origin.y);
        area.grow(EDGE, EDGE);
        window.repaint(area);
    }
}
