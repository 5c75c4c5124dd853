package org.shapecode.workbench.start;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;

/** One component in the middle, no wider than is good to read, as high as it needs at that width. EDT. */
final class ColumnLayout implements LayoutManager {
    private final int width;

    ColumnLayout(int width) {
        this.width = width;
    }

    @Override
    public void layoutContainer(Container parent) {
        Component column = parent.getComponent(0);
        int wide = Math.min(width, parent.getWidth());
        // Paragraphs know their height only once they know their width.
        column.setSize(wide, column.getHeight());
        column.validate();
        int high = Math.max(column.getPreferredSize().height, 1);
        column.setBounds((parent.getWidth() - wide) / 2, 0, wide, high);
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        Component column = parent.getComponent(0);
        return new Dimension(0, column.getPreferredSize().height);
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
        return preferredLayoutSize(parent);
    }

    @Override
    public void addLayoutComponent(String name, Component component) {
        // The container knows its component.
    }

    @Override
    public void removeLayoutComponent(Component component) {
        // The container knows its component.
    }
}
