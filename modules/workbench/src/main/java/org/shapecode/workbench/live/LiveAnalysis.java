package org.shapecode.workbench.live;

import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Trained;
import org.shapecode.experiment.spi.Analysis;

/** One analysis with its pace. After it failed once it is not called again. Safe on any thread. */
final class LiveAnalysis {
    private static final Logger LOGGER = Logger.getLogger(LiveAnalysis.class.getName());

    private final int index;
    private final Analysis analysis;
    private final Views views;
    private final Pace pace;
    private volatile boolean failed;

    LiveAnalysis(int index, Analysis analysis, Views views, Pace pace) {
        this.index = index;
        this.analysis = analysis;
        this.views = views;
        this.pace = pace;
    }

    boolean isDue(double now) {
        return !failed && pace.isDue(now) && views.isWatched(index);
    }

    /** Charges for a copy of the model that was made for it. */
    void spend(double seconds) {
        pace.spend(seconds);
    }

    /** Analyses and shows; takes the calling thread, which is no event dispatch thread. */
    void look(Trained trained, Progress progress) {
        if (failed) {
            return;
        }
        double start = System.nanoTime() / 1e9;
        pace.look(start);
        try {
            views.show(index, analysis.analyse(trained, progress).figures());
        } catch (CancellationException e) {
            LOGGER.log(Level.FINE, "Nobody waits for {0} any more", analysis.id());
        } catch (Problem e) {
            fail(e.getMessage());
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "The analysis " + analysis.id() + " failed", e);
            fail(analysis.displayName() + " failed: " + e + ".");
        } finally {
            pace.spend(System.nanoTime() / 1e9 - start);
        }
    }

    private void fail(String sentence) {
        failed = true;
        views.fail(index, sentence);
    }
}
