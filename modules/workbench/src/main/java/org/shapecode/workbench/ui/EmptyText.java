package org.shapecode.workbench.ui;

import java.awt.Graphics;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.SwingConstants;

/** Says in the middle of something empty why it is, and what would fill it. Event dispatch thread. */
public final class EmptyText {
    private static final int LONGEST = 420;

    private EmptyText() {}

    /** Writes a sentence or two over what is painted already. */
    public static void paint(JComponent empty, Graphics graphics, String sentence) {
        JLabel label = Texts.caption("<html><div style='text-align: center; width: "
                + Math.min(LONGEST, empty.getWidth() * 2 / 3) + "px'>" + sentence);
        label.setHorizontalAlignment(SwingConstants.CENTER);
        label.setSize(empty.getSize());
        label.paint(graphics);
    }
}
