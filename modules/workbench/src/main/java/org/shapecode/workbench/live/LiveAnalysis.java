package org.shapecode.workbench.live;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Trained;
import org.shapecode.experiment.spi.Analysis;

/** One analysis with its pace. After it failed once, or has nothing to say, it is not called again. Safe on any thread. */
final class LiveAnalysis {
    private static final Logger LOGGER = Logger.getLogger(LiveAnalysis.class.getName());
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** About what drawing the figures of one look takes, on other threads. */
    private static final double DRAWING_SECONDS = 0.008;

    private final int index;
    private final Analysis analysis;
    private final Views views;
    private final Pace pace;
    private volatile boolean over;

    LiveAnalysis(int index, Analysis analysis, Views views, Pace pace) {
        this.index = index;
        this.analysis = analysis;
        this.views = views;
        this.pace = pace;
    }

    boolean isWatched() {
        return !over && views.isWatched(index);
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
        if (over) {
            return;
        }
        pace.look(System.nanoTime() / 1e9);
        double start = processorSeconds();
        try {
            if (analysis.accepts(trained)) {
                views.show(index, analysis.analyse(trained, progress).figures());
            } else {
                over = true;
                views.hide(index);
            }
        } catch (CancellationException e) {
            LOGGER.log(Level.FINE, "Nobody waits for {0} any more", analysis.id());
        } catch (Problem e) {
            fail(e.getMessage());
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "The analysis " + analysis.id() + " failed", e);
            fail(analysis.displayName() + " failed: " + e + ".");
        } finally {
            pace.spend(processorSeconds() - start + DRAWING_SECONDS);
        }
    }

    /** The work of this thread; waiting for a processor that the training has is no work. */
    private static double processorSeconds() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() / 1e9 : 0;
    }

    private void fail(String sentence) {
        over = true;
        views.fail(index, sentence);
    }
}
