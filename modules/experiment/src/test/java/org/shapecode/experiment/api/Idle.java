package org.shapecode.experiment.api;

import java.util.List;
import java.util.Map;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.NumberKind.Better;
import org.shapecode.experiment.analysis.Numbers;
import org.shapecode.experiment.analysis.Trained;

/** An analysis without figures and numbers, which nonetheless says how some would be called. */
@PluginInfo(id = "idle", name = "Idle", description = "Computes nothing, for tests.", position = 9999)
@Numbers(of = "spread", words = "spread of the codes", noted = "spread", unit = "px", better = Better.LOWER)
@Numbers(of = "*-gap", words = "gap of the *", group = "gap", unit = "*")
@Numbers(of = "far*", unit = "*")
@Numbers(of = "all.*", noted = "* per image", group = "*", unit = "per image")
@Numbers(of = "s*", better = Better.HIGHER)
@Numbers(of = "solved*", words = "solved [a-z]$1", upToOne = true, yesNo = true)
public record Idle() implements Analysis {
    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        return new AnalysisResult(List.of(), Map.of());
    }
}
