package org.shapecode.charts;

import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.geom.Point2D;
import java.util.Map;
import java.util.function.BiFunction;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** The keys that do what the mouse does: on the panel that the pointer was last over, or the first. */
final class ViewKeys {
    private static final double STEP = 40;
    private static final double TIMES = 1.25;

    private static final Map<String, BiFunction<PanelGeometry.OfPlot, PanelView, PanelView>> KEYS = Map.of(
            "typed +", (plot, view) -> Zoom.about(centre(plot), 1 / TIMES, plot, view),
            "typed =", (plot, view) -> Zoom.about(centre(plot), 1 / TIMES, plot, view),
            "typed -", (plot, view) -> Zoom.about(centre(plot), TIMES, plot, view),
            "LEFT", (plot, view) -> Zoom.pan(STEP, 0, plot, view),
            "RIGHT", (plot, view) -> Zoom.pan(-STEP, 0, plot, view),
            "UP", (plot, view) -> Zoom.pan(0, STEP, plot, view),
            "DOWN", (plot, view) -> Zoom.pan(0, -STEP, plot, view),
            "HOME", (plot, view) -> view.whole());

    private ViewKeys() {}

    static void install(FigureView component, ViewState state) {
        KEYS.forEach((key, change) -> {
            component.getInputMap().put(KeyStroke.getKeyStroke(key), key);
            component.getActionMap().put(key, new Change(component, state, change));
        });
        component.getInputMap().put(KeyStroke.getKeyStroke("shift F10"), "menu");
        component.getInputMap().put(KeyStroke.getKeyStroke("CONTEXT_MENU"), "menu");
        component.getActionMap().put("menu", new PopUp(component, state));
    }

    private static Point2D centre(PanelGeometry.OfPlot plot) {
        return new Point2D.Double(plot.area().getCenterX(), plot.area().getCenterY());
    }

    /** Changes what is shown of a plot. */
    private static final class Change extends AbstractAction {
        private static final long serialVersionUID = 1L;

        private final transient JComponent component;
        private final transient ViewState state;
        private final transient BiFunction<PanelGeometry.OfPlot, PanelView, PanelView> change;

        Change(JComponent component, ViewState state, BiFunction<PanelGeometry.OfPlot, PanelView, PanelView> change) {
            this.component = component;
            this.state = state;
            this.change = change;
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            int number = state.current;
            state.plot(number).ifPresent(plot -> state.views.set(number, change.apply(plot, state.views.get(number))));
            component.repaint();
        }
    }

    /** Opens the menu in the middle of the panel. */
    private static final class PopUp extends AbstractAction {
        private static final long serialVersionUID = 1L;

        private final transient FigureView view;
        private final transient ViewState state;

        PopUp(FigureView view, ViewState state) {
            this.view = view;
            this.state = state;
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            if (state.current < state.panels.size()) {
                Rectangle panel = state.panels.get(state.current).bounds().getBounds();
                ViewMenu.create(view, state).show(view, (int) panel.getCenterX(), (int) panel.getCenterY());
            }
        }
    }
}
