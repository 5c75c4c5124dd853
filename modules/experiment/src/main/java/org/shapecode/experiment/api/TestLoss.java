package org.shapecode.experiment.api;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.stat.StatUtils;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.experiment.analysis.Metrics;
import org.shapecode.experiment.analysis.Trained;

/**
 * When the loss on the test images is measured during training. What is trained does not depend on it: measuring draws no
 * random numbers and leaves the model as it is. The values are in the column {@link Metrics#TEST_LOSS} of the metrics.
 * They may end training: the weights are then those of the last step, as in a run of just that many steps.
 *
 * @param interval steps from one measurement to the next; 0 for none
 * @param patience consecutive measurements without an improvement after which training ends; 0 for never
 * @param leastImprovement share by which a measurement must be below the lowest one so far to improve on it
 */
public record TestLoss(
        @Parameter(
                label = "Test loss every",
                description = "Number of steps between measurements of the loss on all test images during training, a "
                        + "second curve in the loss view; 0 for none. Measuring takes about as long as one "
                        + "step, or as long as many steps if codes are found by search, as in the DCGAN.",
                min = 0,
                max = 100_000_000,
                unit = "steps")
        int interval,

        @Parameter(
                label = "Patience",
                description = "Number of consecutive measurements without an improvement after which training stops"
                        + " early; 0 for never. The weights are those of the last step. Test images that decide when"
                        + " to stop are no longer independent: loss.test is then slightly too optimistic.",
                min = 0,
                max = 1_000_000,
                unit = "measurements")
        int patience,

        @Parameter(
                label = "Least improvement",
                description = "Share by which a measurement must be below the lowest one so far to count as an"
                        + " improvement, such as 0.01 for 1%.",
                min = 0,
                max = 1,
                step = 0.01,
                when = "patience")
        double leastImprovement) {
    /** The path of the patience in the file. */
    static final String PATIENCE = "training.test-loss.patience";
    /** The path of the least improvement in the file. */
    static final String LEAST_IMPROVEMENT = "training.test-loss.least-improvement";

    /**
     * Checks that there is something to wait for.
     *
     * @throws InvalidParameter if there is patience, but the test loss is not measured
     */
    public TestLoss {
        if (patience > 0 && interval == 0) {
            throw new InvalidParameter(
                    "patience",
                    "is " + patience + ", but the test loss is not measured; set training.test-loss.interval, or"
                            + " patience to 0");
        }
    }

    /** Measures nothing. */
    public TestLoss() {
        this(0, 0, 0);
    }

    /** Whether training may end by it. */
    boolean stops() {
        return patience > 0;
    }

    /** The columns of the metrics: what the model measures at each step, and the test loss if it is measured. */
    List<String> columns(List<String> terms) {
        List<String> columns = new ArrayList<>(terms);
        if (interval > 0) {
            columns.add(Metrics.TEST_LOSS);
        }
        return columns;
    }

    /** Whether it is measured after this number of steps. */
    boolean isMeasuredAt(int step) {
        return interval > 0 && step % interval == 0;
    }

    /** The last column of a row, or NaN if the test loss is not measured after this number of steps. */
    double after(int step, Trained trained, Experiment experiment) {
        return isMeasuredAt(step)
                ? StatUtils.mean(
                        PluginCall.get(experiment.model(), () -> trained.model().errors(trained.test())))
                : Double.NaN;
    }
}
