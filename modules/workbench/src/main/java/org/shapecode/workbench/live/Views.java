package org.shapecode.workbench.live;

import java.util.List;
import org.shapecode.core.figure.Figure;

/** Shows what each analysis of an experiment found. Called on a background thread. */
public interface Views {
    /** Whether a person could see the figures of an analysis now; what is hidden costs nothing. */
    boolean isWatched(int analysis);

    /** Shows figures in place of those before. */
    void show(int analysis, List<Figure> figures);

    /** Makes room for others: an analysis has nothing to say about the model. */
    void hide(int analysis);

    /** Says in a sentence why there is no figure. */
    void fail(int analysis, String sentence);
}
