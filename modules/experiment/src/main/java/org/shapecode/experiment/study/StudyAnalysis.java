package org.shapecode.experiment.study;

import java.util.List;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.PluginType;

/** Shows the runs of a study together, from their settings and numbers. Every view of studies is one. */
@PluginType("study analysis")
public interface StudyAnalysis extends Plugin {
    /**
     * The figures of a study. Called on a background thread.
     *
     * @throws org.shapecode.core.Problem if the study does not have what the parameters name
     */
    List<Figure> figures(StudyResult study);
}
