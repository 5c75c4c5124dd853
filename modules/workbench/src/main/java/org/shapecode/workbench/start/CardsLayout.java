package org.shapecode.workbench.start;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;

/**
 * Lays out cards of equal size in as many columns as fit. Their height follows from their width, as their texts wrap;
 * neither MigLayout nor the platform has a grid that does both. Event dispatch thread.
 */
final class CardsLayout implements LayoutManager {
    private final int minWidth;
    private final int gap;

    /**
     * A layout; sizes in pixels.
     *
     * @param minWidth of a card, unless the container is narrower
     * @param gap between cards
     */
    CardsLayout(int minWidth, int gap) {
        this.minWidth = minWidth;
        this.gap = gap;
    }

    @Override
    public void layoutContainer(Container parent) {
        int columns = columns(parent);
        int width = width(parent, columns);
        int height = height(parent, width);
        for (int i = 0; i < parent.getComponentCount(); i++) {
            int x = i % columns * (width + gap);
            parent.getComponent(i).setBounds(x, i / columns * (height + gap), width, height);
        }
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        int columns = columns(parent);
        int rows = (parent.getComponentCount() + columns - 1) / columns;
        int height = height(parent, width(parent, columns));
        return new Dimension(minWidth, Math.max(0, rows * (height + gap) - gap));
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
        return preferredLayoutSize(parent);
    }

    private int columns(Container parent) {
        return Math.max(1, (parent.getWidth() + gap) / (minWidth + gap));
    }

    private int width(Container parent, int columns) {
        return Math.max(1, (parent.getWidth() + gap) / columns - gap);
    }

    /** The height of the highest card. A card knows its preferred height only once it has its width. */
    private static int height(Container parent, int width) {
        int highest = 0;
        for (Component card : parent.getComponents()) {
            card.setSize(width, Math.max(1, card.getHeight()));
            if (card instanceof Container container) {
                container.validate();
            }
            highest = Math.max(highest, card.getPreferredSize().height);
        }
        return highest;
    }

    @Override
    public void addLayoutComponent(String name, Component component) {
        // No constraints.
    }

    @Override
    public void removeLayoutComponent(Component component) {
        // No constraints.
    }
}
