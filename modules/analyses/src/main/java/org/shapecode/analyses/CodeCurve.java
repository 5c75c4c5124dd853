package org.shapecode.analyses;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.analysis.interpolation.LinearInterpolator;
import org.hipparchus.analysis.polynomials.PolynomialSplineFunction;
import org.hipparchus.stat.regression.SimpleRegression;
import org.shapecode.core.figure.Images;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Codes;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.analysis.Trend;

/**
 * The code of the test images against their only attribute, beside a straight line fitted outside holes. The abscissa is the
 * square of the attribute if that is a size, whose square is an area: never negative, continuous, and of images with two
 * dimensions. Positions and whole numbers are not squared.
 *
 * @param squared whether the abscissa is the squared attribute
 * @param places the abscissae, strictly rising
 * @param codes normalised to [0, 1], averaged over the images of a place; all 0 if they do not vary
 * @param line the fitted line
 * @param images of each place
 * @param counted indices of the places that count: those inside holes, or all if there are none
 * @param collapsed whether the code has no shape, since the network collapsed
 */
record CodeCurve(
        boolean squared,
        double[] places,
        double[] codes,
        double[] line,
        Images images,
        int[] counted,
        boolean collapsed) {
    private static final int PLACES = 33;

    static CodeCurve of(Trained trained) {
        Dataset test = trained.test();
        float[] raw = trained.model().codes(test);
        ByAttribute curve = ByAttribute.of(test.column(0), Codes.normalised(Codes.component(raw, 1, 0)));
        boolean squared = isSize(trained);
        double[] places = squared ? curve.squares() : curve.values();
        double[] codes = curve.means();
        SimpleRegression regression = new SimpleRegression();
        boolean[] heldOut = trained.heldOut();
        int[] inside = IntStream.range(0, codes.length)
                .filter(i -> heldOut[curve.first(i)])
                .toArray();
        for (int i = 0; i < codes.length; i++) {
            if (!heldOut[curve.first(i)]) {
                regression.addData(places[i], codes[i]);
            }
        }
        double[] line = Arrays.stream(places).map(regression::predict).toArray();
        int[] all = IntStream.range(0, codes.length).toArray();
        boolean collapsed = !Trend.varies(Codes.component(raw, 1, 0)) || Codes.areCollapsed(trained.model(), raw);
        return new CodeCurve(
                squared, places, codes, line, curve.images(), inside.length == 0 ? all : inside, collapsed);
    }

    private static boolean isSize(Trained trained) {
        return trained.test().attributes().get(0).isSize()
                && trained.test().shape().dimensions() == 2;
    }

    /** The root mean square distance from the line; NaN if the network collapsed, or for two places, which are a line. */
    double departure() {
        if (collapsed || places.length < 3) {
            return Double.NaN;
        }
        return Math.sqrt(IntStream.of(counted)
                .mapToDouble(i -> (codes[i] - line[i]) * (codes[i] - line[i]))
                .average()
                .orElse(Double.NaN));
    }

    /**
     * The sum of absolute second differences at 33 evenly spaced places across the counted ones and one on either side; NaN
     * if the network collapsed, or there are fewer than three places.
     */
    double secondDifference() {
        int from = Math.max(0, counted[0] - 1);
        int to = Math.min(codes.length - 1, counted[counted.length - 1] + 1);
        if (collapsed || to - from < 2) {
            return Double.NaN;
        }
        PolynomialSplineFunction curve = new LinearInterpolator()
                .interpolate(Arrays.copyOfRange(places, from, to + 1), Arrays.copyOfRange(codes, from, to + 1));
        double[] values = IntStream.range(0, PLACES)
                .mapToDouble(i -> curve.value(
                        i == PLACES - 1 ? places[to] : places[from] + (places[to] - places[from]) * i / (PLACES - 1)))
                .toArray();
        return IntStream.range(1, PLACES - 1)
                .mapToDouble(i -> Math.abs(values[i - 1] - 2 * values[i] + values[i + 1]))
                .sum();
    }
}
