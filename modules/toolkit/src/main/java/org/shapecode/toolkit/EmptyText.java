package org.shapecode.toolkit;

import java.awt.Graphics;
import java.awt.Rectangle;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.SwingConstants;

/** Says in the middle of something empty why it is, and what would fill it. Event dispatch thread. */
public final class EmptyText {
    private EmptyText() {}

    /** Writes a sentence or two over what is painted already. */
    public static void paint(JComponent empty, Graphics graphics, String text) {
        // A table may be wider than what is seen of it.
        Rectangle seen = empty.getVisibleRect();
        String centred = "<html><div style='text-align: center'>" + text.replace(". ", ".<br>");
        JLabel label = Texts.caption(centred);
        label.setHorizontalAlignment(SwingConstants.CENTER);
        label.setSize(seen.getSize());
        Graphics own = graphics.create(seen.x, seen.y, seen.width, seen.height);
        label.paint(own);
        own.dispose();
    }
}
