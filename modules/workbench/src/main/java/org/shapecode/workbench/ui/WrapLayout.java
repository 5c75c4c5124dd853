package org.shapecode.workbench.ui;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.LayoutManager;
import javax.swing.JComponent;

/** Parts from left to right, in as many lines as the width asks for. Event dispatch thread. */
public final class WrapLayout implements LayoutManager {
    private final int gap;
    private final int lineGap;

    /** Gaps between parts and between lines, in pixels. */
    public WrapLayout(int gap, int lineGap) {
        this.gap = gap;
        this.lineGap = lineGap;
    }

    @Override
    public void addLayoutComponent(String name, Component part) {
        // Parts need no name.
    }

    @Override
    public void removeLayoutComponent(Component part) {
        // Nothing is kept.
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        return flow(parent, parent.getWidth() == 0 ? Integer.MAX_VALUE : parent.getWidth(), false);
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
        return new Dimension(0, preferredLayoutSize(parent).height);
    }

    @Override
    public void layoutContainer(Container parent) {
        int needed = flow(parent, parent.getWidth(), true).height;
        if (needed != parent.getHeight() && parent instanceof JComponent component) {
            // The height was asked for before the width was known.
            EventQueue.invokeLater(component::revalidate);
        }
    }

    private Dimension flow(Container parent, int width, boolean place) {
        int x = 0;
        int y = 0;
        int height = 0;
        int widest = 0;
        for (Component part : parent.getComponents()) {
            Dimension size = part.getPreferredSize();
            int wide = Math.min(size.width, width);
            if (x > 0 && x + wide > width) {
                x = 0;
                y += height + lineGap;
                height = 0;
            }
            if (place) {
                part.setBounds(x, y, wide, size.height);
            }
            widest = Math.max(widest, x + wide);
            height = Math.max(height, size.height);
            x += wide + gap;
        }
        return new Dimension(widest, y + height);
    }
}
