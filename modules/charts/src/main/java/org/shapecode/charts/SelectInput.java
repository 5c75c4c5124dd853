package org.shapecode.charts;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.util.BitSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.swing.KeyStroke;

/**
 * Selects test images: a click selects those at the pointer, or none where there are none; with Ctrl, it adds them or takes
 * them away, and a drag adds those in a rectangle. Keys step through the images of the panel that the pointer was last over.
 */
final class SelectInput implements SelectGesture.Target {
    static final KeyStroke NEXT = KeyStroke.getKeyStroke('n');
    static final KeyStroke PREVIOUS = KeyStroke.getKeyStroke('p');
    static final KeyStroke CLEAR = KeyStroke.getKeyStroke("ESCAPE");

    private final FigureView view;
    private final ViewState state;

    /** The panel in which the button was pressed. */
    private PanelGeometry panel;

    private BitSet before = new BitSet();

    private SelectInput(FigureView view, ViewState state) {
        this.view = view;
        this.state = state;
    }

    static void install(FigureView view, ViewState state) {
        SelectInput input = new SelectInput(view, state);
        SelectGesture.install(view, input);
        input.bind(NEXT, selection -> state.selects(state.current), images -> state.following(images, true));
        input.bind(PREVIOUS, selection -> state.selects(state.current), images -> state.following(images, false));
        input.bind(CLEAR, selection -> !selection.isEmpty(), images -> new BitSet());
    }

    /** While it is not possible, the key is left to others. */
    private void bind(KeyStroke key, Predicate<SelectedImages> possible, UnaryOperator<BitSet> next) {
        Keys.bind(
                view,
                key,
                () -> state.selection != null && possible.test(state.selection),
                () -> state.selection.set(next.apply(state.selection.get())));
    }

    @Override
    public boolean begins(MouseEvent event) {
        if (!state.selects(state.panelAt(event.getPoint())) || event.isShiftDown()) {
            return false;
        }
        if (event.getClickCount() == 2) {
            // The first of two clicks did not mean to select.
            state.selection.set(before);
            return false;
        }
        panel = state.panels.get(state.panelAt(event.getPoint()));
        before = state.selection.get();
        return true;
    }

    @Override
    public void click(Point at, boolean adds) {
        BitSet there = new ImagePlaces(panel).at(at);
        if (adds) {
            state.selection.toggle(there);
        } else {
            state.selection.set(there);
        }
    }

    @Override
    public void add(Rectangle part) {
        state.selection.add(new ImagePlaces(panel).within(part));
    }

    @Override
    public void show(Rectangle part) {
        state.pointed = part == null ? state.pointed : null;
        state.dragged = part;
        view.repaint();
    }
}
