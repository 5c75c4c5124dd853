package org.shapecode.workbench.live;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.LayoutManager;
import java.util.Arrays;
import java.util.List;

/**
 * Tiles of the same height in as many columns as fit; the tiles of the last row share its width. Event dispatch thread.
 */
final class WallLayout implements LayoutManager {
    private final int minimumWidth;
    private final int goodWidth;
    private final int minimumHeight;
    private final int gap;

    /**
     * A layout, in pixels.
     *
     * @param minimumWidth at which two tiles still stand side by side
     * @param goodWidth at which more do
     * @param minimumHeight of a tile
     * @param gap between tiles
     */
    WallLayout(int minimumWidth, int goodWidth, int minimumHeight, int gap) {
        this.minimumWidth = minimumWidth;
        this.goodWidth = goodWidth;
        this.minimumHeight = minimumHeight;
        this.gap = gap;
    }

    /** How many columns fit: at least 1, and no more than make a wall about as high as wide. */
    int columns(int width, int tiles) {
        int fit = Math.max(Math.min(2, (width + gap) / (minimumWidth + gap)), (width + gap) / (goodWidth + gap));
        int square = (int) Math.ceil(Math.sqrt(tiles));
        return Math.max(1, Math.min(fit, square));
    }

    @Override
    public void layoutContainer(Container parent) {
        List<Component> visible = visible(parent);
        int tiles = visible.size();
        if (tiles == 0) {
            return;
        }
        Insets insets = parent.getInsets();
        int width = parent.getWidth() - insets.left - insets.right;
        int height = parent.getHeight() - insets.top - insets.bottom;
        int columns = columns(width, tiles);
        int rows = (tiles + columns - 1) / columns;
        for (int i = 0; i < tiles; i++) {
            int row = i / columns;
            int inRow = Math.min(columns, tiles - row * columns);
            int left = at(i % columns, inRow, width);
            int top = at(row, rows, height);
            visible.get(i)
                    .setBounds(
                            insets.left + left,
                            insets.top + top,
                            at(i % columns + 1, inRow, width) - gap - left,
                            at(row + 1, rows, height) - gap - top);
        }
    }

    private static List<Component> visible(Container parent) {
        return Arrays.stream(parent.getComponents())
                .filter(Component::isVisible)
                .toList();
    }

    private int at(int index, int count, int length) {
        return (int) ((long) index * (length + gap) / count);
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        Insets insets = parent.getInsets();
        int tiles = Math.max(1, visible(parent).size());
        int columns = columns(parent.getWidth() - insets.left - insets.right, tiles);
        int rows = (tiles + columns - 1) / columns;
        return new Dimension(
                columns * (minimumWidth + gap) - gap + insets.left + insets.right,
                rows * (minimumHeight + gap) - gap + insets.top + insets.bottom);
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
        return preferredLayoutSize(parent);
    }

    @Override
    public void addLayoutComponent(String name, Component component) {
        // The container knows its components.
    }

    @Override
    public void removeLayoutComponent(Component component) {
        // The container knows its components.
    }
}
