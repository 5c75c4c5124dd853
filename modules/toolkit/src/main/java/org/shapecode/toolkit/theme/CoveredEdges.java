package org.shapecode.toolkit.theme;

import java.awt.AWTEvent;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.ComponentEvent;
import java.awt.event.WindowEvent;
import java.util.stream.Stream;
import javax.swing.JRootPane;
import javax.swing.RootPaneContainer;
import org.openide.windows.OnShowing;

/**
 * Paints what a menu, a list, a tip or a dialog had covered, and a little around it. On a screen with two pixels for one, Java rounds
 * the place that it paints by itself, and leaves a white line at the edge. Event dispatch thread.
 */
@OnShowing
public final class CoveredEdges implements Runnable {
    private static final int EDGE = 2;

    @Override
    public void run() {
        if (!GraphicsEnvironment.isHeadless()) {
            Toolkit.getDefaultToolkit()
                    .addAWTEventListener(
                            CoveredEdges::dispatched, AWTEvent.COMPONENT_EVENT_MASK | AWTEvent.WINDOW_EVENT_MASK);
        }
    }

    private static void dispatched(AWTEvent event) {
        // A popup is hidden, a dialog is disposed of.
        boolean gone = event.getID() == ComponentEvent.COMPONENT_HIDDEN || event.getID() == WindowEvent.WINDOW_CLOSED;
        if (gone && event.getSource() instanceof Window covering) {
            Stream.of(Window.getWindows())
                    .filter(window -> window.isShowing() && window instanceof RootPaneContainer)
                    .forEach(window -> paint(((RootPaneContainer) window).getRootPane(), covering.getBounds()));
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
