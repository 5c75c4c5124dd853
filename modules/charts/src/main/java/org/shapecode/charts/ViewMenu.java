package org.shapecode.charts;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.swing.Action;
import javax.swing.ButtonGroup;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.KeyStroke;
import org.openide.awt.Mnemonics;
import org.shapecode.core.Html;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;

/** The menu of a view: display of one of its panels, counted from 0, copying and saving. */
record ViewMenu(FigureView view, ViewState state, int number) {
    private static final Map<FigureFormat, String> SAVE = Map.of(
            FigureFormat.SVG, "Save as &SVG\u2026",
            FigureFormat.PDF, "Save as P&DF\u2026",
            FigureFormat.PNG, "Save as PN&G\u2026",
            FigureFormat.CSV, "Save D&ata as CSV\u2026");

    /** For the panel that was last under the pointer. */
    static JPopupMenu create(FigureView view, ViewState state) {
        return new ViewMenu(view, state, state.current).create();
    }

    private JPopupMenu create() {
        JPopupMenu menu = new JPopupMenu();
        JMenuItem all = item("Reset &View", view::showAll);
        all.setEnabled(state.views.stream().anyMatch(PanelView::isPart));
        menu.add(all);
        if (state.selects(number)) {
            menu.addSeparator();
            menu.add(item("Select &Next Image", SelectInput.NEXT));
            menu.add(item("Selec&t Previous Image", SelectInput.PREVIOUS));
            menu.add(item("Clear Se&lection", SelectInput.CLEAR));
        }
        state.plot(number).map(PanelGeometry.OfPlot::panel).ifPresent(drawn -> {
            menu.addSeparator();
            menu.add(named("Logarithmic &X Axis", choice(drawn.x().logarithmic(), PanelView::flippedX)));
            menu.add(named("Logarithmic &Y Axis", choice(drawn.y().logarithmic(), PanelView::flippedY)));
            if (state.figure.panels().get(number) instanceof Plot plot) {
                menu.add(smoothing());
                menu.add(series(plot));
            }
        });
        menu.addSeparator();
        menu.add(item("&Copy Image", () -> Exports.copyPicture(view, state.drawing(view))));
        menu.add(item("C&opy Data", () -> Exports.copyNumbers(view, state.drawing(view))));
        menu.addSeparator();
        for (FigureFormat format : FigureFormat.values()) {
            menu.add(item(SAVE.get(format), () -> Exports.save(view, view.source(), state.drawing(view), format)));
        }
        menu.add(item("Save for &Paper\u2026", () -> PaperExport.save(view)));
        return menu;
    }

    private JMenuItem smoothing() {
        JMenu menu = named("S&moothing", new JMenu());
        ButtonGroup group = new ButtonGroup();
        for (Smoothing each : Smoothing.values()) {
            boolean chosen = state.views.get(number).smoothing() == each;
            JMenuItem item = new JRadioButtonMenuItem(each.words, chosen);
            item.addActionListener(event -> change(old -> old.smoothed(each)));
            group.add(item);
            menu.add(item);
        }
        return menu;
    }

    private JMenuItem series(Plot plot) {
        List<String> names = Stream.concat(
                        plot.series().stream().map(Series::name),
                        plot.series().stream().map(Series::term))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        JMenu menu = named("S&eries", new JMenu());
        menu.setEnabled(names.size() > 1);
        for (String name : names) {
            boolean shown = !state.views.get(number).hidden().contains(name);
            JMenuItem item = menu.add(choice(shown, old -> old.toggled(name)));
            item.setText(Html.plain(name));
        }
        return menu;
    }

    private JMenuItem choice(boolean chosen, UnaryOperator<PanelView> changed) {
        JMenuItem item = new JCheckBoxMenuItem("", chosen);
        item.addActionListener(event -> change(changed));
        return item;
    }

    private void change(UnaryOperator<PanelView> changed) {
        state.views.set(number, changed.apply(state.views.get(number)));
        view.repaint();
    }

    /** An item for what a key does, too. */
    private JMenuItem item(String text, KeyStroke key) {
        Action action = view.getActionMap().get(key);
        JMenuItem item = item(text, () -> action.actionPerformed(null));
        item.setEnabled(action.isEnabled());
        item.setAccelerator(key);
        return item;
    }

    private static JMenuItem item(String text, Runnable action) {
        JMenuItem item = named(text, new JMenuItem());
        item.addActionListener(event -> action.run());
        return item;
    }

    /** Sets a text with an ampersand before its mnemonic. */
    private static <I extends JMenuItem> I named(String text, I item) {
        Mnemonics.setLocalizedText(item, text);
        return item;
    }
}
