package org.shapecode.charts;

import java.util.Map;
import java.util.function.UnaryOperator;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.shapecode.core.figure.Axis;

/** The menu of a view: how the panel under the pointer is shown, and where the figure may go. */
final class ViewMenu {
    private static final Map<FigureFormat, String> SAVE = Map.of(
            FigureFormat.SVG, "Save as SVG\u2026",
            FigureFormat.PDF, "Save as PDF\u2026",
            FigureFormat.PNG, "Save as PNG\u2026",
            FigureFormat.CSV, "Save numbers as CSV\u2026");

    private ViewMenu() {}

    static JPopupMenu create(FigureView view, ViewState state) {
        JPopupMenu menu = new JPopupMenu();
        JMenuItem all = item("Show all", view::showAll);
        all.setEnabled(state.views.stream().anyMatch(PanelView::isZoomed));
        menu.add(all);
        state.plot(state.current).ifPresent(plot -> {
            menu.addSeparator();
            menu.add(logarithmic("Logarithmic x axis", plot.plot().x(), view, state, PanelView::flippedX));
            menu.add(logarithmic("Logarithmic y axis", plot.plot().y(), view, state, PanelView::flippedY));
        });
        menu.addSeparator();
        menu.add(item("Copy picture", () -> Exports.copyPicture(view, drawing(view, state))));
        menu.add(item("Copy numbers", () -> Exports.copyNumbers(view, state.figure)));
        menu.addSeparator();
        for (FigureFormat format : FigureFormat.values()) {
            menu.add(item(SAVE.get(format), () -> Exports.save(view, drawing(view, state), format)));
        }
        return menu;
    }

    private static Drawing drawing(FigureView view, ViewState state) {
        return new ViewPainter(view, state).drawing();
    }

    private static JMenuItem logarithmic(
            String text, Axis axis, FigureView view, ViewState state, UnaryOperator<PanelView> flipped) {
        JMenuItem item = new JCheckBoxMenuItem(text, axis.logarithmic());
        int number = state.current;
        item.addActionListener(event -> {
            state.views.set(number, flipped.apply(state.views.get(number)));
            view.repaint();
        });
        return item;
    }

    private static JMenuItem item(String text, Runnable action) {
        JMenuItem item = new JMenuItem(text);
        item.addActionListener(event -> action.run());
        return item;
    }
}
