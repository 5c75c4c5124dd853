package org.shapecode.toolkit;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.LayoutManager;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JComponent;

/**
 * A flow layout whose preferred height follows the container's width, so that components wrap into further lines. Neither
 * {@link java.awt.FlowLayout} nor MigLayout does that: both wrap at a fixed width only. Hidden components take no room. All components of a line are as high as
 * the highest of them. Use one instance per container.
 * Event dispatch thread.
 */
public final class WrapLayout implements LayoutManager {
    private final int gap;
    private final int lineGap;
    private int requested;

    /** Creates a layout with gaps between components and between lines, in pixels. */
    public WrapLayout(int gap, int lineGap) {
        this.gap = gap;
        this.lineGap = lineGap;
    }

    @Override
    public void addLayoutComponent(String name, Component component) {
        // Names are not used.
    }

    @Override
    public void removeLayoutComponent(Component component) {
        // Keeps no state per component.
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        Dimension size = flow(parent, parent.getWidth() == 0 ? Integer.MAX_VALUE : parent.getWidth(), false);
        requested = size.height;
        return size;
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
        return new Dimension(0, preferredLayoutSize(parent).height);
    }

    @Override
    public void layoutContainer(Container parent) {
        int needed = flow(parent, parent.getWidth(), true).height;
        if (needed != requested && parent instanceof JComponent swing) {
            // The preferred height was computed for another width. Request the new one once; the parent may refuse it.
            requested = needed;
            EventQueue.invokeLater(swing::revalidate);
        }
    }

    private Dimension flow(Container parent, int width, boolean place) {
        List<Rectangle> line = new ArrayList<>();
        List<Rectangle> all = new ArrayList<>();
        int x = 0;
        int y = 0;
        int height = 0;
        int widest = 0;
        List<Component> shown =
                Stream.of(parent.getComponents()).filter(Component::isVisible).toList();
        for (Component component : shown) {
            Dimension size = component.getPreferredSize();
            int wide = Math.min(size.width, width);
            if (x > 0 && x + wide > width) {
                end(line, height);
                x = 0;
                y += height + lineGap;
                height = 0;
            }
            Rectangle bounds = new Rectangle(x, y, wide, size.height);
            line.add(bounds);
            all.add(bounds);
            widest = Math.max(widest, x + wide);
            height = Math.max(height, size.height);
            x += wide + gap;
        }
        end(line, height);
        for (int i = 0; place && i < all.size(); i++) {
            shown.get(i).setBounds(all.get(i));
        }
        return new Dimension(widest, y + height);
    }

    private static void end(List<Rectangle> line, int height) {
        line.forEach(each -> each.height = height);
        line.clear();
    }
}
