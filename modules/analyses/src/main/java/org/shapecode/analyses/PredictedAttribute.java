package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Images;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Holes;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.AttributeCode;

/**
 * An attribute of the test images and what a network predicts from them, in its unit.
 *
 * @param given the true values, one for each test image
 * @param predicted likewise
 */
record PredictedAttribute(Attribute attribute, double[] given, double[] predicted) {
    /** Those that are the code of a model, in its order. */
    static List<PredictedAttribute> of(Trained trained) {
        Dataset test = trained.test();
        AttributeCode code = trained.model().attributeCode().orElseThrow();
        float[] codes = trained.model().codes(test);
        List<PredictedAttribute> all = new ArrayList<>();
        for (int j = 0; j < code.size(); j++) {
            int column = code.column(test, j);
            all.add(new PredictedAttribute(
                    test.attributes().get(column), test.column(column), code.values(test, codes, j)));
        }
        return all;
    }

    /** The squared error of each test image. */
    double[] squares() {
        return IntStream.range(0, given.length)
                .mapToDouble(i -> (predicted[i] - given[i]) * (predicted[i] - given[i]))
                .toArray();
    }

    /** The predicted against the true values; those of test images inside holes apart. */
    Plot plot(Trained trained) {
        double[] ends = {StatUtils.min(given), StatUtils.max(given)};
        List<Series> series = new ArrayList<>();
        boolean[] heldOut = trained.heldOut();
        series.add(points("predicted", i -> !heldOut[i]));
        if (Holes.inside(trained, given).length > 0) {
            series.add(points(Holes.LABEL, i -> heldOut[i]));
        }
        series.add(new Series("no error", Series.Style.DASHED, ends, ends));
        return new Plot("", attribute.axis(), Axis.linear("predicted " + attribute.label()), series);
    }

    private Series points(String name, IntPredicate wanted) {
        int[] shown = IntStream.range(0, given.length).filter(wanted).toArray();
        return new Series(
                name,
                Series.Style.POINTS,
                IntStream.of(shown).mapToDouble(i -> given[i]).toArray(),
                IntStream.of(shown).mapToDouble(i -> predicted[i]).toArray(),
                Images.of(shown));
    }

    /** Adds the root of the mean squared error; with holes, also that of the images inside and outside them. */
    static void addErrors(Trained trained, String name, double[] squares, Map<String, Double> numbers) {
        numbers.put(name, Math.sqrt(StatUtils.mean(squares)));
        double[] inside = Holes.inside(trained, squares);
        if (inside.length > 0) {
            numbers.put(name + "-inside-holes", Math.sqrt(StatUtils.mean(inside)));
            numbers.put(name + "-outside-holes", Math.sqrt(StatUtils.mean(Holes.outside(trained, squares))));
        }
    }
}
