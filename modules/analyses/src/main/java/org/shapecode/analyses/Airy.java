package org.shapecode.analyses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.ImageShape;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Holes;
import org.shapecode.experiment.analysis.Lacking;
import org.shapecode.experiment.analysis.Numbers;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Part;

/**
 * The optimal profile for disks and a network without biases (paper, Proposition 2, Appendix B, Fig. 12): in closed form,
 * by direct maximisation of Eq. 7, as the first singular vector of the training images, and as the mean output of the
 * network. Correlations are taken over all pixels within the largest training radius R.
 *
 * <p>Takes a few tenths of a second on 3000 images of 64 x 64 pixels: about ten passes over them.
 */
@PluginInfo(
        id = "airy",
        name = "Airy profile",
        description = "The theoretical profile for disks and that of the network (paper, Proposition 2, Fig. 12).",
        help = "Grey levels along a radius, scaled to 1 at the centre. In theory, a network without biases can only "
                + "output multiples of one profile. For unblurred disks with radii uniform up to R, that "
                + "profile is a sum of Airy functions (closed form); direct maximisation of the paper's Eq. 7 "
                + "gives the same profile. The first singular vector of the training images and the mean "
                + "output of the network are empirical: without biases, both approach the theory; with "
                + "biases, they need not. R is the largest training radius.",
        position = 950)
@Numbers(of = "correlation", words = "correlation of the mean output with theory")
@Numbers(of = "correlation-singular-vector", words = "correlation of the singular vector with theory")
@Numbers(of = "correlation*", group = "correlation", upToOne = true)
@Numbers(of = "direct-difference", words = "largest difference between numerical optimum and theory")
@Numbers(of = "radius", words = "largest training radius R", unit = "px")
@Numbers(of = "output-vanishes-at", words = "distance at which the output vanishes", unit = "px")
public record Airy() implements Analysis {
    private static final int CELLS = 2048;

    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        ImageShape shape = trained.training().shape();
        int size = shape.size();
        double radius = Holes.largestCovered(trained.data(), 0);
        AiryProfile airy = new AiryProfile(radius);
        DirectProfile direct = DirectProfile.of(CELLS);
        RankOneOutputs outputs = RankOneOutputs.of(trained.model(), trained.training(), progress);
        double[] vector = CentralRow.greyLevels(outputs.best().vector(), shape);
        double[] mean = CentralRow.greyLevels(outputs.mean(), shape);
        double[] places = IntStream.range(0, CELLS)
                .mapToDouble(i -> radius * direct.place(i))
                .toArray();
        double[] closed =
                IntStream.range(0, CELLS).mapToDouble(i -> airy.at(places[i])).toArray();
        RadialProfile network = RadialProfile.of(mean, size);
        Plot plot = new Plot(
                "",
                Axis.linear("distance from the centre (px)"),
                Axis.linear("f / f(0)"),
                List.of(
                        new Series("closed form", Series.Style.LINE, places, closed),
                        new Series("direct maximisation", Series.Style.DASHED, places, direct.values()),
                        RadialProfile.of(vector, size).series("first singular vector"),
                        network.series("mean output")));
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("airy.correlation", outputs.collapsed() ? Double.NaN : airy.correlation(mean, size));
        numbers.put("airy.correlation-singular-vector", airy.correlation(vector, size));
        numbers.put("airy.direct-difference", direct.difference(closed));
        numbers.put("airy.radius", radius);
        numbers.put("airy.output-vanishes-at", network.vanishes(0.05));
        return new AnalysisResult(List.of(new Figure("airy", "Airy profile", List.of(plot))), numbers);
    }

    @Override
    public String lacks(Trained trained) {
        return Lacking.in(trained)
                .part(Part.DECODER)
                .unless(AiryProfile.describes(trained.data()), "centred disks that vary in radius only")
                .words();
    }
}
