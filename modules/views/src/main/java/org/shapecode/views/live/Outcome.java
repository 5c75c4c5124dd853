package org.shapecode.views.live;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Trained;

/**
 * What came of looking at a model through an analysis.
 *
 * @param figures to be shown; empty unless it went well
 * @param sentence why there are none; null if it went well
 * @param accepted whether the analysis has something to say about such a model
 */
record Outcome(List<Figure> figures, String sentence, boolean accepted) {
    private static final Logger LOGGER = Logger.getLogger(Outcome.class.getName());

    Outcome {
        figures = List.copyOf(figures);
    }

    /**
     * Analyses on the calling thread; what goes wrong is part of the outcome.
     *
     * @throws CancellationException if nobody waits for it any more
     */
    static Outcome of(Analysis analysis, Trained trained, Progress progress) {
        try {
            return analysis.accepts(trained)
                    ? new Outcome(analysis.analyse(trained, progress).figures(), null, true)
                    : refused("\u201c" + analysis.displayName()
                            + "\u201d has nothing to say about this network and its data.");
        } catch (CancellationException e) {
            throw e;
        } catch (Problem e) {
            return failed(e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            LOGGER.log(Level.WARNING, "The analysis " + analysis.id() + " failed", e);
            return failed(analysis.displayName() + " failed: " + e + ".");
        }
    }

    static Outcome failed(String sentence) {
        return new Outcome(List.of(), sentence, true);
    }

    static Outcome refused(String sentence) {
        return new Outcome(List.of(), sentence, false);
    }

    /** Whether there are figures. */
    boolean isGood() {
        return sentence == null;
    }

    void tell(Audience audience) {
        if (isGood()) {
            audience.show(figures);
        } else if (accepted) {
            audience.fail(sentence);
        } else {
            audience.refuse(sentence);
        }
    }
}
