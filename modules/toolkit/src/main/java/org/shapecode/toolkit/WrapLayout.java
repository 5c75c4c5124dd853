package org.shapecode.toolkit;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.LayoutManager;
import javax.swing.JComponent;

/** Parts from left to right, in as many lines as the width asks for; one for each container. Event dispatch thread. */
public final class WrapLayout implements LayoutManager {
    private final int gap;
    private final int lineGap;
    private int asked;

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
        Dimension size = flow(parent, parent.getWidth() == 0 ? Integer.MAX_VALUE : parent.getWidth(), false);
        asked = size.height;
        return size;
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
        return new Dimension(0, preferredLayoutSize(parent).height);
    }

    @Override
    public void layoutContainer(Container parent) {
        int needed = flow(parent, parent.getWidth(), true).height;
        if (needed != asked && parent instanceof JComponent component) {
            // The height was asked for before the width was known. It need not be given, so ask once.
            asked = needed;
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
