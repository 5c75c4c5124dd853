package org.shapecode.views.live;

import java.awt.BorderLayout;
import java.awt.GridLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.border.Border;
import org.shapecode.charts.SelectedImages;
import org.shapecode.core.figure.Figure;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.toolkit.StyledText;

/** The figures of one analysis; its name and description until there are any. Event dispatch thread. */
final class FigureCard {
    /** The height that each analysis needed last, in pixels, so that a card that loads is as high as it will probably be. */
    private static final Map<String, Integer> HEIGHTS = new HashMap<>();

    private static final String LOADING = "Loading…";

    private final String id;
    private final JPanel panel = new JPanel(new BorderLayout());
    private final JPanel figures = new JPanel(new GridLayout(1, 0));
    private final JPanel placeholder = new JPanel(new BorderLayout(0, 6));
    private final JTextArea message;
    private final String description;
    private List<Figure> shown = List.of();
    private boolean loading;

    FigureCard(Analysis analysis) {
        id = analysis.id();
        frame(panel);
        panel.setName("figures-" + analysis.id());
        panel.getAccessibleContext().setAccessibleName(analysis.displayName());
        description = analysis.description();
        message = StyledText.paragraph(description);
        placeholder.setBorder(inside());
        placeholder.add(StyledText.headline(analysis.displayName(), false), BorderLayout.NORTH);
        placeholder.add(message, BorderLayout.CENTER);
        panel.add(placeholder);
    }

    /** A card that says that all others are on their way. */
    static JComponent waiting() {
        JPanel card = new JPanel(new BorderLayout());
        frame(card);
        card.setName("figures-loading");
        JTextArea text = StyledText.paragraph(LOADING);
        text.setBorder(inside());
        card.add(text);
        return card;
    }

    private static void frame(JPanel card) {
        card.putClientProperty("FlatLaf.style", "border: 1,1,1,1,$Component.borderColor,1,8");
    }

    private static Border inside() {
        return BorderFactory.createEmptyBorder(12, 14, 12, 14);
    }

    JComponent component() {
        return panel;
    }

    boolean hasFigures() {
        return !shown.isEmpty();
    }

    /**
     * The height at which its figures are readable at a width, in pixels; while they are loaded, that of the last ones of its
     * analysis; otherwise 0 without figures.
     */
    int neededHeight(int width) {
        if (loading) {
            return HEIGHTS.getOrDefault(id, 0);
        }
        int height = IntStream.range(0, shown.size())
                .map(i -> figure(i).neededHeight(width / shown.size()))
                .max()
                .orElse(0);
        if (hasFigures()) {
            HEIGHTS.put(id, height);
        }
        return height;
    }

    /**
     * Replaces the figures. Keeps the components, so that nothing flickers.
     *
     * @param source the name of their run
     * @param selection of their run, or null
     */
    void show(List<Figure> all, String source, SelectedImages selection) {
        if (figures.getParent() == null) {
            panel.removeAll();
            panel.add(figures);
        }
        int count = figures.getComponentCount();
        while (figures.getComponentCount() > all.size()) {
            figures.remove(figures.getComponentCount() - 1);
        }
        while (figures.getComponentCount() < all.size()) {
            figures.add(new NotedFigure());
        }
        int before = count == all.size() ? neededHeight(panel.getWidth()) : 0;
        loading = false;
        shown = List.copyOf(all);
        for (int i = 0; i < all.size(); i++) {
            figure(i).view().setSelection(selection);
            figure(i).view().setSource(source);
            figure(i).setFigure(all.get(i));
        }
        if (count != all.size() || neededHeight(panel.getWidth()) != before) {
            panel.revalidate();
        }
    }

    private NotedFigure figure(int index) {
        return (NotedFigure) figures.getComponent(index);
    }

    /** Shows the name and description again. */
    void clear() {
        panel.removeAll();
        figures.removeAll();
        shown = List.of();
        loading = false;
        message.setText(description);
        panel.add(placeholder);
        panel.revalidate();
        panel.repaint();
    }

    /** Removes the figures, while others are on their way. */
    void reload() {
        clear();
        showLoading();
    }

    /** Shows why there are no figures. */
    void showMessage(String text) {
        loading = false;
        message.setText(text);
    }

    /** Says that figures are on their way, unless some are shown. */
    void showLoading() {
        if (shown.isEmpty()) {
            showMessage(LOADING);
            loading = true;
        }
    }
}
