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
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Numbers;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Part;

/**
 * The kernels of a one-dimensional encoder with one channel, divided by their centre tap, against the hand-crafted
 * [1, 2, 1] / 2 (paper, Eq. 13, section 5.3, Fig. 9). The first tap of a last layer with a single output is omitted: it only
 * ever multiplies padding, so training does not move it.
 */
@PluginInfo(
        id = "filters",
        name = "Filters against [1, 2, 1]",
        description = "Kernels of a position encoder against the hand-crafted filter (paper, section 5.3).",
        help = "The three taps of each layer of a position encoder, divided by the centre tap, beside [1, 2, "
                + "1] / 2, the filter that the paper constructs by hand and that encodes positions exactly. The "
                + "first tap of the last layer is omitted: it only ever multiplies padding, so it receives no "
                + "gradient. The largest deviation is that of the worst tap; if it is below 0.05, training has found the "
                + "filter.",
        position = 1400)
@Numbers(of = "largest-departure", words = "largest deviation from [1, 2, 1] / 2")
@Numbers(of = "departure-*", group = "largest-departure", words = "layer *, largest deviation from [1, 2, 1] / 2")
public record Filters() implements Analysis {
    private static final double[] PLACES = {-1, 0, 1};
    private static final double[] THEORY = {0.5, 1, 0.5};

    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        List<Layer> layers = Kernels.of(trained.model(), Part.ENCODER);
        List<Series> series = new ArrayList<>();
        Map<String, Double> numbers = new LinkedHashMap<>(Map.of("filters.largest-departure", 0.0));
        for (Layer layer : layers) {
            double[] taps = new double[THEORY.length];
            double departure = 0;
            for (int i = 0; i < taps.length; i++) {
                taps[i] = (double) layer.kernels()[i] / layer.kernels()[1];
                if (i == 0
                        && layer == layers.get(layers.size() - 1)
                        && trained.model().codeSize() == 1) {
                    taps[i] = Double.NaN;
                } else {
                    departure = Math.max(departure, Math.abs(taps[i] - THEORY[i]));
                }
            }
            series.add(new Series("layer " + layer.index(), Series.Style.LINE, PLACES, taps));
            numbers.merge("filters.largest-departure", departure, Math::max);
            numbers.put("filters.departure-" + layer.index(), departure);
        }
        series.add(new Series("[1, 2, 1] / 2", Series.Style.DASHED, PLACES, THEORY));
        Plot plot = new Plot("", Axis.linear("tap"), Axis.linear("weight / centre tap"), series);
        return new AnalysisResult(List.of(new Figure("filters", "Filters against [1, 2, 1]", List.of(plot))), numbers);
    }

    @Override
    public boolean accepts(Trained trained) {
        List<Layer> layers = Kernels.of(trained.model(), Part.ENCODER);
        return !layers.isEmpty()
                && layers.stream()
                        .allMatch(layer -> layer.dimensions() == 1
                                && layer.side() == THEORY.length
                                && layer.in() == 1
                                && layer.out() == 1);
    }

    @Override
    public String lacks(Trained trained) {
        return "an encoder of one-dimensional convolutions with one channel and kernels of three";
    }
}
