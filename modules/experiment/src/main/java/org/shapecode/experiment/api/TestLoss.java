package org.shapecode.experiment.api;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.stat.StatUtils;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.experiment.analysis.Metrics;
import org.shapecode.experiment.analysis.Trained;

/**
 * When the loss on the test images is measured during training. What is trained does not depend on it: measuring draws no
 * random numbers and leaves the model as it is. The values stand in the column {@link Metrics#TEST_LOSS} of the metrics.
 *
 * @param interval steps from one measurement to the next; 0 for none
 */
public record TestLoss(
        @Parameter(
                label = "Test loss every",
                description = "Number of steps between measurements of the loss on all test images during training, a"
                        + " second curve of the loss view; 0 for none. Measuring takes about as long as a step; where"
                        + " codes are found by search, as in the DCGAN, as long as many.",
                min = 0,
                max = 100_000_000,
                unit = "steps")
        int interval) {
    /** Measures nothing. */
    public TestLoss() {
        this(0);
    }

    /** The columns of the metrics: what the model measures at each step, and the test loss if it is measured. */
    List<String> columns(List<String> terms) {
        List<String> columns = new ArrayList<>(terms);
        if (interval > 0) {
            columns.add(Metrics.TEST_LOSS);
        }
        return columns;
    }

    /** The last column of a row, or NaN if the test loss is not measured after this number of steps. */
    double after(int step, Trained trained, Experiment experiment) {
        return step % interval == 0
                ? StatUtils.mean(
                        PluginCall.get(experiment.model(), () -> trained.model().errors(trained.test())))
                : Double.NaN;
    }
}
