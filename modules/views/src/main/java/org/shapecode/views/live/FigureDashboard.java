package org.shapecode.views.live;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.EventQueue;
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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.shapecode.charts.SelectedImages;
import org.shapecode.core.figure.Figure;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.api.Document;
import org.shapecode.queue.TrainingJob;
import org.shapecode.toolkit.FittingPanel;

/**
 * The figures of all analyses of an experiment, one card per analysis that applies to it. While a run is loaded, the cards keep
 * their places. What a study shows is known only once it is loaded; its cards then appear together. Event dispatch thread.
 */
public final class FigureDashboard {
    private static final int MINIMUM_WIDTH = 310;
    private static final int GOOD_WIDTH = 480;
    private static final int HEIGHT = 220;
    private static final int GAP = 8;
    private static final int EDGE = 14;

    private final List<Analysis> analyses;
    private final Supplier<Document> document;
    private final List<FigureCard> cards;
    private final List<CardListener> listeners;
    private final JPanel page = new FittingPanel(new BorderLayout());
    private final JScrollPane scroll = new JScrollPane(page);
    private volatile BitSet visible = new BitSet();
    private volatile LiveAnalyses live;
    private Supplier<Optional<SelectedImages>> selection = Optional::empty;
    private volatile String source = "";
    private final List<Runnable> requests = new ArrayList<>();

    /** What an experiment of these settings would show; null until that is known. */
    private BitSet expected;

    private List<Object> settings = List.of();

    /** The cards of which is known whether they show something of the current run, and those that do. */
    private final BitSet told = new BitSet();

    private final BitSet applicable = new BitSet();
    private boolean loading;

    /** In place of the cards, while a study is loaded and none was shown. */
    private final JComponent waiting = FigureCard.waiting();

    /** Whether a study is loaded, and what its cards are to show once all of it is known. */
    private boolean together;

    private final Map<Integer, Runnable> held = new TreeMap<>();

    /** Whether the figures are of one run of a study, rather than of all of it or of a run that is no part of one. */
    private boolean partial;

    /**
     * Creates a card with the description of each analysis; none is seen until it is known whether it applies.
     *
     * @param document gives the experiment that would be run
     */
    public FigureDashboard(List<Analysis> analyses, Supplier<Document> document) {
        this.analyses = List.copyOf(analyses);
        this.document = document;
        listeners =
                IntStream.range(0, analyses.size()).mapToObj(CardListener::new).toList();
        cards = analyses.stream().map(FigureCard::new).toList();
        Map<Component, FigureCard> byComponent = new HashMap<>();
        JPanel panel = new JPanel(new FigureGridLayout(
                MINIMUM_WIDTH,
                GOOD_WIDTH,
                HEIGHT,
                GAP,
                (card, width) -> card == waiting ? 0 : byComponent.get(card).neededHeight(width)));
        // Aligned with the header above.
        panel.setBorder(BorderFactory.createEmptyBorder(0, EDGE, GAP, GAP));
        ComponentListener moved = new ComponentAdapter() {
            @Override
            public void componentMoved(ComponentEvent event) {
                updateVisible();
            }

            @Override
            public void componentResized(ComponentEvent event) {
                updateVisible();
                // The height of the figures depends on their width.
                panel.revalidate();
            }
        };
        panel.addComponentListener(moved);
        for (FigureCard card : cards) {
            byComponent.put(card.component(), card);
            card.component().setVisible(false);
            card.component().addComponentListener(moved);
            panel.add(card.component());
        }
        waiting.setVisible(false);
        panel.add(waiting);
        page.add(panel, BorderLayout.CENTER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getViewport().addChangeListener(event -> updateVisible());
        scroll.addHierarchyListener(event -> {
            if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
                updateVisible();
                if (scroll.isShowing() && live == null && requests.isEmpty()) {
                    ask();
                }
            }
        });
    }

    /** Asks which analyses would apply, unless that is known. */
    private void ask() {
        Document now = document.get();
        List<Object> asked = Stream.of("data", "model", Document.STUDY)
                .map(part -> now.fields().getOrDefault(part, ""))
                .toList();
        if (!asked.equals(settings)) {
            settings = asked;
            StoredRuns.getDefault()
                    .requestApplicable(now, analyses, all -> EventQueue.invokeLater(() -> answered(asked, all)));
        }
    }

    private void answered(List<Object> asked, BitSet all) {
        if (asked.equals(settings)) {
            expected = all;
            showExpected();
        }
    }

    private void showExpected() {
        for (int i = 0; i < cards.size(); i++) {
            if (expected != null && !together) {
                cards.get(i).component().setVisible(told.get(i) ? applicable.get(i) : expected.get(i));
            }
        }
    }

    /** Prepares for figures of something else: loaded all at once, or live. */
    private void expect(boolean stored, boolean study) {
        loading = stored;
        together = study;
        held.clear();
        told.clear();
        boolean waited = waiting.isVisible();
        waiting.setVisible(study && cards.stream().noneMatch(FigureCard::hasFigures));
        if (waiting.isVisible()) {
            cards.forEach(card -> card.component().setVisible(false));
        } else if (waited) {
            showExpected();
        }
        ask();
    }

