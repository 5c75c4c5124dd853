package org.shapecode.views;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.swing.JComponent;
import javax.swing.JPopupMenu;
import javax.swing.Timer;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.study.StudyAnalysis;
import org.shapecode.views.live.OfStudies;
import org.shapecode.views.live.Viewable;

/** The figures of an analysis for all selected runs. Event dispatch thread. */
final class AnalysisContent implements ViewContent {
    static final String NOTHING_SELECTED = "Select an experiment or a run.";

    /** After this delay, a message replaces the figures of the previous runs, which would flicker otherwise. */
    static final int DELAY_MILLIS = 300;

    private final SelectionStrip strip;
    private final FiguresPanel panel;
    private final List<FigureSubscription> subscriptions = new ArrayList<>();
    private final BooleanSupplier visible;
    private final Timer loading;
    private Analysis analysis;
    private List<Viewable> shown = List.of();
    private int request;

    /**
     * Creates an empty content.
     *
     * @param plugin an analysis, of runs or of studies
     * @param visible whether the user can see it now; called on any thread
     */
    AnalysisContent(Plugin plugin, BooleanSupplier visible) {
        this.analysis = analysis(plugin);
        this.visible = visible;
        strip = new SelectionStrip(visible);
        panel = new FiguresPanel(strip);
        loading = new Timer(DELAY_MILLIS, event -> panel.showMessage(DisplayNames.loading(shown)));
        loading.setRepeats(false);
        panel.showMessage(NOTHING_SELECTED);
    }

    private static Analysis analysis(Plugin plugin) {
        return plugin instanceof StudyAnalysis ofStudies ? new OfStudies(ofStudies) : (Analysis) plugin;
    }

    @Override
    public JComponent component() {
        return panel.component();
    }

    @Override
    public void show(List<Viewable> next) {
        close();
        shown = List.copyOf(next);
        if (shown.isEmpty()) {
            panel.showMessage(NOTHING_SELECTED);
            return;
        }
        List<String> names = DisplayNames.of(shown);
        int current = request;
        CombinedFigures combined =
                new CombinedFigures(names, visible, snapshot -> EventQueue.invokeLater(() -> show(snapshot, current)));
        awaitFigures();
        for (int i = 0; i < names.size(); i++) {
            subscriptions.add(new FigureSubscription(shown.get(i), analysis, combined.listener(names.get(i))));
        }
        subscriptions.forEach(FigureSubscription::start);
    }

    private void show(CombinedFigures.Snapshot snapshot, int answered) {
        // Ignore late answers to earlier requests.
        if (answered != request) {
            return;
        }
        if (snapshot.loading()) {
            awaitFigures();
        } else {
            loading.stop();
            panel.show(
                    snapshot,
                    DisplayNames.brief(shown),
                    strip.follow(snapshot.figures().isEmpty() ? List.of() : shown));
        }
    }

    private void awaitFigures() {
        if (panel.hasFigures()) {
            loading.restart();
        } else {
            panel.showMessage(DisplayNames.loading(shown));
        }
    }

    @Override
    public void becameVisible() {
        subscriptions.forEach(FigureSubscription::retry);
        strip.becameVisible();
    }

    @Override
    public void setPlugin(Plugin changed) {
        analysis = analysis(changed);
        show(shown);
    }

    @Override
    public JPopupMenu menu() {
        return panel.menu();
    }

    @Override
    public void close() {
        subscriptions.forEach(FigureSubscription::stop);
        subscriptions.clear();
        strip.follow(List.of());
        request++;
        loading.stop();
    }
}
