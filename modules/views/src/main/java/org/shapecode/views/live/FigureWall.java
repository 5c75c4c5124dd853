package org.shapecode.views.live;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.ComponentListener;
import java.awt.event.HierarchyEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import org.shapecode.core.figure.Figure;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.toolkit.FittingPanel;

/** The figures of all analyses of an experiment, side by side. Event dispatch thread. */
public final class FigureWall {
    private static final int MINIMUM_WIDTH = 310;
    private static final int GOOD_WIDTH = 480;
    private static final int HEIGHT = 220;
    private static final int GAP = 8;
    private static final int EDGE = 14;

    private final List<Analysis> analyses;
    private final List<Card> cards;
    private final List<Tile> tiles;
    private final JScrollPane scroll;
    private volatile BitSet seen = new BitSet();
    private volatile LiveAnalyses live;
    private final List<Runnable> readings = new ArrayList<>();

    /** A wall that says what there will be to see. */
    public FigureWall(List<Analysis> analyses) {
        this.analyses = List.copyOf(analyses);
        tiles = IntStream.range(0, analyses.size()).mapToObj(Tile::new).toList();
        cards = analyses.stream().map(Card::new).toList();
        Map<Component, Card> byComponent = new HashMap<>();
        FittingPanel panel = new FittingPanel(new WallLayout(
                MINIMUM_WIDTH,
                GOOD_WIDTH,
                HEIGHT,
                GAP,
                (tile, width) -> byComponent.get(tile).neededHeight(width)));
        // In line with what stands above.
        panel.setBorder(BorderFactory.createEmptyBorder(0, EDGE, GAP, GAP));
        ComponentListener moved = new ComponentAdapter() {
            @Override
            public void componentMoved(ComponentEvent event) {
                look();
            }

            @Override
            public void componentResized(ComponentEvent event) {
                look();
            }
        };
        for (Card card : cards) {
            byComponent.put(card.component(), card);
            card.component().addComponentListener(moved);
            panel.add(card.component());
        }
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

    /** Shows what the analyses find in a training, and nothing of what was watched before. */
    public void watch(LiveAnalyses next) {
        leave();
        live = next;
        cards.forEach(card -> card.component().setVisible(true));
        // Who is added last comes first.
        for (int i = tiles.size() - 1; i >= 0; i--) {
            next.add(analyses.get(i), tiles.get(i));
        }
    }

    /** Shows what the analyses find in the folder of a run or study, and nothing of what was watched before. */
    public void read(Path folder) {
        leave();
        cards.forEach(card -> card.component().setVisible(true));
        for (int i = 0; i < tiles.size(); i++) {
            readings.add(StoredRuns.getDefault().look(folder, analyses.get(i), tiles.get(i)));
        }
    }

    /** Watches no longer; what is shown stays. */
    public void leave() {
        if (live != null) {
            tiles.forEach(live::remove);
            live = null;
        }
        readings.forEach(Runnable::run);
        readings.clear();
    }

    /** One card as it is seen by those who work on other threads. */
    private final class Tile implements Audience {
        private final int index;

        Tile(int index) {
            this.index = index;
        }

        @Override
        public boolean isWatching() {
            // What is read is read once.
            return live == null || seen.get(index);
        }

        @Override
        public void show(List<Figure> figures) {
            EventQueue.invokeLater(() -> cards.get(index).show(figures));
        }

        @Override
        public void refuse(String sentence) {
            EventQueue.invokeLater(() -> cards.get(index).component().setVisible(false));
        }

        @Override
        public void fail(String sentence) {
            EventQueue.invokeLater(() -> cards.get(index).fail(sentence));
        }
    }
}
