package org.shapecode.analyses;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.Images;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.ImageSelection;
import org.shapecode.experiment.analysis.Pictures;
import org.shapecode.experiment.analysis.Trained;

/**
 * Test images, evenly spaced over the attributes, above their reconstructions (paper, Fig. 2).
 *
 * @param columns how many images
 */
@PluginInfo(
        id = "reconstructions",
        name = "Reconstructions",
        description = "Test images (top) and reconstructions (bottom), as in Fig. 2 of the paper.",
        help = "Top: test images, evenly spaced over the range of the attributes. Bottom: their reconstructions from "
                + "the code alone. Values below 0 and above 1 are clamped for drawing only. Look at the "
                + "edges, and at sizes that are not in the training data, where the network fails first.",
        position = 200)
public record Reconstructions(
        @Parameter(label = "Images", description = "Number of images.", min = 1, max = 64, step = 1)
        int columns) implements OfDecoder {
    public Reconstructions() {
        this(9);
    }

    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        int[] chosen = ImageSelection.evenIndices(trained.test(), columns);
        Dataset shown = ImageSelection.of(trained.test(), chosen);
        Images images = Images.of(chosen);
        float[] outputs = trained.model().decode(trained.model().codes(shown));
        List<String> labels = Pictures.labels(shown.values());
        String by = shown.attributes().stream().map(Attribute::label).collect(Collectors.joining(", "));
        ImageGrid grid = new ImageGrid(
                        "",
                        List.of(
                                Pictures.row("input", shown.images(), shown.shape())
                                        .showing(images),
                                Pictures.row("output", outputs, shown.shape()).showing(images)),
                        labels)
                .over(by);
        return new AnalysisResult(List.of(new Figure("reconstructions", "Reconstructions", List.of(grid))), Map.of());
    }
}
