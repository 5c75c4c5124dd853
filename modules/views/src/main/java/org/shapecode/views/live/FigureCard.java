package org.shapecode.views.live;

import java.awt.BorderLayout;
import java.awt.GridLayout;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.shapecode.charts.FigureView;
import org.shapecode.charts.ReadableHeight;
import org.shapecode.core.figure.Figure;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.toolkit.StyledText;

/** The figures of one analysis; its name and description until there are any. Event dispatch thread. */
final class FigureCard {
    private final JPanel panel = new JPanel(new BorderLayout());
    private final JPanel figures = new JPanel(new GridLayout(1, 0));
    private final JPanel placeholder = new JPanel(new BorderLayout(0, 6));
    private final JTextArea message;
    private final String description;
    private List<Figure> shown = List.of();

    FigureCard(Analysis analysis) {
        panel.putClientProperty("FlatLaf.style", "border: 1,1,1,1,$Component.borderColor,1,8");
        panel.setName("figures-" + analysis.id());
        panel.getAccessibleContext().setAccessibleName(analysis.displayName());
        description = analysis.description();
        message = StyledText.paragraph(description);
        placeholder.setBorder(BorderFactory.createEmptyBorder(12, 14, 12, 14));
        placeholder.add(StyledText.headline(analysis.displayName(), false), BorderLayout.NORTH);
        placeholder.add(message, BorderLayout.CENTER);
        panel.add(placeholder);
    }

    JComponent component() {
        return panel;
    }

    /** The height at which its figures are readable at a width, in pixels; 0 without figures. */
    int neededHeight(int width) {
        return shown.stream()
                .mapToInt(figure -> ReadableHeight.of(figure, width / shown.size()))
                .max()
                .orElse(0);
    }

    /** Replaces the figures. Keeps the components, so that nothing flickers. */
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

    /** Shows the name and description again. */
    void clear() {
        panel.removeAll();
        figures.removeAll();
        shown = List.of();
        message.setText(description);
        panel.add(placeholder);
        panel.revalidate();
        panel.repaint();
    }

    /** Shows why there are no figures. */
    void showMessage(String text) {
        message.setText(text);
    }
}
