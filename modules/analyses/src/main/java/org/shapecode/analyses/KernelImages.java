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
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Pictures;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Part;

/**
 * The kernels of every layer as pictures, one row for each input channel, one column for each output channel (paper,
 * Fig. 9). Grey is 0; white and black are the largest absolute value of the layer and its negative. One-dimensional kernels
 * with a single input channel are labelled with their weights.
 *
 * @param channels how many channels of each layer are shown at most
 */
@PluginInfo(
        id = "weights",
        name = "Weights",
        description = "Kernels of every layer as images (paper, Fig. 9).",
        help =
                "The kernels of every layer: rows are input channels, columns output channels. The middle of the colour bar "
                        + "is 0, its ends are the largest absolute weight of the layer and its negative. A kernel with "
                        + "one sign averages its neighbourhood; one with a bright and a dark side responds to edges. "
                        + "The order of the channels has no meaning and differs between seeds.",
        position = 1200)
public record KernelImages(
        @Parameter(
                label = "Maximum channels",
                description = "Largest number of channels shown for each layer.",
                min = 1,
                max = 64,
                step = 1)
        int channels)
        implements OfConvolutions {
    public KernelImages() {
        this(8);
    }

    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        List<Figure> figures = new ArrayList<>();
        for (Part part : Part.values()) {
            List<Panel> panels = new ArrayList<>();
            Kernels.of(trained.model(), part).forEach(layer -> panels.add(grid(layer)));
            if (!panels.isEmpty()) {
                String name = Kernels.name(part);
                figures.add(new Figure("weights-" + name, "Weights, " + name, panels));
            }
        }
        return new AnalysisResult(figures, Map.of());
    }

    private ImageGrid grid(Layer layer) {
        double most = Math.max(Kernels.largest(layer), Double.MIN_NORMAL);
        boolean written = layer.in() == 1 && layer.dimensions() == 1;
        List<ImageGrid.Row> rows = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int in = 0; in < Math.min(channels, layer.in()); in++) {
            List<ImageGrid.Picture> pictures = new ArrayList<>();
            for (int out = 0; out < Math.min(channels, layer.out()); out++) {
                float[] kernel = Kernels.kernel(layer, out, in);
                pictures.add(Pictures.picture(kernel, layer.side(), -most, most));
                if (in == 0) {
                    labels.add(written ? Kernels.label(kernel) : String.valueOf(out + 1));
                }
            }
            rows.add(new ImageGrid.Row(layer.in() == 1 ? "" : String.valueOf(in + 1), pictures));
        }
        String below = written ? "weights" : "output channel";
        String beside = layer.in() == 1 ? "" : "input channel";
        return new ImageGrid(Kernels.title(layer), rows, labels, new ImageGrid.Quantities(below, beside, "weight"));
    }
}
