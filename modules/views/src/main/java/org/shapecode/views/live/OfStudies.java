package org.shapecode.views.live;

import java.util.List;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.study.StudyAnalysis;
import org.shapecode.experiment.study.StudyResult;

/**
 * An analysis of studies as a view shows it: it does not apply to a single run.
 *
 * @param plugin with its parameters
 */
public record OfStudies(StudyAnalysis plugin) implements Analysis {
    List<Figure> figures(StudyResult study) {
        return PluginCall.get(plugin, () -> plugin.figures(study));
    }

    @Override
    public String id() {
        return plugin.id();
    }

    @Override
    public String displayName() {
        return plugin.displayName();
    }

    @Override
    public String description() {
        return plugin.description();
    }

    @Override
    public String help() {
        return plugin.help();
    }

    @Override
    public boolean accepts(Trained trained) {
        return false;
    }

    @Override
    public String lacks(Trained trained) {
        return "the runs of a study";
    }

    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        throw new Problem(displayName() + " needs the runs of a study.");
    }
}
