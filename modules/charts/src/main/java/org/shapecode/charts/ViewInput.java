package org.shapecode.charts;

import java.awt.Cursor;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.dnd.DragSource;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.function.Function;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;

/** Zooms, pans and points with the mouse; keys do the same on the panel that the pointer was last over. */
final class ViewInput extends MouseAdapter implements FocusListener {
    private static final double TIMES = 1.25;
    private static final double STEP = 40;

    /** Which rectangle of the plot a key brings to fill it. */
    private static final Map<String, Function<PanelGeometry.OfPlot, Rectangle2D>> KEYS = Map.of(
            "typed +", plot -> plot.scaled(plot.centre(), 1 / TIMES),
            "typed =", plot -> plot.scaled(plot.centre(), 1 / TIMES),
            "typed -", plot -> plot.scaled(plot.centre(), TIMES),
            "LEFT", plot -> plot.panned(STEP, 0),
            "RIGHT", plot -> plot.panned(-STEP, 0),
            "UP", plot -> plot.panned(0, STEP),
            "DOWN", plot -> plot.panned(0, -STEP));

    private final FigureView view;
    private final ViewState state;

    /** Where a drag began, and how the panel was displayed then. */
    private record Drag(Point start, boolean pans, PanelGeometry.OfPlot plot, PanelView view) {}

    /** The current drag, or null. */
    private Drag drag;

    /** Where a press began that drags the figure out of the window, or null. */
    private Point out;

    private ViewInput(FigureView view, ViewState state) {
        this.view = view;
        this.state = state;
    }

    static void install(FigureView view, ViewState state) {
        ViewInput input = new ViewInput(view, state);
        view.addMouseListener(input);
        view.addMouseMotionListener(input);
        view.addMouseWheelListener(input);
        view.addFocusListener(input);
        KEYS.forEach((key, part) -> input.bind(
                key,
                () -> state.plot(state.current)
                        .ifPresent(plot -> input.show(plot, part.apply(plot), state.views.get(state.current)))));
        input.bind(
                "HOME",
                () -> state.plot(state.current)
                        .ifPresent(plot -> state.views.set(
                                state.current, state.views.get(state.current).whole())));
        input.bind("shift F10", input::popUpInPanel);
        input.bind("CONTEXT_MENU", input::popUpInPanel);
    }

    private void bind(String key, Runnable task) {
        Keys.bind(view, key, () -> {
            task.run();
            view.repaint();
        });
    }

    private void popUpInPanel() {
        if (state.current < state.panels.size()) {
            Rectangle panel = state.panels.get(state.current).bounds().getBounds();
            ViewMenu.create(view, state).show(view, (int) panel.getCenterX(), (int) panel.getCenterY());
        }
    }

    @Override
    public void mousePressed(MouseEvent event) {
        view.requestFocusInWindow(FocusEvent.Cause.MOUSE_EVENT);
        state.focusShown = false;
        int panel = state.panelAt(event.getPoint());
        state.current = panel < 0 ? state.current : panel;
        boolean pans = SwingUtilities.isMiddleMouseButton(event) || event.isShiftDown();
        boolean selects = state.selects(panel) && SelectedImages.adds(event);
        boolean drags = !event.isPopupTrigger() && !selects && (SwingUtilities.isLeftMouseButton(event) || pans);
        drag = state.plot(panel)
                .filter(plot -> drags && plot.area().contains(event.getPoint()))
                .map(plot -> new Drag(event.getPoint(), pans, plot, state.views.get(panel)))
                .orElse(null);
        out = drag == null && !event.isPopupTrigger() && !selects && SwingUtilities.isLeftMouseButton(event)
                ? event.getPoint()
                : null;
        popUp(event);
        if (event.getClickCount() == 2 && SwingUtilities.isLeftMouseButton(event)) {
            drag = null;
            view.showAll();
        }
        view.repaint();
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        if (out != null && out.distance(event.getPoint()) > DragSource.getDragThreshold()) {
            out = null;
            view.getTransferHandler().exportAsDrag(view, event, TransferHandler.COPY);
        }
        if (drag == null) {
            return;
        }
        state.pointed = null;
        if (drag.pans) {
            view.setCursor(Cursor.getPredefinedCursor(Cursor.MOVE_CURSOR));
            show(drag.plot, drag.plot.panned(event.getX() - drag.start.x, event.getY() - drag.start.y), drag.view);
        } else {
            state.dragged = drag.plot.dragged(drag.start, event.getPoint()).getBounds();
        }
        view.repaint();
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        if (drag != null && !drag.pans) {
            show(drag.plot, drag.plot.dragged(drag.start, event.getPoint()), drag.view);
        }
        drag = null;
        out = null;
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
        double times = Math.pow(TIMES, event.getPreciseWheelRotation());
        state.plot(state.panelAt(event.getPoint()))
                .ifPresent(plot -> show(plot, plot.scaled(event.getPoint(), times), state.views.get(state.current)));
        view.repaint();
    }

    @Override
    public void focusGained(FocusEvent event) {
        // The focus is shown only to those who move it with the keyboard.
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

    private void show(PanelGeometry.OfPlot plot, Rectangle2D part, PanelView before) {
        if (!part.isEmpty()) {
            state.views.set(state.current, plot.show(part, before));
        }
    }
}
