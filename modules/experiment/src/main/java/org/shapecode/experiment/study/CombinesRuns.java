package org.shapecode.experiment.study;

import java.util.List;
import org.shapecode.core.figure.Figure;

/**
 * What an {@link org.shapecode.experiment.analysis.Analysis} implements, too, if it has figures of a whole study: its view then
 * shows these in place of its numbers by variant.
 */
public interface CombinesRuns {
    /**
     * The figures of all runs together. Called on a background thread.
     *
     * @return empty if the runs have nothing to show
     */
    List<Figure> combined(StudyResult study);
}
