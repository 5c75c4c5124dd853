package org.shapecode.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.util.BitSet;
import java.util.List;
import javax.swing.JComponent;

/** Paints the last finished picture, requests a newer one if it is out of date, and draws marks over it. */
final class ViewPainter {
    private final JComponent view;
    private final ViewState state;
    private final Renderer renderer;
    private Renderer.Picture shown;

    ViewPainter(JComponent view, ViewState state, boolean quick) {
        this.renderer = new Renderer(quick, this::show);
        this.view = view;
        this.state = state;
    }

    void paint(Graphics2D g) {
        g.setColor(state.theme.background());
        g.fillRect(0, 0, view.getWidth(), view.getHeight());
        if (state.figure == null) {
            return;
        }
        double scale = Math.sqrt(Math.abs(g.getTransform().getDeterminant()));
        renderer.render(new Renderer.Request(state.drawing(view), scale));
        // Until the newer picture is ready, an older one of this figure is better than none.
        if (shown != null && shown.request().drawing().figure().id().equals(state.figure.id())) {
            double pixel = 1 / shown.request().scale();
            g.drawImage(shown.image(), AffineTransform.getScaleInstance(pixel, pixel), null);
            over(g);
        }
    }

    private void show(Renderer.Picture picture) {
        shown = picture;
        state.panels = picture.panels();
        view.repaint();
    }

    private void over(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        selected((Graphics2D) g.create());
        Color accent = state.theme.palette().get(0);
        if (state.dragged != null) {
            SelectionMark.paintDragged(g, state.dragged, accent);
        } else if (state.pointed != null && state.pointed.mark()) {
            Point2D at = state.pointed.at();
            g.setColor(state.theme.text());
            g.setStroke(new BasicStroke(1.5f));
            g.draw(new Ellipse2D.Double(at.getX() - 5, at.getY() - 5, 10, 10));
        }
        if (state.focusShown) {
            g.setColor(accent);
            g.drawRect(0, 0, view.getWidth() - 1, view.getHeight() - 1);
        }
    }

    private void selected(Graphics2D g) {
        if (state.selection != null && !state.selection.isEmpty()) {
            BitSet selected = state.selection.get();
            List<Shape> marks = state.panels.stream()
                    .flatMap(panel -> new ImagePlaces(panel).marks(selected).stream())
                    .toList();
            SelectionMark.paint(g, marks, state.theme.text(), state.theme.background());
        }
    }
}
