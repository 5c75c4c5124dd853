package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.api.Findings;
import org.shapecode.experiment.api.Trained;
import org.shapecode.experiment.spi.Analysis;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Part;

/**
 * The kernels of every layer as pictures, one row for each channel in, one column for each channel out (paper, Fig. 9).
 * Grey is 0, white and black are the largest absolute value of the layer and its opposite. Kernels in one
 * dimension of a single channel in have their numbers below.
 *
 * @param channels how many are shown of each layer at most
 */
@PluginInfo(
        id = "weights",
        name = "Weights",
        description = "The kernels of every layer as pictures (paper, Fig. 9).",
        help = Help.WEIGHTS,
        position = 1200)
public record Weights(
        @Parameter(
                label = "Channels",
                description = "Largest number of channels shown for each layer.",
                min = 1,
                max = 64,
                step = 1)
        int channels)
        implements Analysis {
    private static final int TAPS = 3;

    public Weights() {
        this(8);
    }

    @Override
    public Findings analyse(Trained trained, Progress progress) {
        List<Figure> figures = new ArrayList<>();
        for (Part part : Part.values()) {
            List<Panel> panels = new ArrayList<>();
            Kernels.of(trained.model(), part).forEach(layer -> panels.add(grid(layer)));
            if (!panels.isEmpty()) {
                String name = Kernels.name(part);
                figures.add(new Figure("weights-" + name, "Kernels of the " + name, panels));
            }
        }
        return new Findings(figures, Map.of());
    }

    @Override
    public boolean accepts(Trained trained) {
        return !trained.model().layers().isEmpty();
    }

    private ImageGrid grid(Layer layer) {
        double most = Math.max(Kernels.largest(layer), Double.MIN_NORMAL);
        List<ImageGrid.Row> rows = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int in = 0; in < Math.min(channels, layer.in()); in++) {
            List<ImageGrid.Picture> pictures = new ArrayList<>();
            for (int out = 0; out < Math.min(channels, layer.out()); out++) {
                float[] kernel = Kernels.kernel(layer, out, in);
                pictures.add(Pictures.picture(kernel, TAPS, -most, most));
                if (in == 0) {
                    labels.add(
                            layer.in() == 1 && kernel.length == TAPS ? Kernels.label(kernel) : String.valueOf(out + 1));
                }
            }
            rows.add(new ImageGrid.Row(layer.in() == 1 ? "" : String.valueOf(in + 1), pictures));
        }
        return new ImageGrid("layer " + layer.index(), rows, labels);
    }
}
