package org.shapecode.views.live;

import java.util.List;
import org.shapecode.core.figure.Figure;

/** Receives the figures of one analysis. Called on background threads. */
public interface FigureListener {
    /** Whether the user can see the figures now. Hidden figures are not computed. Called on any thread. */
    boolean isVisible();

    /** What was delivered so far is of an earlier run; that of the next one follows. */
    default void loading() {}

    /** Replaces the figures received before. */
    void figuresReady(List<Figure> figures);

    /** The analysis does not apply to this model, for the reason given as a sentence. No further call follows. */
    void notApplicable(String reason);

    /** There are no figures, for the reason given as a sentence. No further call follows. */
    void failed(String reason);
}
