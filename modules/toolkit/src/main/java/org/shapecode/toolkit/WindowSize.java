package org.shapecode.toolkit;

import java.awt.Rectangle;
import java.awt.Window;

/** Sizes of windows. Event dispatch thread. */
public final class WindowSize {
    private WindowSize() {}

    /**
     * Enlarges a window to a size, and moves it where that would not be on its screen. Never makes it smaller, nor larger than
     * its screen.
     */
    public static void enlarge(Window window, int width, int height) {
        Rectangle screen = window.getGraphicsConfiguration().getBounds();
        int wide = Math.min(screen.width, Math.max(width, window.getWidth()));
        int high = Math.min(screen.height, Math.max(height, window.getHeight()));
        window.setBounds(
                Math.min(window.getX(), screen.x + screen.width - wide),
                Math.min(window.getY(), screen.y + screen.height - high),
                wide,
                high);
    }
}
