package org.shapecode.experiment.api;

import java.io.IOException;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Metrics;
import org.shapecode.network.api.TrainableModel;

/**
 * Repeats the first steps of a run of an earlier version, which did not store with which settings it was trained: other
 * settings give other losses.
 */
final class FirstSteps {
    /** The learning rate shows in the second step, the decay of the moments in the third. */
    private static final int STEPS = 4;
    /** Processors differ in the last bits. */
    private static final double TOLERANCE = 1e-4;

    private FirstSteps() {}

    /**
     * Refuses an experiment that would not have led to these metrics. Takes about a second.
     *
     * @throws Problem if the losses of the first steps differ, or the metrics cannot be read
     */
    static void requireOf(Experiment experiment, RunFolder files) {
        try {
            if (!areOf(experiment, MetricsFile.read(files.metrics()))) {
                throw new Problem(
                        files.path() + " is a run of an earlier version, which did not store its settings, and"
                                + " its first steps are not those of "
                                + files.experiment().getFileName()
                                + ": seed, data, model, regularisers or training were edited, or "
                                + files.metrics().getFileName() + " was; restore them, or train in another folder.");
            }
        } catch (IOException e) {
            throw new Problem("Cannot read " + files.metrics() + ": " + Reason.of(e) + ".", e);
        }
    }

    private static boolean areOf(Experiment experiment, Metrics metrics) {
        Seed seed = new Seed(experiment.seed());
        Dataset training = experiment.data().training(seed, Progress.NONE);
        Batches batches =
                new Batches(seed, training.count(), experiment.training().batch());
        try (TrainableModel model = experiment.at(0).newModel(1)) {
            double[] terms = new double[model.terms().size()];
            int columns =
                    experiment.training().testLoss().columns(model.terms()).size();
            if (columns != metrics.terms().size()) {
                return false;
            }
            PluginCall.run(experiment.model(), () -> model.prepare(training, Progress.NONE));
            for (int step = 0; step < Math.min(STEPS, metrics.steps()); step++) {
                if (step > 0 && experiment.changesAt(step)) {
                    return true;
                }
                model.setLearningRate(experiment.learningRate(step));
                int[] batch = batches.at(step);
                PluginCall.run(experiment.model(), () -> model.step(training, batch, terms));
                if (!areClose(terms, metrics.row(step + 1))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean areClose(double[] some, double[] others) {
        for (int i = 0; i < some.length; i++) {
            if (!(Math.abs(some[i] - others[i]) <= TOLERANCE * Math.max(Math.abs(some[i]), Math.abs(others[i])))) {
                return false;
            }
        }
        return true;
    }
}
