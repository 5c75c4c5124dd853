package org.shapecode.analyses;

import java.util.ArrayList;
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
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
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
        help = "The sum of squared kernel weights of each layer, without biases. The penalty \u03c8\u2082 adds up "
                + "those of encoder and decoder, \u03c8\u2083 those of the encoder only. Under \u03c8\u2083 the encoder's "
                + "weights may shrink while the decoder's grow to compensate, which the loss alone does not "
                + "show.",
        position = 1300)
public record Norms() implements Analysis {
    /** Width of a bar; the distance between layers is 1. */
    private static final double WIDTH = 0.28;

    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        List<Series> series = new ArrayList<>();
        for (Part part : Part.values()) {
            String name = Kernels.name(part);
            List<Layer> layers = Kernels.of(trained.model(), part);
            if (layers.isEmpty()) {
                continue;
            }
            series.add(bars(name, layers));
            numbers.put(
                    "norms." + name,
                    layers.stream().mapToDouble(Kernels::squares).sum());
            layers.forEach(layer -> numbers.put("norms." + name + "-" + layer.index(), Kernels.squares(layer)));
        }
        int layers =
                trained.model().layers().stream().mapToInt(Layer::index).max().orElse(0);
        List<String> names =
                IntStream.rangeClosed(1, layers).mapToObj(String::valueOf).toList();
        Plot plot = new Plot("", Axis.of("layer", names), Axis.linear("squared norm"), series);
        return new AnalysisResult(List.of(new Figure("norms", "Weight norms", List.of(plot))), numbers);
    }

    @Override
    public boolean accepts(Trained trained) {
        return !trained.model().layers().isEmpty();
    }

    /** The outline of a bar for each layer, those of the decoder to the right of those of the encoder. */
    private static Series bars(String name, List<Layer> layers) {
        double[] x = new double[5 * layers.size()];
        double[] y = new double[x.length];
        for (int i = 0; i < layers.size(); i++) {
            double left = layers.get(i).index() + (layers.get(i).part() == Part.ENCODER ? -0.3 : 0.02);
            double[] across = {left, left, left + WIDTH, left + WIDTH, Double.NaN};
            double height = Kernels.squares(layers.get(i));
            double[] up = {0, height, height, 0, Double.NaN};
            System.arraycopy(across, 0, x, 5 * i, 5);
            System.arraycopy(up, 0, y, 5 * i, 5);
        }
        return new Series(name, Series.Style.LINE, x, y);
    }
}
