package org.shapecode.editor;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.LayoutManager;
import javax.swing.JComponent;

/**
 * A label and an editor side by side, or one below the other where the row is too narrow for both. Use one instance per
 * container, which holds the label and the editor. Event dispatch thread.
 */
final class LabelledLayout implements LayoutManager {
    private static final int LINE_GAP = 2;

    private final int labelWidth;
    private final int gap;
    private int requested;

    /**
     * A layout.
     *
     * @param labelWidth least width of the label, in pixels
     * @param gap between label and editor, likewise
     */
    LabelledLayout(int labelWidth, int gap) {
        this.labelWidth = labelWidth;
        this.gap = gap;
    }

    @Override
    public void addLayoutComponent(String name, Component component) {
        // The order tells label and editor apart.
    }

    @Override
    public void removeLayoutComponent(Component component) {
        // Keeps no state per component.
    }

    private int editorX(Container parent) {
        return Math.max(labelWidth, parent.getComponent(0).getPreferredSize().width) + gap;
    }

    private boolean isBeside(Container parent) {
        int needed = editorX(parent) + parent.getComponent(1).getMinimumSize().width;
        return parent.getWidth() == 0 || parent.getWidth() >= needed;
    }

    private int height(Container parent) {
        int label = parent.getComponent(0).getPreferredSize().height;
        int editor = parent.getComponent(1).getPreferredSize().height;
        return isBeside(parent) ? Math.max(label, editor) : label + LINE_GAP + editor;
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        requested = height(parent);
        return new Dimension(editorX(parent) + parent.getComponent(1).getPreferredSize().width, requested);
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
        return new Dimension(parent.getComponent(1).getMinimumSize().width, preferredLayoutSize(parent).height);
    }

    @Override
    public void layoutContainer(Container parent) {
        Component label = parent.getComponent(0);
        Component editor = parent.getComponent(1);
        int width = parent.getWidth();
        int high = label.getPreferredSize().height;
        if (isBeside(parent)) {
            int x = editorX(parent);
            int needed = editor.getPreferredSize().height;
            label.setBounds(0, (parent.getHeight() - high) / 2, x - gap, high);
            editor.setBounds(x, (parent.getHeight() - needed) / 2, width - x, needed);
        } else {
            label.setBounds(0, 0, width, high);
            editor.setBounds(0, high + LINE_GAP, width, editor.getPreferredSize().height);
        }
        if (height(parent) != requested && parent instanceof JComponent row) {
            // The preferred height was computed for another width. Request the new one once.
            requested = height(parent);
            EventQueue.invokeLater(row::revalidate);
        }
    }
}
