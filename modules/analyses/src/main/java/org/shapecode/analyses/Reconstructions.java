package org.shapecode.analyses;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.api.Findings;
import org.shapecode.experiment.api.Trained;
import org.shapecode.experiment.spi.Analysis;
import org.shapecode.network.api.Part;

/**
 * Inputs above outputs, for unseen images spread evenly over the attributes (paper, Fig. 2).
 *
 * @param columns how many images
 */
@PluginInfo(
        id = "reconstructions",
        name = "Reconstructions",
        description = "Unseen inputs above what the network makes of them (paper, Fig. 2).",
        help = Help.RECONSTRUCTIONS,
        position = 200)
public record Reconstructions(
        @Parameter(label = "Images", description = "Number of images.", min = 1, max = 64, step = 1)
        int columns) implements Analysis {
    public Reconstructions() {
        this(9);
    }

    @Override
    public Findings analyse(Trained trained, Progress progress) {
        Dataset shown = Selection.evenly(trained.test(), columns);
        float[] outputs = trained.model().decode(trained.model().codes(shown));
        List<String> labels = Arrays.stream(shown.values()).map(Pictures::label).toList();
        ImageGrid grid = new ImageGrid(
                "",
                List.of(
                        Pictures.row("input", shown.images(), shown.shape()),
                        Pictures.row("output", outputs, shown.shape())),
                labels);
        return new Findings(List.of(new Figure("reconstructions", "Reconstructions", List.of(grid))), Map.of());
    }

    @Override
    public boolean accepts(Trained trained) {
        return trained.model().parts().contains(Part.DECODER);
    }
}
