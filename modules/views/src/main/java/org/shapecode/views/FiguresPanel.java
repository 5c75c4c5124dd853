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
import org.shapecode.core.figure.Figure;
import org.shapecode.toolkit.FittingPanel;
import org.shapecode.toolkit.Texts;

/** Figures beside or below each other, as fits, and sentences about what there is no figure of. EDT. */
final class FiguresPanel {
    private final JPanel panel = new JPanel(new BorderLayout());
    private final FittingPanel figures = new FittingPanel(new FigureStack());
    private final JTextArea words = Texts.paragraph("");

    FiguresPanel() {
        words.setBorder(BorderFactory.createEmptyBorder(10, 14, 10, 14));
        words.setName("view-message");
        JScrollPane scroll = new JScrollPane(figures);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        panel.add(scroll, BorderLayout.CENTER);
        panel.add(words, BorderLayout.NORTH);
    }

    JComponent component() {
        return panel;
    }

    /** Shows figures; views that were there before are reused, so that nothing flickers and a zoom stays. */
    void show(Gathered.Sight sight) {
        List<Figure> all = sight.figures();
        while (figures.getComponentCount() > all.size()) {
            figures.remove(figures.getComponentCount() - 1);
        }
        while (figures.getComponentCount() < all.size()) {
            figures.add(new FigureView());
        }
        for (int i = 0; i < all.size(); i++) {
            view(i).setFigure(all.get(i));
        }
        write(sight.sentences());
    }

    /** Shows sentences only. */
    void say(List<String> sentences) {
        show(new Gathered.Sight(List.of(), sentences));
    }

    private void write(List<String> sentences) {
        words.setText(String.join("\n", sentences));
        words.setVisible(!sentences.isEmpty());
        figures.revalidate();
        panel.revalidate();
        panel.repaint();
    }

    /** The menu of the one figure, or one with a part for each. */
    JPopupMenu menu() {
        if (figures.getComponentCount() == 1) {
            return view(0).createMenu();
        }
        JPopupMenu menu = new JPopupMenu();
        IntStream.range(0, figures.getComponentCount())
                .mapToObj(this::view)
                .filter(view -> view.getFigure() != null)
                .forEach(view -> menu.add(part(view)));
        if (menu.getComponentCount() == 0) {
            JMenuItem none = menu.add("No figure yet");
            none.setEnabled(false);
        }
        return menu;
    }

    private static JMenu part(FigureView view) {
        JMenu part = new JMenu(view.getFigure().title());
        JPopupMenu all = view.createMenu();
        while (all.getComponentCount() > 0) {
            part.add(all.getComponent(0));
        }
        return part;
    }

    private FigureView view(int index) {
        return (FigureView) figures.getComponent(index);
    }
}
