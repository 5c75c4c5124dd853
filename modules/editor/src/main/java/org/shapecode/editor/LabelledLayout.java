package org.shapecode.editor;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.LayoutManager;
import java.util.function.IntSupplier;
import javax.swing.JComponent;

/**
 * A label and an editor side by side, or one below the other where the row is too narrow for both. Use one instance per
 * container, which holds the label and the editor. Event dispatch thread.
 */
final class LabelledLayout implements LayoutManager {
    private static final int LINE_GAP = 2;

    /**
     * With less room for the editor, in sizes of the font, all rows of a form have it below the label, whatever they hold: a
     * number has a field, a unit and a slider.
     */
    private static final int NARROWEST = 18;

    private final IntSupplier labelWidth;
    private final int gap;
    private int requested;

    /**
     * A layout.
     *
     * @param labelWidth gives the least width of the label, in pixels, for the present font
     * @param gap between label and editor, in pixels
     */
    LabelledLayout(IntSupplier labelWidth, int gap) {
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

    /**
     * Where things go at the present width. Sizes are asked for once, as a container that is not valid computes its own anew
     * each time.
     */
    private record Place(Dimension label, Dimension editor, int editorX, boolean beside) {
        int height() {
            return beside ? Math.max(label.height, editor.height) : label.height + LINE_GAP + editor.height;
        }
    }

    private Place place(Container parent) {
        Dimension label = parent.getComponent(0).getPreferredSize();
        Component editor = parent.getComponent(1);
        int editorX = Math.max(labelWidth.getAsInt(), label.width) + gap;
        int narrowest = NARROWEST * parent.getComponent(0).getFont().getSize();
        boolean beside = parent.getWidth() == 0
                || parent.getWidth() >= editorX + Math.max(narrowest, editor.getMinimumSize().width);
        return new Place(label, editor.getPreferredSize(), editorX, beside);
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        Place place = place(parent);
        requested = place.height();
        return new Dimension(place.editorX + place.editor.width, requested);
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
        Place place = place(parent);
        int high = place.label.height;
        int needed = place.editor.height;
        if (place.beside) {
            int x = place.editorX;
            label.setBounds(0, (parent.getHeight() - high) / 2, x - gap, high);
            editor.setBounds(x, (parent.getHeight() - needed) / 2, width - x, needed);
        } else {
            label.setBounds(0, 0, width, high);
            editor.setBounds(0, high + LINE_GAP, width, needed);
        }
        if (place.height() != requested && parent instanceof JComponent row) {
            // The preferred height was computed for another width. Request the new one once.
            requested = place.height();
            EventQueue.invokeLater(row::revalidate);
        }
    }
}
