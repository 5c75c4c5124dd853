package org.shapecode.views.interpolation;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.util.BitSet;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.swing.AbstractAction;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.event.ChangeListener;
import org.shapecode.charts.SelectedImages;

/**
 * Selects test images in a pad: a click on a dot selects its image, with Ctrl another one, and a drag with Ctrl those in a
 * rectangle. A click elsewhere chooses a code and changes no selection; Escape ends it. Event dispatch thread.
 */
final class PadSelection extends MouseAdapter {
    private static final double REACH = 8;
    private static final double RING = 7;
    private static final int OPACITY = 40;

    private final PlanePad pad;
    private final ChangeListener changed;
    private SelectedImages selection;
    private Point start;
    private Rectangle dragged;

    private PadSelection(PlanePad pad) {
        this.pad = pad;
        changed = event -> pad.repaint();
    }

    static PadSelection install(PlanePad pad) {
        PadSelection selection = new PadSelection(pad);
        pad.addMouseListener(selection);
        pad.addMouseMotionListener(selection);
        pad.getInputMap().put(KeyStroke.getKeyStroke("ESCAPE"), "clear-selection");
        pad.getActionMap().put("clear-selection", selection.clearing());
        return selection;
    }

    private AbstractAction clearing() {
        return new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean isEnabled() {
                return selection != null && !selection.isEmpty();
            }

            @Override
            public void actionPerformed(ActionEvent event) {
                selection.clear();
            }
        };
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
    public void mousePressed(MouseEvent event) {
        boolean selects = selection != null && SwingUtilities.isLeftMouseButton(event) && !event.isPopupTrigger();
        start = selects ? event.getPoint() : null;
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        if (start != null && takes(event)) {
            dragged = to(event.getPoint());
            pad.repaint();
        }
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        if (start == null) {
            return;
        }
        Rectangle part = to(event.getPoint());
        boolean click = Math.max(part.width, part.height) < REACH;
        if (click) {
            BitSet there = nearest(event.getPoint());
            if (takes(event)) {
                selection.toggle(there);
            } else if (!there.isEmpty()) {
                selection.set(there);
            }
        } else if (takes(event)) {
            selection.add(images(i -> part.contains(pad.place(i))).collect(BitSet::new, BitSet::set, BitSet::or));
        }
        start = null;
        dragged = null;
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

    private Rectangle to(Point end) {
        Rectangle part = new Rectangle();
        part.setFrameFromDiagonal(start, end);
        return part;
    }

    /** Draws the marks and the rectangle of the current drag. */
    void paint(Graphics2D g) {
        Color text = UIManager.getColor("Label.foreground");
        if (selection != null) {
            BitSet selected = selection.get();
            images(selected::get).forEach(i -> mark(g, pad.place(i), text));
        }
        if (dragged != null) {
            g.setStroke(new BasicStroke(1));
            g.setColor(new Color(text.getRed(), text.getGreen(), text.getBlue(), OPACITY));
            g.fill(dragged);
            g.setColor(text);
            g.draw(dragged);
        }
    }

    /** As figures mark a point: a ring that a halo sets off. */
    private static void mark(Graphics2D g, Point2D at, Color text) {
        Ellipse2D ring = new Ellipse2D.Double(at.getX() - RING, at.getY() - RING, 2 * RING, 2 * RING);
        g.setStroke(new BasicStroke(5));
        g.setColor(UIManager.getColor("TextField.background"));
        g.draw(ring);
        g.setStroke(new BasicStroke(2));
        g.setColor(text);
        g.draw(ring);
    }
}
