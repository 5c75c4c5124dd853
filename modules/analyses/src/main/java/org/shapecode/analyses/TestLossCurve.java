package org.shapecode.analyses;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shapecode.core.figure.Series;
import org.shapecode.experiment.analysis.Metrics;

/** The loss on the test images during training, next to the training loss. */
final class TestLossCurve {
    private static final String NAME = "test images";

    private TestLossCurve() {}

    /** The curve over the steps at which the loss was measured; empty if it never was. */
    static Optional<Series> of(Metrics metrics) {
        if (!metrics.terms().contains(Metrics.TEST_LOSS)) {
            return Optional.empty();
        }
        double[] column = metrics.column(Metrics.TEST_LOSS);
        int[] measured = IntStream.range(0, column.length)
                .filter(i -> !Double.isNaN(column[i]))
                .toArray();
        double[] steps = Arrays.stream(measured).mapToDouble(i -> i + 1).toArray();
        double[] losses = Arrays.stream(measured).mapToDouble(i -> column[i]).toArray();
        return Optional.of(new Series(NAME, Series.Style.LINE, steps, losses)).filter(series -> measured.length > 0);
    }
}
