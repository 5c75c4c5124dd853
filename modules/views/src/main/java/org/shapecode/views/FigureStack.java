package org.shapecode.views;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;
import org.shapecode.charts.FigureSize;
import org.shapecode.charts.FigureView;

/**
 * Figures below each other, or in two columns where there is much room, each as high as it needs to be read, and higher
 * if that leaves no gap. Event dispatch thread.
 */
final class FigureStack implements LayoutManager {
    private static final int TWO_COLUMNS = 960;

    /** Of the area that suits a figure on paper, what it needs on a screen at least. */
    private static final double DENSE = 0.6;

    /** Narrower than this nothing can be read however high it is. */
    private static final int NARROWEST = 240;

    @Override
    public void layoutContainer(Container parent) {
        int count = parent.getComponentCount();
        int columns = columns(parent);
        int rows = (count + columns - 1) / columns;
        int spare = Math.max(0, parent.getHeight() - preferredLayoutSize(parent).height);
        int top = 0;
        for (int row = 0; row < rows; row++) {
            int inRow = Math.min(columns, count - row * columns);
            int height = rowHeight(parent, row) + spare / rows;
            for (int i = 0; i < inRow; i++) {
                int left = parent.getWidth() * i / inRow;
                int right = parent.getWidth() * (i + 1) / inRow;
                parent.getComponent(row * columns + i).setBounds(left, top, right - left, height);
            }
            top += height;
        }
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        int columns = columns(parent);
        int rows = (parent.getComponentCount() + columns - 1) / columns;
        int height = 0;
        for (int row = 0; row < rows; row++) {
            height += rowHeight(parent, row);
        }
        return new Dimension(0, height);
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
        return preferredLayoutSize(parent);
    }

    private static int columns(Container parent) {
        return parent.getWidth() >= TWO_COLUMNS && parent.getComponentCount() > 1 ? 2 : 1;
    }

    private static int rowHeight(Container parent, int row) {
        int columns = columns(parent);
        int to = Math.min(parent.getComponentCount(), (row + 1) * columns);
        int highest = 0;
        for (int i = row * columns; i < to; i++) {
            highest =
                    Math.max(highest, height(parent.getComponent(i), Math.max(NARROWEST, parent.getWidth() / columns)));
        }
        return highest;
    }

    private static int height(Component component, int width) {
        FigureView view = (FigureView) component;
        if (view.getFigure() == null) {
            return 0;
        }
        FigureSize size = FigureSize.natural(view.getFigure());
        return (int) (DENSE * size.width() * size.height() / width);
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
