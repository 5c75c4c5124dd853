package org.shapecode.analyses;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.stat.StatUtils;
import org.shapecode.core.figure.Series;
import org.shapecode.experiment.analysis.Baselines;
import org.shapecode.experiment.analysis.Metrics;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Part;

/** The loss of the mean training image, as a line to compare the loss by step with. */
final class MeanImageLine {
    private static final String NAME = "loss of the mean training image";

    private MeanImageLine() {}

    /** The line for a logarithmic axis; empty if the loss is not that of images, or the line would squash the curves. */
    static Optional<Series> under(List<Series> curves, Trained trained) {
        double[] shown = curves.stream()
                .flatMapToDouble(each -> Arrays.stream(each.y()))
                .filter(loss -> loss > 0 && Double.isFinite(loss))
                .toArray();
        boolean images = trained.metrics().terms().contains(Metrics.DATA)
                && trained.model().parts().contains(Part.DECODER);
        if (shown.length == 0 || !images) {
            return Optional.empty();
        }
        double mean = Baselines.of(trained.training(), trained.model().loss()).mean();
        double[] ends = {1, trained.metrics().steps()};
        return fits(mean, StatUtils.min(shown), StatUtils.max(shown))
                ? Optional.of(new Series(NAME, Series.Style.DASHED, ends, new double[] {mean, mean}))
                : Optional.empty();
    }

    /** Whether values from min to max keep at least half the height of the axis with a further one. */
    private static boolean fits(double value, double min, double max) {
        return value > 0 && Math.log(Math.max(max, value) / Math.min(min, value)) <= 2 * Math.log(max / min);
    }
}
