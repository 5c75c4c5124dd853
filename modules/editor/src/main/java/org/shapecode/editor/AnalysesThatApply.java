package org.shapecode.editor;

import java.util.Optional;
import java.util.Set;
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
     * The ids of the analyses that apply; empty if it cannot be told, such as for invalid settings.
     *
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    static Optional<Set<String>> ids(Document document, Progress progress) {
        try {
            return Optional.of(Untrained.ask(document, progress, AnalysesThatApply::ids));
        } catch (Problem | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Set<String> ids(Trained trained) {
        return Plugins.all(Analysis.class).stream()
                .filter(analysis -> PluginCall.get(analysis, () -> analysis.accepts(trained)))
                .map(Analysis::id)
                .collect(Collectors.toSet());
    }
}
