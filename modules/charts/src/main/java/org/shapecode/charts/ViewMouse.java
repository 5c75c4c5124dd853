package org.shapecode.charts;

import java.awt.Cursor;
import java.awt.Point;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Rectangle2D;
import javax.swing.SwingUtilities;

/** Turns the mouse's gestures over a view into what it shows. */
final class ViewMouse extends MouseAdapter implements FocusListener {
    private static final double WHEEL = 1.25;

    private final FigureView view;
    private final ViewState state;

    /** Where the drag began, or null; and how the panel was then. */
    private Point start;

    private boolean panning;
    private PanelGeometry.OfPlot plotAtStart;
    private PanelView viewAtStart;

    ViewMouse(FigureView view, ViewState state) {
        this.view = view;
        this.state = state;
    }

    @Override
    public void mousePressed(MouseEvent event) {
        view.requestFocusInWindow(FocusEvent.Cause.MOUSE_EVENT);
        state.focusShown = false;
        int panel = state.panelAt(event.getPoint());
        state.current = panel < 0 ? state.current : panel;
        panning = SwingUtilities.isMiddleMouseButton(event) || event.isShiftDown();
        boolean drags = !event.isPopupTrigger() && (SwingUtilities.isLeftMouseButton(event) || panning);
        state.plot(panel)
                .filter(plot -> drags && plot.area().contains(event.getPoint()))
                .ifPresent(plot -> {
                    start = event.getPoint();
                    plotAtStart = plot;
                    viewAtStart = state.views.get(panel);
                });
        popUp(event);
        if (event.getClickCount() == 2 && SwingUtilities.isLeftMouseButton(event)) {
            start = null;
            state.showAll();
        }
        view.repaint();
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        if (start == null) {
            return;
        }
        state.pointed = null;
        if (panning) {
            view.setCursor(Cursor.getPredefinedCursor(Cursor.MOVE_CURSOR));
            change(Zoom.pan(event.getX() - start.x, event.getY() - start.y, plotAtStart, viewAtStart));
        } else {
            state.dragged =
                    Zoom.dragged(start, event.getPoint(), plotAtStart.area()).getBounds();
        }
        view.repaint();
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        if (start != null && !panning) {
            Rectangle2D part = Zoom.dragged(start, event.getPoint(), plotAtStart.area());
            if (!part.isEmpty()) {
                change(Zoom.to(part, plotAtStart, viewAtStart));
            }
        }
        start = null;
        state.dragged = null;
        mouseMoved(event);
        popUp(event);
        view.repaint();
    }

    @Override
    public void mouseMoved(MouseEvent event) {
        int panel = state.panelAt(event.getPoint());
        state.current = panel < 0 ? state.current : panel;
        boolean inPlot = state.plot(panel)
                .filter(plot -> plot.area().contains(event.getPoint()))
                .isPresent();
        view.setCursor(Cursor.getPredefinedCursor(inPlot ? Cursor.CROSSHAIR_CURSOR : Cursor.DEFAULT_CURSOR));
        point(state.pointAt(event.getPoint()).orElse(null));
    }

    @Override
    public void mouseExited(MouseEvent event) {
        point(null);
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent event) {
        // The plain wheel scrolls the page that the figure is on.
        if (!event.isControlDown()) {
            view.getParent().dispatchEvent(SwingUtilities.convertMouseEvent(view, event, view.getParent()));
            return;
        }
        double times = Math.pow(WHEEL, event.getPreciseWheelRotation());
        state.plot(state.panelAt(event.getPoint()))
                .ifPresent(plot -> change(Zoom.about(event.getPoint(), times, plot, state.views.get(state.current))));
        view.repaint();
    }

    @Override
    public void focusGained(FocusEvent event) {
        // Who works with the keys has to see where they go; who works with the mouse knows.
        state.focusShown = event.getCause().name().startsWith("TRAVERSAL");
        view.repaint();
    }

    @Override
    public void focusLost(FocusEvent event) {
        state.focusShown = false;
        view.repaint();
    }

    private void popUp(MouseEvent event) {
        if (event.isPopupTrigger() && state.figure != null) {
            ViewMenu.create(view, state).show(view, event.getX(), event.getY());
        }
    }

    private void point(Pointed pointed) {
        if (pointed != state.pointed) {
            state.pointed = pointed;
            view.repaint();
        }
    }

    private void change(PanelView changed) {
        state.views.set(state.current, changed);
    }
}
