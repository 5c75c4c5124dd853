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
 * Arranges figures in as many columns as fit, in rows as high as their figures need to be readable. The figures of an
 * incomplete row share its width, and a figure that needs much more height than usual gets its own row. (MigLayout cannot
 * derive the number of columns and the row heights from the width.) Event dispatch thread.
 */
public final class FigureGridLayout implements LayoutManager {
    /** A figure that needs more than this many times the minimum height gets its own row. */
    private static final double OWN_ROW_FACTOR = 1.8;

    private final int minimumWidth;
    private final int goodWidth;
    private final int minimumHeight;
    private final int gap;
    private final ToIntBiFunction<Component, Integer> needed;

    /**
     * Creates a layout. All sizes are in pixels.
     *
     * @param minimumWidth the minimum width of a figure in a row of two
     * @param goodWidth the minimum width of a figure in a row of three or more
     * @param minimumHeight the minimum height of a row
     * @param gap between figures
     * @param needed the height that a component needs at a given width
     */
    public FigureGridLayout(
            int minimumWidth, int goodWidth, int minimumHeight, int gap, ToIntBiFunction<Component, Integer> needed) {
        this.minimumWidth = minimumWidth;
        this.goodWidth = goodWidth;
        this.minimumHeight = minimumHeight;
        this.gap = gap;
        this.needed = needed;
    }

    /** The number of columns: at least 1, and at most as many as make the grid about square. */
    int columns(int width, int count) {
        int fit = Math.max(Math.min(2, (width + gap) / (minimumWidth + gap)), (width + gap) / (goodWidth + gap));
        int square = (int) Math.ceil(Math.sqrt(count));
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
        List<Component> ownRow = new ArrayList<>();
        for (Component figure : visible) {
            if (columns > 1 && needed.applyAsInt(figure, column) > OWN_ROW_FACTOR * minimumHeight) {
                ownRow.add(figure);
            } else {
                open.add(figure);
            }
            if (open.size() == columns || open.isEmpty()) {
                close(rows, open, ownRow);
            }
        }
        close(rows, open, ownRow);
        return rows;
    }

    /** A figure with its own row is placed after the current row is complete, so that this row is not stretched. */
    private static void close(List<List<Component>> rows, List<Component> open, List<Component> ownRow) {
        if (!open.isEmpty()) {
            rows.add(List.copyOf(open));
        }
        ownRow.forEach(figure -> rows.add(List.of(figure)));
        open.clear();
        ownRow.clear();
    }

    private int rowHeight(List<Component> row, int width) {
        int each = at(1, row.size(), width) - gap;
        return row.stream()
                .mapToInt(figure -> Math.max(minimumHeight, needed.applyAsInt(figure, each)))
                .max()
                .orElse(0);
    }

    private int height(List<List<Component>> rows, int width) {
        int heights = rows.stream().mapToInt(row -> rowHeight(row, width)).sum();
        return heights + gap * Math.max(0, rows.size() - 1);
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
        // Keeps no state per component.
    }

    @Override
    public void removeLayoutComponent(Component component) {
        // Keeps no state per component.
    }
}
