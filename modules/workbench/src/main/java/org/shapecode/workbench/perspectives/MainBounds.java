package org.shapecode.workbench.perspectives;

import java.awt.Frame;
import java.awt.Rectangle;

/**
 * Where the main window is, and how large. The platform keeps that with each role; for a person it is one window that stays
 * as it is when what is in it is arranged anew. Event dispatch thread.
 */
record MainBounds(Frame frame, Rectangle bounds, int state) {
    static MainBounds of(Frame frame) {
        return new MainBounds(frame, frame.getBounds(), frame.getExtendedState());
    }

    void restore() {
        if ((state & Frame.MAXIMIZED_BOTH) != Frame.MAXIMIZED_BOTH) {
            frame.setExtendedState(state);
            frame.setBounds(bounds);
        } else {
            frame.setExtendedState(state);
        }
    }
}
