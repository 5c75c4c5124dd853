package org.shapecode.toolkit;

import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;
import java.awt.Rectangle;
import javax.swing.JPanel;
import javax.swing.Scrollable;

/**
 * A panel for a scroll pane: always as wide as the viewport, so that only vertical scrolling remains, and at least as high.
 * Event dispatch thread.
 */
public final class FittingPanel extends JPanel implements Scrollable {
    private static final long serialVersionUID = 1L;
    private static final int SCROLL_STEP = 24;

    /** Creates an empty panel. */
    public FittingPanel(LayoutManager layout) {
        super(layout);
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return SCROLL_STEP;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height - SCROLL_STEP;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        Container parent = getParent();
        return parent != null && parent.getHeight() >= getPreferredSize().height;
    }
}
