package org.shapecode.views.live;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Trained;

/**
 * One analysis with its pace and those who see it: however many they are, it is done once. After it failed, or if it has
 * nothing to say, it is not done again. Safe on any thread.
 */
final class LiveAnalysis {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** About what drawing the figures of one look takes, on other threads. */
    private static final double DRAWING_SECONDS = 0.008;

    private final Analysis analysis;
    private final Pace pace;
    private final List<Audience> audiences = new CopyOnWriteArrayList<>();
    private volatile Outcome outcome;

    LiveAnalysis(Analysis analysis, Pace pace) {
        this.analysis = analysis;
        this.pace = pace;
    }

    Analysis analysis() {
        return analysis;
    }

    /** Adds one who sees at once what there is to see. */
    void add(Audience audience) {
        audiences.add(audience);
        Outcome present = outcome;
        if (present != null) {
            present.tell(audience);
        }
    }

    /** Whether somebody is left when one has gone. */
    boolean remains(Audience without) {
        audiences.remove(without);
        return !audiences.isEmpty();
    }

    boolean isWatched() {
        return !isOver() && audiences.stream().anyMatch(Audience::isWatching);
    }

    /** Whether it was never done. */
    boolean isNew() {
        return outcome == null;
    }

    boolean isDue(double now, double share) {
        return pace.isDue(now, share);
    }

    /** Charges for a copy of the model that was made for it. */
    void spend(double seconds) {
        pace.spend(seconds);
    }

    /** Analyses and shows; takes the calling thread, which is no event dispatch thread. */
    void look(Trained trained, Progress progress) {
        if (isOver()) {
            return;
        }
        pace.look(System.nanoTime() / 1e9);
        double start = processorSeconds();
        try {
            Outcome found = Outcome.of(analysis, trained, progress);
            outcome = found;
            audiences.forEach(found::tell);
        } catch (CancellationException e) {
            // Everybody has gone; whoever comes later is shown what was found before.
            return;
        } finally {
            pace.spend(processorSeconds() - start + DRAWING_SECONDS);
        }
    }

    /** Shows figures that were computed elsewhere. */
    void show(List<Figure> figures) {
        Outcome found = new Outcome(figures, null, true);
        outcome = found;
        audiences.forEach(found::tell);
    }

    private boolean isOver() {
        Outcome present = outcome;
        return present != null && !present.isGood();
    }

    /** The work of this thread; waiting for a processor that the training has is no work. */
    private static double processorSeconds() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() / 1e9 : 0;
    }
}
