package org.shapecode.charts;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.BitSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.swing.AbstractAction;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;

/**
 * Selects test images: a click selects those at the pointer, or none where there are none; with Ctrl, it adds them or takes
 * them away, and a drag adds those in a rectangle. Keys step through the images of the panel that the pointer was last over.
 */
final class SelectInput extends MouseAdapter {
    static final KeyStroke NEXT = KeyStroke.getKeyStroke('n');
    static final KeyStroke PREVIOUS = KeyStroke.getKeyStroke('p');
    static final KeyStroke CLEAR = KeyStroke.getKeyStroke("ESCAPE");

    private final FigureView view;
    private final ViewState state;

    /** Where the button was pressed, or null. */
    private Point start;

    private BitSet before = new BitSet();

    private SelectInput(FigureView view, ViewState state) {
        this.view = view;
        this.state = state;
    }

    static void install(FigureView view, ViewState state) {
        SelectInput input = new SelectInput(view, state);
        view.addMouseListener(input);
        view.addMouseMotionListener(input);
        input.bind(NEXT, selection -> state.selects(state.current), images -> state.following(images, true));
        input.bind(PREVIOUS, selection -> state.selects(state.current), images -> state.following(images, false));
        input.bind(CLEAR, selection -> !selection.isEmpty(), images -> new BitSet());
    }

    /** While it is not possible, the key is left to others. */
    private void bind(KeyStroke key, Predicate<SelectedImages> possible, UnaryOperator<BitSet> next) {
        view.getInputMap().put(key, key);
        view.getActionMap().put(key, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean isEnabled() {
                return state.selection != null && possible.test(state.selection);
            }

            @Override
            public void actionPerformed(ActionEvent event) {
                state.selection.set(next.apply(state.selection.get()));
            }
        });
    }

    @Override
    public void mousePressed(MouseEvent event) {
        boolean selects = state.selects(state.panelAt(event.getPoint()))
                && SwingUtilities.isLeftMouseButton(event)
                && !event.isPopupTrigger()
                && !event.isShiftDown();
        start = selects ? event.getPoint() : null;
        if (selects && event.getClickCount() == 2) {
            // The first of two clicks did not mean to select.
            start = null;
            state.selection.set(before);
        } else if (selects) {
            before = state.selection.get();
        }
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        if (start != null && SelectedImages.adds(event)) {
            state.pointed = null;
            state.dragged = to(event.getPoint());
            view.repaint();
        }
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        if (start == null) {
            return;
        }
        Rectangle part = to(event.getPoint());
        boolean click = Math.max(part.width, part.height) < PanelGeometry.OfPlot.THIN;
        ImagePlaces places = new ImagePlaces(state.panels.get(state.panelAt(start)));
        if (click && SelectedImages.adds(event)) {
            state.selection.toggle(places.at(start));
        } else if (click) {
            state.selection.set(places.at(start));
        } else if (SelectedImages.adds(event)) {
            state.selection.add(places.within(part));
        }
        start = null;
        state.dragged = null;
        view.repaint();
    }

    private Rectangle to(Point end) {
        Rectangle part = new Rectangle();
        part.setFrameFromDiagonal(start, end);
        return part;
    }
}
