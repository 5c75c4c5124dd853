package org.shapecode.analyses;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hipparchus.stat.StatUtils;
import org.shapecode.core.Progress;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Codes;
import org.shapecode.experiment.analysis.Trend;
import org.shapecode.network.api.Model;

/**
 * The outputs of a model beside the best rank-1 approximation of its inputs.
 *
 * @param best the best rank-1 approximation of the images
 * @param mean the mean output, [length]
 * @param multiples the best multiple h of each image, [n]
 * @param codes of the images, [n][d]
 * @param loss of the model, per image
 * @param collapsed whether the network collapsed, so that correlations are undefined
 */
record RankOneOutputs(RankOne best, double[] mean, double[] multiples, float[] codes, double loss, boolean collapsed) {
    static RankOneOutputs of(Model model, Dataset data, Progress progress) {
        int length = data.shape().length();
        RankOne best = RankOne.of(data.images(), length, progress);
        progress.checkCancelled();
        float[] codes = model.codes(data);
        float[] outputs = model.decode(codes);
        double[] mean = new double[length];
        double squares = 0;
        for (int from = 0; from < outputs.length; from += length) {
            for (int p = 0; p < length; p++) {
                double difference = data.images()[from + p] - outputs[from + p];
                squares += difference * difference;
                mean[p] += (double) outputs[from + p] / data.count();
            }
        }
        return new RankOneOutputs(
                best,
                mean,
                best.multiples(data.images()),
                codes,
                squares / data.count(),
                Codes.areCollapsed(model, codes, outputs));
    }

    /** The numbers, with a prefix to each name; NaN where they mean nothing. */
    Map<String, Double> numbers(String prefix) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put(prefix + "bound", best.bound());
        numbers.put(prefix + "share", best.share());
        numbers.put(prefix + "loss", loss);
        numbers.put(prefix + "loss-over-bound", Trend.ratio(loss, best.bound()));
        numbers.put(prefix + "correlation", collapsed ? Double.NaN : Trend.correlation(mean, best.vector()));
        if (codes.length == multiples.length) {
            double r2 = Trend.r2(multiples, Codes.component(codes, 1, 0));
            numbers.put(prefix + "r2-code-h", collapsed ? Double.NaN : r2);
        }
        return numbers;
    }

    /** The mean output scaled to norm 1, to be compared with f. */
    double[] direction() {
        double norm = Math.sqrt(StatUtils.sumSq(mean));
        return Arrays.stream(mean).map(value -> norm == 0 ? 0 : value / norm).toArray();
    }
}
