package org.shapecode.editor;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Metrics;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.network.api.TrainableModel;

/** Asks the installed analyses whether they apply to an experiment, with an untrained model. Not on the event dispatch thread. */
final class AnalysesThatApply {
    /** Enough for both ends of the ranges of five attributes. */
    private static final int IMAGES = 32;

    private AnalysesThatApply() {}

    /**
     * The ids of the analyses that apply; empty if it cannot be told, such as for invalid settings.
     *
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    static Optional<Set<String>> ids(Document document, Progress progress) {
        try {
            Experiment experiment = document.with("data.test", IMAGES).experiment();
            Seed seed = new Seed(experiment.seed());
            try (TrainableModel model = experiment.newModel(1)) {
                Dataset images = experiment.data().test(seed, progress);
                Trained trained =
                        new Trained(experiment.data(), model.model(), new Metrics(model.terms()), images, images);
                Set<String> ids = new HashSet<>();
                for (Analysis analysis : Plugins.all(Analysis.class)) {
                    if (PluginCall.get(analysis, () -> analysis.accepts(trained))) {
                        ids.add(analysis.id());
                    }
                }
                return Optional.of(ids);
            }
        } catch (Problem | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
