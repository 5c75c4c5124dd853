package org.shapecode.workbench.live;

import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.event.HierarchyEvent;
import java.util.BitSet;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import org.shapecode.core.figure.Figure;
import org.shapecode.experiment.spi.Analysis;
import org.shapecode.workbench.ui.FittingPanel;

/** The figures of all analyses of an experiment, side by side. Event dispatch thread, but for the methods of views. */
public final class FigureWall implements Views {
    private static final int MINIMUM_WIDTH = 310;
    private static final int GOOD_WIDTH = 480;
    private static final int HEIGHT = 220;
    private static final int GAP = 8;

    private final List<Card> cards;
    private final JScrollPane scroll;
    private volatile BitSet seen = new BitSet();

    /** A wall that says what there will be to see. */
    public FigureWall(List<Analysis> analyses) {
        cards = analyses.stream().map(Card::new).toList();
        FittingPanel panel = new FittingPanel(new WallLayout(MINIMUM_WIDTH, GOOD_WIDTH, HEIGHT, GAP));
        panel.setBorder(BorderFactory.createEmptyBorder(0, GAP, GAP, GAP));
        cards.forEach(card -> panel.add(card.component()));
        scroll = new JScrollPane(panel);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getViewport().addChangeListener(event -> look());
        scroll.addHierarchyListener(event -> {
            if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
                look();
            }
        });
    }

    /** Notes which cards are seen now; those that are scrolled out are not. */
    private void look() {
        Rectangle view = scroll.getViewport().getViewRect();
        BitSet now = new BitSet();
        for (int i = 0; i < cards.size(); i++) {
            now.set(
                    i,
                    scroll.isShowing()
                            && view.intersects(cards.get(i).component().getBounds()));
        }
        seen = now;
    }

    public JComponent component() {
        return scroll;
    }

    @Override
    public boolean isWatched(int analysis) {
        return seen.get(analysis);
    }

    @Override
    public void show(int analysis, List<Figure> figures) {
        EventQueue.invokeLater(() -> cards.get(analysis).show(figures));
    }

    @Override
    public void hide(int analysis) {
        EventQueue.invokeLater(() -> cards.get(analysis).component().setVisible(false));
    }

    @Override
    public void fail(int analysis, String sentence) {
        EventQueue.invokeLater(() -> cards.get(analysis).fail(sentence));
    }
}
