package org.shapecode.views.live;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.LayoutManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntBiFunction;

/**
 * Tiles in as many columns as fit, in rows as high as their tiles need; the tiles of a short row share its width, and a
 * tile that needs much more than others gets a row of its own. Event dispatch thread.
 */
final class WallLayout implements LayoutManager {
    /** So many times the usual height is much. */
    private static final double MUCH = 1.8;

    private final int minimumWidth;
    private final int goodWidth;
    private final int minimumHeight;
    private final int gap;
    private final ToIntBiFunction<Component, Integer> needed;

    /**
     * A layout, in pixels.
     *
     * @param minimumWidth at which two tiles still stand side by side
     * @param goodWidth at which more do
     * @param minimumHeight of a tile
     * @param gap between tiles
     * @param needed how high a tile must be at a width; less than the minimum counts as that
     */
    WallLayout(
            int minimumWidth, int goodWidth, int minimumHeight, int gap, ToIntBiFunction<Component, Integer> needed) {
        this.minimumWidth = minimumWidth;
        this.goodWidth = goodWidth;
        this.minimumHeight = minimumHeight;
        this.gap = gap;
        this.needed = needed;
    }

    /** How many columns fit: at least 1, and no more than make a wall about as high as wide. */
    int columns(int width, int tiles) {
        int fit = Math.max(Math.min(2, (width + gap) / (minimumWidth + gap)), (width + gap) / (goodWidth + gap));
        int square = (int) Math.ceil(Math.sqrt(tiles));
        return Math.max(1, Math.min(fit, square));
    }

    @Override
    public void layoutContainer(Container parent) {
        Insets insets = parent.getInsets();
        int width = parent.getWidth() - insets.left - insets.right;
        List<List<Component>> rows = rows(parent, width);
        int spare = Math.max(0, parent.getHeight() - insets.top - insets.bottom - height(rows, width))
                / Math.max(1, rows.size());
        int top = insets.top;
        for (List<Component> row : rows) {
            int height = rowHeight(row, width) + spare;
            for (int i = 0; i < row.size(); i++) {
                int left = at(i, row.size(), width);
                row.get(i).setBounds(insets.left + left, top, at(i + 1, row.size(), width) - gap - left, height);
            }
            top += height + gap;
        }
    }

    private List<List<Component>> rows(Container parent, int width) {
        List<Component> visible = Arrays.stream(parent.getComponents())
                .filter(Component::isVisible)
                .toList();
        int columns = columns(width, visible.size());
        int column = at(1, columns, width) - gap;
        List<List<Component>> rows = new ArrayList<>();
        List<Component> open = new ArrayList<>();
        List<Component> wide = new ArrayList<>();
        for (Component tile : visible) {
            if (columns > 1 && needed.applyAsInt(tile, column) > MUCH * minimumHeight) {
                wide.add(tile);
            } else {
                open.add(tile);
            }
            if (open.size() == columns || open.isEmpty()) {
                close(rows, open, wide);
            }
        }
        close(rows, open, wide);
        return rows;
    }

    /** A wide tile waits until the row before it is full, so that no other gets more room than it needs. */
    private static void close(List<List<Component>> rows, List<Component> open, List<Component> wide) {
        if (!open.isEmpty()) {
            rows.add(List.copyOf(open));
        }
        wide.forEach(tile -> rows.add(List.of(tile)));
        open.clear();
        wide.clear();
    }

    private int rowHeight(List<Component> row, int width) {
        int each = at(1, row.size(), width) - gap;
        return row.stream()
                .mapToInt(tile -> Math.max(minimumHeight, needed.applyAsInt(tile, each)))
                .max()
                .orElse(0);
    }

    private int height(List<List<Component>> rows, int width) {
        int tiles = rows.stream().mapToInt(row -> rowHeight(row, width)).sum();
        return tiles + gap * Math.max(0, rows.size() - 1);
    }

    private int at(int index, int count, int length) {
        return (int) ((long) index * (length + gap) / count);
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        Insets insets = parent.getInsets();
        int width = parent.getWidth() - insets.left - insets.right;
        List<List<Component>> rows = rows(parent, width);
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        return new Dimension(
                columns * (minimumWidth + gap) - gap + insets.left + insets.right,
                Math.max(minimumHeight, height(rows, width)) + insets.top + insets.bottom);
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
