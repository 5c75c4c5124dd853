package org.shapecode.experiment.api;

import java.util.List;
import java.util.Map;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Trained;

/** An analysis without figures and numbers. */
@PluginInfo(id = "idle", name = "Idle", description = "Computes nothing, for tests.", position = 9999)
public record Idle() implements Analysis {
    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        return new AnalysisResult(List.of(), Map.of());
    }
}
