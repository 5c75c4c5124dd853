package org.shapecode.analyses;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Images;
import org.shapecode.core.figure.Interval;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Holes;
import org.shapecode.experiment.analysis.Trained;

/**
 * The attributes that a network gives the test images, against those that they have: a plot of each, and the root mean square
 * error in its unit, also inside and outside holes.
 *
 * <p>With several attributes, a test image may look the same as another with other values: a disk of radius 0, wherever it
 * lies. What its picture does not say is not counted.
 */
final class AttributeErrors {
    private final Trained trained;
    private final boolean[] heldOut;
    private final List<int[]> counted = new ArrayList<>();

    AttributeErrors(Trained trained) {
        this.trained = trained;
        heldOut = trained.heldOut();
        Dataset test = trained.test();
        for (int a = 0; a < test.attributes().size(); a++) {
            counted.add(counted(test, a));
        }
    }

    /** The test images whose pictures tell the attribute. */
    private static int[] counted(Dataset test, int attribute) {
        IntStream all = IntStream.range(0, test.count());
        if (test.attributes().size() == 1) {
            return all.toArray();
        }
        double[] values = test.column(attribute);
        int length = test.shape().length();
        FloatBuffer[] pictures = new FloatBuffer[test.count()];
        Map<FloatBuffer, Double> known = new HashMap<>();
        for (int i = 0; i < pictures.length; i++) {
            pictures[i] = FloatBuffer.wrap(test.images(), i * length, length).slice();
            // Two values of the same picture are none.
            known.merge(pictures[i], values[i], (one, other) -> one.equals(other) ? one : (Double) Double.NaN);
        }
        return all.filter(i -> known.get(pictures[i]) == values[i]).toArray();
    }

    /**
     * The test images outside holes whose pictures tell an attribute.
     *
     * @param attribute its index
     * @return indices, rising
     */
    int[] outside(int attribute) {
        return IntStream.of(counted.get(attribute)).filter(i -> !heldOut[i]).toArray();
    }

    /**
     * The result of an analysis.
     *
     * @param id of the analysis and its figure
     * @param title of the figure
     * @param given what the network gives the test images, [attributes][n]; null for an attribute that it cannot be asked for
     */
    AnalysisResult result(String id, String title, double[][] given) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        List<Panel> panels = new ArrayList<>();
        for (int a = 0; a < given.length; a++) {
            if (given[a] != null) {
                addNumbers(id + "." + trained.test().attributes().get(a).name() + "-error", a, given[a], numbers);
                panels.add(plot(id, a, given[a]));
            }
        }
        return new AnalysisResult(panels.isEmpty() ? List.of() : List.of(new Figure(id, title, panels)), numbers);
    }

    private void addNumbers(String name, int a, double[] given, Map<String, Double> numbers) {
        add(name, a, given, i -> true, numbers);
        if (IntStream.of(counted.get(a)).anyMatch(i -> heldOut[i])) {
            add(name + "-inside-holes", a, given, i -> heldOut[i], numbers);
            add(name + "-outside-holes", a, given, i -> !heldOut[i], numbers);
        }
    }

    private void add(String name, int a, double[] given, IntPredicate wanted, Map<String, Double> numbers) {
        Attribute attribute = trained.test().attributes().get(a);
        double[] squares = IntStream.of(counted.get(a))
                .filter(wanted)
                .mapToDouble(i -> {
                    double error = attribute.difference(given[i], trained.test().values()[i][a]);
                    return error * error;
                })
                .toArray();
        if (squares.length > 0) {
            numbers.put(name, Math.sqrt(StatUtils.mean(squares)));
        }
    }

    private Plot plot(String name, int a, double[] given) {
        Dataset test = trained.test();
        Attribute attribute = test.attributes().get(a);
        List<Interval> holes = Holes.of(trained.data(), a);
        List<Series> series = new ArrayList<>();
        // Holes that are no intervals of this attribute are told by colour.
        if (holes.isEmpty()) {
            series.add(points(name, a, given, i -> !heldOut[i]));
            if (IntStream.of(counted.get(a)).anyMatch(i -> heldOut[i])) {
                series.add(points(name + ", " + Holes.LABEL, a, given, i -> heldOut[i]));
            }
        } else {
            series.add(points(name, a, given, i -> true));
        }
        double[] ends = {StatUtils.min(test.column(a)), StatUtils.max(test.column(a))};
        series.add(new Series("no error", Series.Style.DASHED, ends, ends));
        Axis x = attribute.axis();
        return new Plot("", x, Axis.linear(name + " " + attribute.label()), series, List.of(), holes);
    }

    private Series points(String name, int a, double[] given, IntPredicate wanted) {
        int[] shown = IntStream.of(counted.get(a)).filter(wanted).toArray();
        double[] values = trained.test().column(a);
        return new Series(
                name,
                Series.Style.POINTS,
                IntStream.of(shown).mapToDouble(i -> values[i]).toArray(),
                IntStream.of(shown).mapToDouble(i -> given[i]).toArray(),
                Images.of(shown));
    }
}
