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
import org.shapecode.experiment.api.Findings;
import org.shapecode.experiment.api.Trained;
import org.shapecode.experiment.spi.Analysis;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Part;

/**
 * The squared norm of the kernels of every layer, and its sum over the encoder and over the decoder: what the penalties
 * psi_2 and psi_3 hold down (paper, section 4.4.1). The weights of one half can shrink while those of the other grow.
 */
@PluginInfo(
        id = "norms",
        name = "Norms of the weights",
        description = "The squared norm of the kernels of every layer, which psi 2 and psi 3 penalise.",
        help = Help.NORMS,
        position = 1300)
public record Norms() implements Analysis {
    @Override
    public Findings analyse(Trained trained, Progress progress) {
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
        Plot plot = new Plot("", Axis.linear("layer"), Axis.linear("sum of squared weights"), series);
        return new Findings(List.of(new Figure("norms", "Norms of the weights", List.of(plot))), numbers);
    }

    @Override
    public boolean accepts(Trained trained) {
        return !trained.model().layers().isEmpty();
    }

    /** A line from 0 up for each layer, the decoder's a little to the right of the encoder's. */
    private static Series bars(String name, List<Layer> layers) {
        double[] x = new double[3 * layers.size()];
        double[] y = new double[x.length];
        for (int i = 0; i < layers.size(); i++) {
            double place = layers.get(i).index() + (layers.get(i).part() == Part.ENCODER ? -0.06 : 0.06);
            x[3 * i] = place;
            x[3 * i + 1] = place;
            y[3 * i + 1] = Kernels.squares(layers.get(i));
            x[3 * i + 2] = Double.NaN;
            y[3 * i + 2] = Double.NaN;
        }
        return new Series(name, Series.Style.LINE, x, y);
    }
}
