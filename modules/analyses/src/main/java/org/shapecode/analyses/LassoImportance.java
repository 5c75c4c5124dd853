package org.shapecode.analyses;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.util.MathUtils;
import org.shapecode.core.Progress;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;

/**
 * Which components a lasso needs to tell the attributes, and what follows from it: the framework of Eastwood and Williams, "A
 * framework for the quantitative evaluation of disentangled representations" (ICLR 2018). A periodic attribute is told by its
 * cosine and sine, whose weights are added.
 *
 * @param scores the absolute weights
 * @param informativeness the mean R² of the fits; NaN if there is none
 */
record LassoImportance(CodeScores scores, double informativeness) {
    /** Takes milliseconds for codes of a few numbers, seconds for a thousand. */
    static LassoImportance of(Dataset test, double[][] components, Progress progress) {
        double[][] columns = Stream.of(components).map(Lasso::standardised).toArray(double[][]::new);
        double[][] weights = new double[test.attributes().size()][columns.length];
        double[] r2 = new double[weights.length];
        for (int a = 0; a < weights.length; a++) {
            Lasso[] fits = CodeScores.isJudged(test.column(a))
                    ? fits(test.attributes().get(a), test.column(a), columns, progress)
                    : new Lasso[0];
            r2[a] = Stream.of(fits).mapToDouble(Lasso::r2).average().orElse(Double.NaN);
            Arrays.setAll(
                    weights[a],
                    j -> fits.length == 0
                            ? Double.NaN
                            : Stream.of(fits)
                                    .mapToDouble(fit -> Math.abs(fit.weights()[j]))
                                    .sum());
        }
        double informativeness =
                Arrays.stream(r2).filter(each -> !Double.isNaN(each)).average().orElse(Double.NaN);
        return new LassoImportance(
                new CodeScores(test.attributes().stream().map(Attribute::title).toList(), weights), informativeness);
    }

    private static Lasso[] fits(Attribute attribute, double[] values, double[][] columns, Progress progress) {
        double turn = MathUtils.TWO_PI / (attribute.max() - attribute.min());
        Stream<double[]> targets = attribute.isPeriodic()
                ? Stream.of(
                        Arrays.stream(values)
                                .map(value -> Math.cos(turn * value))
                                .toArray(),
                        Arrays.stream(values)
                                .map(value -> Math.sin(turn * value))
                                .toArray())
                : Stream.of(values);
        return targets.map(Lasso::standardised)
                .map(target -> Lasso.of(columns, target, progress))
                .toArray(Lasso[]::new);
    }

    /**
     * How far each component serves a single attribute: 1 minus the entropy of its weights, to the base of the number of
     * attributes; the mean over the components, weighted by their share of all weights. NaN for a single attribute.
     */
    double disentanglement() {
        double[][] judged = judged();
        int d = judged.length == 0 ? 0 : judged[0].length;
        double[][] byComponent = IntStream.range(0, d)
                .mapToObj(
                        j -> Arrays.stream(judged).mapToDouble(each -> each[j]).toArray())
                .toArray(double[][]::new);
        double all = Arrays.stream(byComponent).mapToDouble(each -> sum(each)).sum();
        return judged.length < 2 || all == 0
                ? Double.NaN
                : Arrays.stream(byComponent)
                        .filter(each -> sum(each) > 0)
                        .mapToDouble(each -> sum(each) / all * purity(each))
                        .sum();
    }

    /**
     * How far each attribute needs a single component: 1 minus the entropy of its weights, to the base of the number of
     * components; the mean over the attributes. NaN for a single component.
     */
    double completeness() {
        return Arrays.stream(judged())
                .filter(each -> each.length > 1 && sum(each) > 0)
                .mapToDouble(LassoImportance::purity)
                .average()
                .orElse(Double.NaN);
    }

    private double[][] judged() {
        return Stream.of(scores.values()).filter(each -> !Double.isNaN(each[0])).toArray(double[][]::new);
    }

    private static double purity(double[] weights) {
        double all = sum(weights);
        double entropy = Arrays.stream(weights)
                .filter(weight -> weight > 0)
                .map(weight -> -weight / all * Math.log(weight / all))
                .sum();
        return 1 - entropy / Math.log(weights.length);
    }

    private static double sum(double[] weights) {
        return Arrays.stream(weights).sum();
    }
}
