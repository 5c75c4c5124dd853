package org.shapecode.cli;

import org.shapecode.core.Progress;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Trained;

/** An analysis that always fails. */
@PluginInfo(id = "tripping", name = "Tripping", description = "Fails, for tests.", position = 9003)
public record Tripping() implements Analysis {
    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        throw new IllegalStateException("there is a <stone> in the way");
    }
}
