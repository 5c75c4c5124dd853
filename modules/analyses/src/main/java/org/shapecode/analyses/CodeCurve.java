package org.shapecode.analyses;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.analysis.interpolation.LinearInterpolator;
import org.hipparchus.analysis.polynomials.PolynomialSplineFunction;
import org.hipparchus.stat.regression.SimpleRegression;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Codes;
import org.shapecode.experiment.analysis.Trained;

/**
 * The code of the test images against their only attribute, beside a straight line in the squared attribute fitted outside
 * holes.
 *
 * @param squares of the attribute, rising
 * @param codes normalised to [0, 1]; all 0 if they do not vary
 * @param line the fitted line
 * @param counted indices of the images that count: those inside holes, or all if there are none
 */
record CodeCurve(double[] squares, double[] codes, double[] line, int[] counted) {
    private static final int PLACES = 33;

    static CodeCurve of(Trained trained) {
        Dataset test = trained.test();
        double[] squares = Arrays.stream(test.column(0)).map(v -> v * v).toArray();
        double[] codes = Codes.normalised(Codes.component(trained.model().codes(test), 1, 0));
        SimpleRegression regression = new SimpleRegression();
        boolean[] heldOut = trained.heldOut();
        int[] inside = IntStream.range(0, codes.length).filter(i -> heldOut[i]).toArray();
        for (int i = 0; i < codes.length; i++) {
            if (!heldOut[i]) {
                regression.addData(squares[i], codes[i]);
            }
        }
        double[] line = Arrays.stream(squares).map(regression::predict).toArray();
        int[] all = IntStream.range(0, codes.length).toArray();
        return new CodeCurve(squares, codes, line, inside.length == 0 ? all : inside);
    }

    /** The root mean square distance from the line. */
    double departure() {
        return Math.sqrt(IntStream.of(counted)
                .mapToDouble(i -> (codes[i] - line[i]) * (codes[i] - line[i]))
                .average()
                .orElse(Double.NaN));
    }

    /** The sum of absolute second differences at 33 evenly spaced places across the counted images and one on either side. */
    double secondDifference() {
        int from = Math.max(0, counted[0] - 1);
        int to = Math.min(codes.length - 1, counted[counted.length - 1] + 1);
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
