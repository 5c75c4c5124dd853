package org.shapecode.editor;

import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JSplitPane;
import javax.swing.SwingUtilities;

/**
 * A form with a preview at its right. The form first has the width that its fields need; the preview has what remains, up to
 * that which the user gave it. Where that is too little, it is below the form, or left out if the page is low. Event dispatch
 * thread.
 */
final class PreviewSplit extends JSplitPane {
    private static final long serialVersionUID = 1L;

    /** Widths in sizes of the font: what the fields need, and the least and usual width of the preview. */
    private static final int FORM = 36;

    private static final int LEAST = 12;
    private static final int USUAL = 28;

    /** Heights in sizes of the font: of a page that holds both, one below the other, and of the preview in it. */
    private static final int HIGH = 36;

    private static final int LOW = 14;
    private static final int DIVIDER = 5;

    private final JComponent preview;

    /** The width of the preview that the user chose, in pixels; negative for the usual one. */
    private int chosen = -1;

    /** The width for which the divider was last placed, in pixels. */
    private int fitted;

    PreviewSplit(JComponent form, JComponent preview) {
        super(HORIZONTAL_SPLIT, form, preview);
        this.preview = preview;
        setBorder(BorderFactory.createEmptyBorder());
        form.setMinimumSize(new Dimension());
        preview.setMinimumSize(new Dimension());
        setResizeWeight(1);
        addPropertyChangeListener(DIVIDER_LOCATION_PROPERTY, event -> moved());
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                fit();
            }
        });
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (preview != null) {
            if (getRightComponent() == null) {
                // The look and feel does not find it.
                SwingUtilities.updateComponentTreeUI(preview);
            }
            EventQueue.invokeLater(this::fit);
        }
    }

    /** Places the parts for the present size and font. */
    private void fit() {
        int size = getFont().getSize();
        int room = getWidth() - DIVIDER - FORM * size;
        boolean beside = room >= LEAST * size;
        boolean below = !beside && getHeight() >= HIGH * size;
        fitted = 0;
        setOrientation(below ? VERTICAL_SPLIT : HORIZONTAL_SPLIT);
        // A hidden component would keep its room; one that is set again would lose the focus.
        JComponent shown = beside || below ? preview : null;
        if (getRightComponent() != shown) {
            setRightComponent(shown);
        }
        setDividerSize(beside || below ? DIVIDER : 0);
        if (beside) {
            setDividerLocation(getWidth() - DIVIDER - Math.min(room, chosen < 0 ? USUAL * size : chosen));
        } else if (below) {
            setDividerLocation(getHeight() - DIVIDER - LOW * size);
        }
        fitted = getWidth();
    }

    /** By the user, unless the width has changed too. */
    private void moved() {
        if (fitted == getWidth() && getRightComponent() != null && getOrientation() == HORIZONTAL_SPLIT) {
            chosen = getWidth() - DIVIDER - getDividerLocation();
        }
    }
}
