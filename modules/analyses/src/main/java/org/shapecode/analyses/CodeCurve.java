package org.shapecode.analyses;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.analysis.interpolation.LinearInterpolator;
import org.hipparchus.analysis.polynomials.PolynomialSplineFunction;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.regression.SimpleRegression;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.api.Trained;

/**
 * The code of unseen images against their one attribute, beside the line that the training images would lead to expect.
 *
 * @param squares of the attribute, rising
 * @param codes brought to the range 0..1; all 0 if they do not vary
 * @param line fitted where training images lie
 * @param looked which images count: those inside holes, or all if there are none
 */
record CodeCurve(double[] squares, double[] codes, double[] line, int[] looked) {
    private static final int PLACES = 33;

    static CodeCurve of(Trained trained) {
        Dataset test = trained.test();
        double[] squares = Arrays.stream(test.column(0)).map(v -> v * v).toArray();
        double[] codes = brought(Codes.component(trained.model().codes(test), 1, 0));
        SimpleRegression regression = new SimpleRegression();
        int[] inside = IntStream.range(0, codes.length)
                .filter(i -> !trained.experiment().data().covers(test.values()[i]))
                .toArray();
        for (int i = 0; i < codes.length; i++) {
            if (Arrays.binarySearch(inside, i) < 0) {
                regression.addData(squares[i], codes[i]);
            }
        }
        double[] line = Arrays.stream(squares).map(regression::predict).toArray();
        int[] all = IntStream.range(0, codes.length).toArray();
        return new CodeCurve(squares, codes, line, inside.length == 0 ? all : inside);
    }

    private static double[] brought(double[] codes) {
        double min = StatUtils.min(codes);
        double range = StatUtils.max(codes) - min;
        return Arrays.stream(codes).map(z -> range == 0 ? 0 : (z - min) / range).toArray();
    }

    /** The root mean square of the distance from the line. */
    double departure() {
        return Math.sqrt(IntStream.of(looked)
                .mapToDouble(i -> (codes[i] - line[i]) * (codes[i] - line[i]))
                .average()
                .orElse(Double.NaN));
    }

    /** The sum of absolute second differences, from the first to the last image looked at with one neighbour each. */
    double secondDifference() {
        int from = Math.max(0, looked[0] - 1);
        int to = Math.min(codes.length - 1, looked[looked.length - 1] + 1);
        PolynomialSplineFunction curve = new LinearInterpolator()
                .interpolate(Arrays.copyOfRange(squares, from, to + 1), Arrays.copyOfRange(codes, from, to + 1));
        double[] places = IntStream.range(0, PLACES)
                .mapToDouble(i -> curve.value(
                        i == PLACES - 1
                                ? squares[to]
                                : squares[from] + (squares[to] - squares[from]) * i / (PLACES - 1)))
                .toArray();
        return IntStream.range(1, PLACES - 1)
                .mapToDouble(i -> Math.abs(places[i - 1] - 2 * places[i] + places[i + 1]))
                .sum();
    }
}
