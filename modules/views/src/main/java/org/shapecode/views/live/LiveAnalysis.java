package org.shapecode.views.live;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleSupplier;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Trained;

/**
 * One analysis of a training model, run once for all its listeners. When it fails or does not apply, it ends, until a study
 * trains its next run. Thread-safe.
 */
final class LiveAnalysis {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Approximate cost of drawing the figures, which happens on other threads. */
    private static final double DRAWING_SECONDS = 0.008;

    private final Analysis analysis;
    private final AnalysisBudget budget;
    private final DoubleSupplier clock;
    private final List<FigureListener> listeners = new CopyOnWriteArrayList<>();
    private volatile FigureResult latest;

    /**
     * An analysis without listeners.
     *
     * @param clock gives the time in seconds
     */
    LiveAnalysis(Analysis analysis, AnalysisBudget budget, DoubleSupplier clock) {
        this.analysis = analysis;
        this.budget = budget;
        this.clock = clock;
    }

    Analysis analysis() {
        return analysis;
    }

    /** Adds a listener and delivers the latest result to it. */
    void add(FigureListener listener) {
        listeners.add(listener);
        FigureResult present = latest;
        if (present != null) {
            present.deliver(listener);
        }
    }

    /** Removes a listener; false if none is left. */
    boolean remove(FigureListener listener) {
        listeners.remove(listener);
        return !listeners.isEmpty();
    }

    /** Whether it has not ended for a run, and any of its figures are visible. */
    boolean isVisible(String run) {
        return !hasEnded(run) && listeners.stream().anyMatch(FigureListener::isVisible);
    }

    /** Whether it has never run. */
    boolean isNew() {
        return latest == null;
    }

    boolean isDue(double now, double share) {
        return budget.isDue(now, share);
    }

    /** Charges its part of a copy of the model. */
    void charge(double seconds) {
        budget.charge(seconds);
    }

    /**
     * Analyses on the calling thread, which must not be the event dispatch thread, and delivers the result.
     *
     * @param run of a study; empty for the only one
     */
    void run(Trained trained, String run, Progress progress) {
        if (hasEnded(run)) {
            return;
        }
        budget.start(clock.getAsDouble());
        double start = processorSeconds();
        try {
            FigureResult result = FigureResult.of(analysis, trained, progress).of(run);
            latest = result;
            listeners.forEach(result::deliver);
        } catch (CancellationException e) {
            // All listeners are gone. The next one receives the latest result.
            return;
        } finally {
            budget.charge(processorSeconds() - start + DRAWING_SECONDS);
        }
    }

    /** Delivers figures of this analysis that were computed elsewhere. */
    void deliver(List<Figure> figures, String run) {
        FigureResult result = FigureResult.figures(figures).of(run);
        latest = result;
        listeners.forEach(result::deliver);
    }

    private boolean hasEnded(String run) {
        FigureResult present = latest;
        return present != null
                && present.kind() != FigureResult.Kind.FIGURES
                && present.run().equals(run);
    }

    /** Processor time of this thread. Time spent waiting for a processor used by the training does not count. */
    private static double processorSeconds() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() / 1e9 : 0;
    }
}
