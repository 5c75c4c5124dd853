package org.shapecode.editor;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.UIManager;

/**
 * A box in the drawing of a network after the arrow that leads to it. They stay together where the drawing wraps: the arrow at
 * the beginning of a line comes from the line above. Event dispatch thread.
 */
final class NetworkStep extends JPanel {
    /** Where a path from the line above meets the arrow. */
    static final int START = 3;

    private static final long serialVersionUID = 1L;

    private final Arrow arrow = new Arrow();
    private final NetworkBox box;

    /**
     * An arrow and a box.
     *
     * @param first whether nothing leads to the box
     */
    NetworkStep(NetworkBox box, boolean first) {
        super(new BorderLayout());
        this.box = box;
        setOpaque(false);
        add(arrow, BorderLayout.LINE_START);
        add(box, BorderLayout.CENTER);
        arrow.setVisible(!first);
    }

    NetworkBox box() {
        return box;
    }

    /** Whether its arrow comes from the line above. */
    boolean beginsLine() {
        return getX() == 0;
    }

    /** From the left, or from above. */
    private final class Arrow extends JComponent {
        private static final long serialVersionUID = 1L;
        private static final int WIDTH = 20;
        private static final int END = WIDTH - 4;
        private static final int HEAD = 4;

        @Override
        public Dimension getPreferredSize() {
            return new Dimension(WIDTH, 0);
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setColor(UIManager.getColor("Label.disabledForeground"));
            int middle = getHeight() / 2;
            g.drawLine(START, middle, END, middle);
            g.drawLine(END - HEAD, middle - HEAD, END, middle);
            g.drawLine(END - HEAD, middle + HEAD, END, middle);
            if (beginsLine()) {
                g.drawLine(START, 0, START, middle);
            }
            g.dispose();
        }
    }
}
