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
import org.shapecode.views.live.Subject;

/** The figures of an analysis, of all that is selected. Event dispatch thread. */
final class AnalysisContent implements Content {
    static final String NOTHING_SELECTED = "Select an experiment or a run to see it here.";

    /** Figures of before are not there for longer than this while others are waited for. */
    private static final int DELAY_MILLIS = 300;

    private final FiguresPanel panel = new FiguresPanel();
    private final List<SubjectLook> looks = new ArrayList<>();
    private final BooleanSupplier watching;
    private final Timer waiting;
    private Analysis analysis;
    private List<Subject> subjects = List.of();
    private int generation;

    /**
     * Shows nothing yet.
     *
     * @param watching whether a person could see it now; asked on any thread
     */
    AnalysisContent(Analysis analysis, BooleanSupplier watching) {
        this.analysis = analysis;
        this.watching = watching;
        waiting = new Timer(
                DELAY_MILLIS,
                event -> panel.say(List.of("Looking at " + Names.line(subjects, subjects.size()) + "\u2026")));
        waiting.setRepeats(false);
        panel.say(List.of(NOTHING_SELECTED));
    }

    @Override
    public JComponent component() {
        return panel.component();
    }

    @Override
    public void watch(List<Subject> next) {
        close();
        subjects = List.copyOf(next);
        if (subjects.isEmpty()) {
            panel.say(List.of(NOTHING_SELECTED));
            return;
        }
        List<String> names = Names.of(subjects);
        int own = generation;
        Gathered gathered = new Gathered(names, watching, sight -> EventQueue.invokeLater(() -> show(sight, own)));
        waiting.restart();
        for (int i = 0; i < names.size(); i++) {
            looks.add(new SubjectLook(subjects.get(i), analysis, gathered.audience(names.get(i))));
        }
        looks.forEach(SubjectLook::start);
    }

    private void show(Gathered.Sight sight, int asked) {
        // What was asked for before comes late.
        if (asked == generation) {
            waiting.stop();
            panel.show(sight);
        }
    }

    @Override
    public void appear() {
        looks.forEach(SubjectLook::again);
    }

    @Override
    public void use(Plugin changed) {
        analysis = (Analysis) changed;
        watch(subjects);
    }

    @Override
    public JPopupMenu menu() {
        return panel.menu();
    }

    @Override
    public void close() {
        looks.forEach(SubjectLook::stop);
        looks.clear();
        generation++;
        waiting.stop();
    }
}
