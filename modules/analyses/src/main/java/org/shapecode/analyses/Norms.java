package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Numbers;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Part;

/**
 * The squared norm of the kernels of every layer, and its sum over encoder and decoder, which psi 2 and psi 3 penalise
 * (paper, section 4.4.1). The weights of one half can shrink while those of the other grow.
 */
@PluginInfo(
        id = "norms",
        name = "Weight norms",
        description = "Squared norm of the kernels of every layer, which \u03c8\u2082 and \u03c8\u2083 penalise.",
        help = "The sum of squared kernel weights of each layer, without biases. The penalty \u03c8\u2082 is the sum "
                + "over all layers of encoder and decoder, \u03c8\u2083 over those of the encoder only. Under "
                + "\u03c8\u2083 the encoder's weights may shrink while the decoder's grow to compensate, "
                + "which the loss alone does not show.",
        position = 1300)
@Numbers(of = "*", words = "squared norm of the kernels, *", noted = "*", group = "norm")
public record Norms() implements OfConvolutions {
    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        List<Series> series = new ArrayList<>();
        List<Integer> weighted = trained.model().layers().stream()
                .map(Layer::index)
                .sorted()
                .distinct()
                .toList();
        for (Part part : Part.values()) {
            String name = Kernels.name(part);
            List<Layer> layers = Kernels.of(trained.model(), part);
            if (layers.isEmpty()) {
                continue;
            }
            series.addAll(curve(name, layers, weighted));
            numbers.put(
                    "norms." + name,
                    layers.stream().mapToDouble(Kernels::squares).sum());
            layers.forEach(layer -> numbers.put("norms." + name + "-" + layer.index(), Kernels.squares(layer)));
        }
        List<String> names = weighted.stream().map(String::valueOf).toList();
        Plot plot = new Plot("", Axis.of("layer", names), Axis.log("squared norm of the kernels"), series);
        return new AnalysisResult(List.of(new Figure("norms", "Weight norms", List.of(plot))), numbers);
    }

    /**
     * A point for each layer on a line, which stays readable with several runs and norms of any magnitude.
     *
     * @param weighted the numbers of layers with weights, to which the axis is limited
     */
    private static List<Series> curve(String name, List<Layer> layers, List<Integer> weighted) {
        double[] x = layers.stream()
                .mapToDouble(layer -> weighted.indexOf(layer.index()) + 1)
                .toArray();
        double[] y = layers.stream().mapToDouble(Kernels::squares).toArray();
        return List.of(new Series(name, Series.Style.LINE, x, y), new Series(name, Series.Style.POINTS, x, y));
    }
}
