package org.shapecode.analyses;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Codes;
import org.shapecode.experiment.analysis.Trained;

/**
 * The singular values of the covariance of the code over the test images, as in Jing et al., "Implicit rank-minimizing
 * autoencoder" (2020), and their effective rank (Roy and Vetterli, 2007): the exponential of the entropy of their shares. A
 * network that collapsed has none.
 */
@PluginInfo(
        id = "spectrum",
        name = "Singular values of the code",
        description = "The singular values of the covariance of the code, and its effective rank.",
        help = "The covariance of the code over the test images has a singular value, a variance, for each of its "
                + "principal directions (Jing et al., 2020). Directions that the network does not use have "
                + "values near 0. The result spectrum.effective-rank is the exponential of the entropy of the "
                + "normalised singular values (Roy and Vetterli, 2007). It is 1 if all codes lie on a line, "
                + "and the length of the code if all directions vary equally. The further it is below the "
                + "length of the code, the more the code can be shortened. If the code has more than 512 "
                + "components, at most 512 evenly spaced test images are used.",
        position = 330)
public record Spectrum() implements OfPlanes {
    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        float[] codes = trained.model().codes(trained.test());
        int d = trained.model().codeSize();
        double[] values = Covariance.singularValues(codes, d);
        boolean collapsed = Codes.areCollapsed(trained.model(), codes);
        double[] directions =
                IntStream.rangeClosed(1, values.length).asDoubleStream().toArray();
        List<String> names = IntStream.rangeClosed(1, values.length)
                .mapToObj(Integer::toString)
                .toList();
        Axis axis = Axis.linear("singular value of the covariance")
                .scaled(Arrays.stream(values).anyMatch(value -> value > 0));
        List<Series> series = List.of(
                new Series("singular values", Series.Style.LINE, directions, values),
                new Series("singular values", Series.Style.POINTS, directions, values));
        Plot plot = new Plot("", Axis.of("principal direction", names), axis, series);
        double rank = collapsed ? Double.NaN : Covariance.effectiveRank(values);
        return new AnalysisResult(
                List.of(new Figure("spectrum", "Singular values of the code", List.of(plot))),
                Map.of("spectrum.effective-rank", rank));
    }
}
