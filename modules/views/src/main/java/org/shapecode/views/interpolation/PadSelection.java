package org.shapecode.views.interpolation;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import javax.swing.event.ChangeListener;
import org.shapecode.charts.Keys;
import org.shapecode.charts.SelectGesture;
import org.shapecode.charts.SelectedImages;
import org.shapecode.charts.SelectionMark;

/**
 * Selects test images in a pad: a click on a dot selects its image, with Ctrl another one, and a drag with Ctrl those in a
 * rectangle. A click elsewhere chooses a code and changes no selection; Escape ends it. Event dispatch thread.
 */
final class PadSelection implements SelectGesture.Target {
    private static final double REACH = 8;

    private final PlanePad pad;
    private final ChangeListener changed;
    private SelectedImages selection;
    private Rectangle dragged;

    private PadSelection(PlanePad pad) {
        this.pad = pad;
        changed = event -> pad.repaint();
    }

    static PadSelection install(PlanePad pad) {
        PadSelection selection = new PadSelection(pad);
        SelectGesture.install(pad, selection);
        Keys.bind(pad, KeyStroke.getKeyStroke("ESCAPE"), selection::isClearable, selection::clear);
        return selection;
    }

    private boolean isClearable() {
        return selection != null && !selection.isEmpty();
    }

    private void clear() {
        selection.clear();
    }

    /** Follows another selection; null for none. */
    void set(SelectedImages next) {
        if (selection != null) {
            selection.removeChangeListener(changed);
        }
        selection = next;
        if (next != null) {
            next.addChangeListener(changed);
        }
        pad.repaint();
    }

    /** Whether an event selects images, and does not move the position. */
    boolean takes(MouseEvent event) {
        return selection != null && SelectedImages.adds(event);
    }

    @Override
    public boolean begins(MouseEvent event) {
        return selection != null;
    }

    @Override
    public void click(Point at, boolean adds) {
        BitSet there = nearest(at);
        if (adds) {
            selection.toggle(there);
        } else if (!there.isEmpty()) {
            selection.set(there);
        }
    }

    @Override
    public void add(Rectangle part) {
        selection.add(images(i -> part.contains(pad.place(i))).collect(BitSet::new, BitSet::set, BitSet::or));
    }

    @Override
    public void show(Rectangle part) {
        dragged = part;
        pad.repaint();
    }

    private IntStream images(Predicate<Integer> wanted) {
        return IntStream.range(0, pad.count()).filter(wanted::test);
    }

    private BitSet nearest(Point2D from) {
        BitSet nearest = new BitSet();
        images(i -> pad.place(i).distance(from) < REACH)
                .boxed()
                .min(Comparator.comparingDouble(i -> pad.place(i).distance(from)))
                .ifPresent(nearest::set);
        return nearest;
    }

    /** Draws the marks and the rectangle of the current drag. */
    void paint(Graphics2D g) {
        Color text = UIManager.getColor("Label.foreground");
        if (selection != null) {
            BitSet selected = selection.get();
            List<Shape> marks = images(selected::get)
                    .mapToObj(i -> SelectionMark.ring(pad.place(i)))
                    .toList();
            SelectionMark.paint(g, marks, text, UIManager.getColor("TextField.background"));
        }
        if (dragged != null) {
            SelectionMark.paintDragged(g, dragged, text);
        }
    }
}
