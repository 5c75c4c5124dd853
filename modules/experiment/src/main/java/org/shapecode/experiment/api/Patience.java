package org.shapecode.experiment.api;

import org.shapecode.core.Counted;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.experiment.analysis.Baselines;
import org.shapecode.experiment.analysis.Finding;
import org.shapecode.experiment.analysis.Metrics;

/**
 * Watches the test loss and reports when it has not improved for too long. It depends only on the values in the metrics, so
 * that a resumed run ends where one that was never stopped does. Not thread-safe.
 */
final class Patience {
    private final TestLoss settings;
    private double least = Double.POSITIVE_INFINITY;
    private int leastStep;
    private int vain;
    private int exhaustedAt;

    private Patience(TestLoss settings) {
        this.settings = settings;
    }

    /** The patience that is left after the steps of a training. */
    static Patience after(TestLoss settings, Metrics metrics) {
        Patience patience = new Patience(settings);
        if (settings.stops() && metrics.terms().contains(Metrics.TEST_LOSS)) {
            double[] losses = metrics.column(Metrics.TEST_LOSS);
            for (int step = settings.interval(); step <= losses.length; step += settings.interval()) {
                patience.measured(step, losses[step - 1]);
            }
        }
        return patience;
    }

    /**
     * Takes the next measurement; those after its end do not count.
     *
     * @param step the number of steps taken
     */
    void measured(int step, double loss) {
        if (!settings.stops() || isExhausted()) {
            return;
        }
        if (loss < least - settings.leastImprovement() * Math.abs(least) || Double.isInfinite(least)) {
            least = loss;
            leastStep = step;
            vain = 0;
        } else if (++vain == settings.patience()) {
            exhaustedAt = step;
        }
    }

    boolean isExhausted() {
        return exhaustedAt > 0;
    }

    /** The number of steps at which it was exhausted; 0 if it is not. */
    int exhaustedAt() {
        return exhaustedAt;
    }

    /**
     * Why training ended.
     *
     * @param steps that the experiment asks for
     */
    Finding finding(int steps) {
        String below = settings.leastImprovement() == 0
                ? "was not below"
                : "was not " + ParameterInfo.format(100 * settings.leastImprovement()) + " % below";
        return new Finding(
                Finding.Kind.STOPPED_EARLY,
                "Training stopped early, at step " + exhaustedAt + " of " + steps + ": in the last "
                        + Counted.of(settings.patience(), "measurement")
                        + " the test loss " + below + " " + Baselines.text(least) + ", that of step " + leastStep
                        + ". The weights are those of step " + exhaustedAt + ".");
    }
}
