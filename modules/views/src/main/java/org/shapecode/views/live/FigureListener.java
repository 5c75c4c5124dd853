package org.shapecode.views.live;

import java.util.List;
import org.shapecode.core.figure.Figure;

/** Receives the figures of one analysis. Called on background threads. */
public interface FigureListener {
    /** Whether the user can see the figures now. Hidden figures are not computed. Called on any thread. */
    boolean isVisible();

    /** What was delivered so far is of an earlier run; that of the next one follows. */
    default void loading() {}

    /** What follows is of one run of a study, such as {@code "lambda 0.01, seed 3"}; their titles name it too. */
    default void showing(String run) {}

    /** Replaces the figures received before. */
    void figuresReady(List<Figure> figures);

    /**
     * The analysis does not apply to this model, for the reason given as a sentence. No further call follows, unless it is one
     * of the runs of a study.
     */
    void notApplicable(String reason);

    /** There are no figures, for the reason given as a sentence. No further call follows, with the same exception. */
    void failed(String reason);
}
