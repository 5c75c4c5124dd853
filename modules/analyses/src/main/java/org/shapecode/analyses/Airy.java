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
import org.shapecode.data.Data;
import org.shapecode.experiment.api.Findings;
import org.shapecode.experiment.api.Trained;
import org.shapecode.experiment.spi.Analysis;
import org.shapecode.network.api.Part;

/**
 * The profile that theory gives for disks and a network without biases (paper, Proposition 2, Appendix B, Fig. 12):
 * in closed form, by maximising Eq. 7 directly, as the first singular vector of the training images, and the network's
 * mean output. Correlations are over all pixels within the largest observed radius R.
 *
 * <p>On 3000 images of 64 x 64 pixels this takes a few tenths of a second, for some ten passes over them.
 */
@PluginInfo(
        id = "airy",
        name = "Airy profile",
        description = "The profile of disks in theory against the network's (paper, Proposition 2 and Fig. 12).",
        help = Help.AIRY,
        position = 1000)
public record Airy() implements Analysis {
    private static final int CELLS = 2048;

    @Override
    public Findings analyse(Trained trained, Progress progress) {
        int size = trained.training().shape().size();
        double radius = Holes.largestCovered(trained.experiment().data(), 0);
        AiryProfile airy = new AiryProfile(radius);
        DirectProfile direct = DirectProfile.of(CELLS);
        RankOneOutputs outputs = RankOneOutputs.of(trained.model(), trained.training(), progress);
        double[] vector = outputs.best().vector();
        double[] places = IntStream.range(0, CELLS)
                .mapToDouble(i -> radius * direct.place(i))
                .toArray();
        double[] closed =
                IntStream.range(0, CELLS).mapToDouble(i -> airy.at(places[i])).toArray();
        RadialProfile network = RadialProfile.of(outputs.mean(), size);
        Plot plot = new Plot(
                "",
                Axis.linear("distance from the centre (px)"),
                Axis.linear("f, 1 at the centre"),
                List.of(
                        new Series("closed form", Series.Style.LINE, places, closed),
                        new Series("direct maximum of J", Series.Style.DASHED, places, direct.values()),
                        series("first singular vector", RadialProfile.of(vector, size)),
                        series("mean output", network)));
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("airy.correlation", airy.correlation(outputs.mean(), size));
        numbers.put("airy.correlation-singular-vector", airy.correlation(vector, size));
        numbers.put("airy.direct-difference", direct.difference(closed));
        numbers.put("airy.radius", radius);
        numbers.put("airy.output-vanishes-at", network.vanishes(0.05));
        return new Findings(List.of(new Figure("airy", "The profile of disks", List.of(plot))), numbers);
    }

    @Override
    public boolean accepts(Trained trained) {
        Data data = trained.experiment().data();
        return trained.model().parts().contains(Part.DECODER)
                && data.shape().dimensions() == 2
                && data.attributes().size() == 1
                && data.attributes().get(0).name().equals("radius");
    }

    private static Series series(String name, RadialProfile profile) {
        return new Series(
                name,
                Series.Style.POINTS,
                profile.distances(),
                profile.fromOne().values());
    }
}
