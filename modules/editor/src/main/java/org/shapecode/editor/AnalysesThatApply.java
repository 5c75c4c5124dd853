package org.shapecode.editor;

import java.util.Map;
import java.util.stream.Collectors;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Untrained;

/** Asks the installed analyses whether they apply to an experiment, with an untrained model. Not on the event dispatch thread. */
final class AnalysesThatApply {
    private AnalysesThatApply() {}

    /**
     * What the experiment lacks for the analyses that do not apply, by their ids; nothing if it cannot be told, such as for
     * invalid settings.
     *
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    static Map<String, String> lacking(Document document, Progress progress) {
        try {
            return Untrained.ask(document, progress, AnalysesThatApply::lacking);
        } catch (Problem | IllegalArgumentException e) {
            return Map.of();
        }
    }

    private static Map<String, String> lacking(Trained trained) {
        return Plugins.all(Analysis.class).stream()
                .filter(analysis -> !PluginCall.get(analysis, () -> analysis.accepts(trained)))
                .collect(Collectors.toMap(
                        Analysis::id, analysis -> PluginCall.get(analysis, () -> analysis.lacks(trained))));
    }
}
