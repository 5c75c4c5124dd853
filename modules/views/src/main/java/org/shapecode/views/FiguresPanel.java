package org.shapecode.views;

import java.awt.BorderLayout;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.shapecode.charts.FigureView;
import org.shapecode.charts.SelectedImages;
import org.shapecode.core.figure.Figure;
import org.shapecode.toolkit.FittingPanel;
import org.shapecode.toolkit.StyledText;
import org.shapecode.views.live.FigureGridLayout;
import org.shapecode.views.live.NotedFigure;

/** Figures in a grid, below messages about missing ones. Event dispatch thread. */
final class FiguresPanel {
    private static final int COLUMN_WIDTH = 480;
    private static final int ROW_HEIGHT = 220;

    private final JPanel panel = new JPanel(new BorderLayout());
    private final FittingPanel figures = new FittingPanel(new FigureGridLayout(
            COLUMN_WIDTH, COLUMN_WIDTH, ROW_HEIGHT, 0, (view, width) -> ((NotedFigure) view).neededHeight(width)));
    private final JTextArea messages = StyledText.paragraph("");

    /** Empty at first, above a strip that tells which images are selected. */
    FiguresPanel(SelectionStrip strip) {
        messages.setBorder(BorderFactory.createEmptyBorder(10, 14, 10, 14));
        messages.setName("view-message");
        JScrollPane scroll = new JScrollPane(figures);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        panel.add(scroll, BorderLayout.CENTER);
        panel.add(messages, BorderLayout.NORTH);
        panel.add(strip.component(), BorderLayout.SOUTH);
    }

    JComponent component() {
        return panel;
    }

    /**
     * Replaces figures and messages. Keeps the components, so that nothing flickers and the zoom stays.
     *
     * @param source what the figures are of, such as the name of the run
     * @param selection of the run of the figures; null if images cannot be selected
     */
    void show(CombinedFigures.Snapshot snapshot, String source, SelectedImages selection) {
        List<Figure> all = snapshot.figures();
        while (figures.getComponentCount() > all.size()) {
            figures.remove(figures.getComponentCount() - 1);
        }
        while (figures.getComponentCount() < all.size()) {
            figures.add(new NotedFigure());
        }
        for (int i = 0; i < all.size(); i++) {
            view(i).setSelection(selection);
            view(i).setSource(source);
            figure(i).setFigure(all.get(i));
        }
        setMessages(snapshot.messages());
    }

    boolean hasFigures() {
        return figures.getComponentCount() > 0;
    }

    /** Shows a message instead of figures. */
    void showMessage(String message) {
        show(new CombinedFigures.Snapshot(List.of(), List.of(message), false, ""), "", null);
    }

    private void setMessages(List<String> lines) {
        messages.setText(String.join("\n", lines));
        messages.setVisible(!lines.isEmpty());
        figures.revalidate();
        panel.revalidate();
        panel.repaint();
    }

    /** The menu of the only figure, or a menu with a submenu for each figure. */
    JPopupMenu menu() {
        if (figures.getComponentCount() == 1) {
            return view(0).createMenu();
        }
        JPopupMenu menu = new JPopupMenu();
        IntStream.range(0, figures.getComponentCount())
                .mapToObj(this::view)
                .filter(view -> view.getFigure() != null)
                .forEach(view -> menu.add(submenu(view)));
        if (menu.getComponentCount() == 0) {
            JMenuItem none = menu.add("No figure yet");
            none.setEnabled(false);
        }
        return menu;
    }

    private static JMenu submenu(FigureView view) {
        JMenu submenu = new JMenu(view.getFigure().title());
        JPopupMenu all = view.createMenu();
        while (all.getComponentCount() > 0) {
            submenu.add(all.getComponent(0));
        }
        return submenu;
    }

    private NotedFigure figure(int index) {
        return (NotedFigure) figures.getComponent(index);
    }

    private FigureView view(int index) {
        return figure(index).view();
    }
}
