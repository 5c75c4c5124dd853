package org.shapecode.views.live;

import java.util.List;
import org.shapecode.core.figure.Figure;

/** Sees what an analysis finds. Called on a background thread, unless a method says otherwise. */
public interface Audience {
    /** Whether a person could see the figures now; what is hidden costs nothing. Called on any thread. */
    boolean isWatching();

    /** Shows figures in place of those before. */
    void show(List<Figure> figures);

    /** The analysis has nothing to say about the model, for a reason told in a sentence; nothing more comes. */
    void refuse(String sentence);

    /** Says in a sentence why there is no figure; nothing more comes. */
    void fail(String sentence);
}
