package org.shapecode.analyses;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.ColorAxis;
import org.shapecode.core.figure.HeatMap;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Codes;
import org.shapecode.experiment.analysis.Trend;

/**
 * How much each component of the code tells of each attribute, by any measure.
 *
 * @param attributes their titles
 * @param values [attributes][components], not below 0; all NaN for an attribute of which nothing can be said
 */
record CodeScores(List<String> attributes, double[][] values) {
    /** With fewer values, an attribute is always linear in what separates them. */
    private static final int FEWEST = 3;

    /** A measure of one component and one attribute. */
    @FunctionalInterface
    interface Measure {
        /** The score; NaN if the component does not vary. */
        double of(Attribute attribute, double[] values, double[] component);
    }

    /** The scores of all components; a component that does not vary tells nothing. */
    static CodeScores of(Dataset test, double[][] components, Measure measure) {
        double[][] scores = new double[test.attributes().size()][components.length];
        for (int a = 0; a < scores.length; a++) {
            double[] values = test.column(a);
            Attribute attribute = test.attributes().get(a);
            boolean judged = isJudged(values);
            Arrays.setAll(scores[a], j -> {
                double score = judged ? measure.of(attribute, values, components[j]) : Double.NaN;
                return judged && Double.isNaN(score) ? 0 : score;
            });
        }
        return new CodeScores(test.attributes().stream().map(Attribute::title).toList(), scores);
    }

    /** The absolute values of Pearson's correlations with quantities of these titles; NaN for a component that does not vary. */
    static CodeScores correlations(Map<String, double[]> quantities, double[][] components) {
        double[][] scores = quantities.values().stream()
                .map(values -> Arrays.stream(components)
                        .mapToDouble(code -> Math.abs(Trend.correlation(values, code)))
                        .toArray())
                .toArray(double[][]::new);
        return new CodeScores(List.copyOf(quantities.keySet()), scores);
    }

    /** The same quantities by title, where their names are those of attributes. */
    static Map<String, double[]> titled(Dataset test, Map<String, double[]> quantities) {
        Map<String, String> titles = new HashMap<>();
        test.attributes().forEach(each -> titles.put(each.name(), each.title()));
        Map<String, double[]> titled = new LinkedHashMap<>();
        quantities.forEach((name, values) -> titled.put(titles.getOrDefault(name, name), values));
        return titled;
    }

    /** The components of codes, [d][n]. */
    static double[][] components(float[] codes, int d) {
        return IntStream.range(0, d).mapToObj(j -> Codes.component(codes, d, j)).toArray(double[][]::new);
    }

    static boolean isJudged(double[] values) {
        return Arrays.stream(values).distinct().limit(FEWEST).count() == FEWEST;
    }

    /** The mean over the attributes of the difference of the two highest scores; NaN for a single component. */
    double gap() {
        return Arrays.stream(values)
                .filter(scores -> scores.length > 1 && !Double.isNaN(scores[0]))
                .map(scores -> Arrays.stream(scores).sorted().toArray())
                .mapToDouble(scores -> scores[scores.length - 1] - scores[scores.length - 2])
                .average()
                .orElse(Double.NaN);
    }

    /** A table with a row for each of some components and a column for each attribute. */
    HeatMap table(String title, String label, int[] shown) {
        int d = values[0].length;
        int[] upwards = IntStream.range(0, shown.length)
                .map(i -> shown[shown.length - 1 - i])
                .toArray();
        double[][] cells = IntStream.of(upwards)
                .mapToObj(j ->
                        Arrays.stream(values).mapToDouble(scores -> scores[j]).toArray())
                .toArray(double[][]::new);
        List<String> names =
                IntStream.of(upwards).mapToObj(j -> Codes.name(d, j)).toList();
        double most = Arrays.stream(cells)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        return new HeatMap(
                title,
                Axis.of(
                        "attribute",
                        attributes.stream().map(name -> name.replace('-', ' ')).toList()),
                Axis.of("code", names),
                new ColorAxis(Axis.linear(label), 0, Math.max(1, most)),
                IntStream.rangeClosed(1, attributes.size()).asDoubleStream().toArray(),
                IntStream.rangeClosed(1, shown.length).asDoubleStream().toArray(),
                cells,
                List.of());
    }
}
