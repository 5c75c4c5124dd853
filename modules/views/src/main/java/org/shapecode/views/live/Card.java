package org.shapecode.views.live;

import java.awt.BorderLayout;
import java.awt.GridLayout;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.shapecode.charts.FigureSize;
import org.shapecode.charts.FigureView;
import org.shapecode.core.figure.Figure;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.toolkit.Texts;

/** What one analysis has to show: its figures, or until then what they will be. Event dispatch thread. */
final class Card {
    /** Of the area that suits a figure on paper, what it needs on a screen at least. */
    private static final double DENSE = 0.6;

    /** Narrower than this, as windows are for a moment while they are arranged, nothing can be read however high it is. */
    private static final int NARROWEST = 240;

    private final JPanel panel = new JPanel(new BorderLayout());
    private final JPanel figures = new JPanel(new GridLayout(1, 0));
    private final JTextArea message;
    private List<Figure> shown = List.of();

    Card(Analysis analysis) {
        panel.putClientProperty("FlatLaf.style", "border: 1,1,1,1,$Component.borderColor,1,8");
        panel.setName("figures-" + analysis.id());
        panel.getAccessibleContext().setAccessibleName(analysis.displayName());
        message = Texts.paragraph(analysis.description());
        JPanel promise = new JPanel(new BorderLayout(0, 6));
        promise.setBorder(BorderFactory.createEmptyBorder(12, 14, 12, 14));
        promise.add(Texts.headline(analysis.displayName(), false), BorderLayout.NORTH);
        promise.add(message, BorderLayout.CENTER);
        panel.add(promise);
    }

    JComponent component() {
        return panel;
    }

    /** How high it must be at a width so that its figures can be read; 0 before the first. */
    int neededHeight(int width) {
        double highest = 0;
        for (Figure figure : shown) {
            FigureSize size = FigureSize.natural(figure);
            highest =
                    Math.max(highest, DENSE * size.width() * size.height() * shown.size() / Math.max(NARROWEST, width));
        }
        return (int) highest;
    }

    /** Shows figures; those that were there before are reused, so that nothing flickers. */
    void show(List<Figure> all) {
        if (figures.getParent() == null) {
            panel.removeAll();
            panel.add(figures);
        }
        int count = figures.getComponentCount();
        while (figures.getComponentCount() > all.size()) {
            figures.remove(figures.getComponentCount() - 1);
        }
        while (figures.getComponentCount() < all.size()) {
            figures.add(new FigureView());
        }
        int before = neededHeight(panel.getWidth());
        shown = List.copyOf(all);
        if (count != all.size() || neededHeight(panel.getWidth()) != before) {
            panel.revalidate();
        }
        for (int i = 0; i < all.size(); i++) {
            ((FigureView) figures.getComponent(i)).setFigure(all.get(i));
        }
    }

    void fail(String sentence) {
        message.setText(sentence);
    }
}