    /** Shows what was delivered of one analysis; of a study, with what was of the others. */
    private void deliver(int index, Runnable delivered) {
        if (!together) {
            delivered.run();
            return;
        }
        held.put(index, delivered);
        if (held.size() == cards.size()) {
            together = false;
            waiting.setVisible(false);
            List.copyOf(held.values()).forEach(Runnable::run);
            held.clear();
        }
    }

    /** Whether a card shows something; after a load, they appear and disappear together. */
    private void tell(int index, boolean applies, boolean ofPart) {
        if (partial != ofPart) {
            // The figures of a study and those of one of its runs are not shown side by side.
            partial = ofPart;
            cards.forEach(loading ? FigureCard::reload : FigureCard::clear);
            if (!loading) {
                showExpected();
            }
        }
        told.set(index);
        applicable.set(index, applies);
        if (!loading) {
            cards.get(index).component().setVisible(applies);
        } else if (told.cardinality() == cards.size()) {
            loading = false;
            for (int i = 0; i < cards.size(); i++) {
                cards.get(i).component().setVisible(applicable.get(i));
            }
        }
    }

    /** Records which cards are within the viewport. */
    private void updateVisible() {
        BitSet now = new BitSet();
        for (int i = 0; i < cards.size(); i++) {
            now.set(
                    i,
                    scroll.isShowing()
                            && !cards.get(i).component().getVisibleRect().isEmpty());
        }
        visible = now;
    }

    public JComponent component() {
        return scroll;
    }

    /** Shows something above the figures, which scrolls with them. */
    public void showAbove(JComponent above) {
        page.add(above, BorderLayout.NORTH);
    }

    /** Shows the live figures of a job instead of whatever was shown before. */
    public void watch(TrainingJob job) {
        detach();
        live = LiveAnalyses.of(job);
        selection = () -> RunSelection.of(job);
        source = job.name();
        expect(false, false);
        if (partial == job.isStudy()) {
            showExpected();
        }
        // The one added last gets the largest share of time.
        for (int i = listeners.size() - 1; i >= 0; i--) {
            live.add(analyses.get(i), listeners.get(i));
        }
    }

    /**
     * Shows the figures of the run or study in a folder instead of whatever was shown before.
     *
     * @param study whether it is a study
     * @param name of the run or study, for the names of files
     */
    public void load(Path folder, boolean study, String name) {
        detach();
        selection = () -> Optional.of(RunSelection.of(folder));
        source = name;
        expect(true, study);
        cards.forEach(FigureCard::showLoading);
        for (int i = 0; i < listeners.size(); i++) {
            requests.add(
                    StoredRuns.getDefault().request(folder, OptionalInt.empty(), analyses.get(i), listeners.get(i)));
        }
    }

    /**
     * Shows figures of one analysis that were drawn without the model, such as those of a run that trains elsewhere; the
     * cards of other analyses stay as they are.
     *
     * @param analysis its id
     * @param name of the run, for the names of files
     */
    public void show(String analysis, List<Figure> figures, String name) {
        for (int i = 0; i < analyses.size(); i++) {
            if (analyses.get(i).id().equals(analysis)) {
                cards.get(i).component().setVisible(true);
                cards.get(i).show(figures, name, null);
            }
        }
    }

    /** Removes the figures, so that those of an earlier run are not taken for those of the next. */
    public void clear() {
        detach();
        expect(false, false);
        partial = false;
        cards.forEach(FigureCard::clear);
        showExpected();
    }

    /** Stops updating. The figures stay. */
    public void detach() {
        if (live != null) {
            listeners.forEach(live::remove);
            live = null;
        }
        requests.forEach(Runnable::run);
        requests.clear();
    }

    /** Passes figures to a card, from any thread. */
    private final class CardListener implements FigureListener {
        private final int index;

        /** Whether what is delivered next is of one run of a study. */
        private volatile boolean ofPart;

        CardListener(int index) {
            this.index = index;
        }

        @Override
        public boolean isVisible() {
            // A stored run is loaded once, for all cards.
            return live == null || visible.get(index);
        }

        @Override
        public void showing(String run) {
            ofPart = true;
        }

        private boolean takePart() {
            boolean part = ofPart;
            ofPart = false;
            return part;
        }

        @Override
        public void figuresReady(List<Figure> figures) {
            String of = source;
            boolean part = takePart();
            EventQueue.invokeLater(() -> deliver(index, () -> {
                tell(index, true, part);
                cards.get(index).show(figures, of, selection.get().orElse(null));
            }));
        }

        @Override
        public void notApplicable(String reason) {
            boolean part = takePart();
            EventQueue.invokeLater(() -> deliver(index, () -> tell(index, false, part)));
        }

        @Override
        public void failed(String reason) {
            boolean part = takePart();
            EventQueue.invokeLater(() -> deliver(index, () -> {
                tell(index, expected == null || expected.get(index), part);
                cards.get(index).showMessage(reason);
            }));
        }
    }
}
