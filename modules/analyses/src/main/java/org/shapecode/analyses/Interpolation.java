package org.shapecode.analyses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.stat.StatUtils;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Codes;
import org.shapecode.experiment.analysis.ImageSelection;
import org.shapecode.experiment.analysis.NearestImages;
import org.shapecode.experiment.analysis.NumberKind.Better;
import org.shapecode.experiment.analysis.Numbers;
import org.shapecode.experiment.analysis.Pictures;
import org.shapecode.experiment.analysis.Trained;

/**
 * Decoded images at evenly spaced codes between those of a small and of a large input, above the nearest training images
 * (paper, Fig. 3 left). {@code interpolation.nearest-distance} is the mean Euclidean distance to the nearest training image,
 * {@code interpolation.smoothness} that of Berthelot et al., "Understanding and improving interpolation in autoencoders via
 * an adversarial regularizer" (ICLR 2019): the largest step between the attributes of successive nearest images, relative to
 * the distance between the first and the last, minus 1 / (columns - 1). Both are best near 0.
 *
 * @param columns how many images, the ends included
 * @param small position of the small input in the range of every attribute
 * @param large position of the large one
 */
@PluginInfo(
        id = "interpolation",
        name = "Interpolation",
        description = "Decoded images between the codes of a small and a large input (paper, Fig. 3).",
        help = "Top: images decoded from evenly spaced codes between the codes of a small and a large input. Bottom: "
                + "the nearest training image to each, by Euclidean distance over the pixels. If the network "
                + "has learnt the size, the shape grows steadily. The result interpolation.nearest-distance "
                + "is the mean of these distances. The result interpolation.smoothness measures how uneven "
                + "the steps are: the largest step between the attributes of successive nearest images, as a "
                + "share of all steps, minus the share of an even step (Berthelot et al., 2019). To explore "
                + "the code interactively, open the Interpolation slider view.",
        position = 400)
@Numbers(of = "nearest-distance", words = "mean distance to the nearest training image", better = Better.LOWER)
@Numbers(of = "smoothness", words = "unevenness of the steps (0 = even)", better = Better.LOWER)
public record Interpolation(
        @Parameter(label = "Images", description = "Number of images.", min = 2, max = 64, step = 1)
        int columns,

        @Parameter(
                label = "Start",
                description = "First input, as a fraction of the range of each attribute.",
                role = Parameter.Role.LOWER_END,
                min = 0,
                max = 1,
                step = 0.05)
        double small,

        @Parameter(
                label = "End",
                description = "Last input, as a fraction of the range of each attribute.",
                role = Parameter.Role.UPPER_END,
                min = 0,
                max = 1,
                step = 0.05)
        double large)
        implements OfDecoder {
    public Interpolation() {
        this(9, 0.15, 0.9);
    }

    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        Dataset test = trained.test();
        Dataset ends = ImageSelection.of(test, ImageSelection.at(test, small), ImageSelection.at(test, large));
        float[] codes = Codes.interpolate(trained.model().codes(ends), columns);
        float[] images = trained.model().decode(codes);
        NearestImages nearest = NearestImages.in(trained.training(), images, 0, progress);
        Dataset real = ImageSelection.of(trained.training(), nearest.indices());
        List<String> labels = codes.length == columns ? Pictures.labels(codes) : List.of();
        List<ImageGrid.Row> rows = List.of(
                Pictures.row("decoded", images, test.shape()),
                Pictures.row("nearest training image", real.images(), test.shape()));
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("interpolation.nearest-distance", StatUtils.mean(nearest.distances()));
        numbers.put("interpolation.smoothness", smoothness(real));
        ImageGrid grid = new ImageGrid("", rows, labels).over(labels.isEmpty() ? "" : "code z");
        return new AnalysisResult(List.of(new Figure("interpolation", "Interpolation", List.of(grid))), numbers);
    }

    /** NaN if the first and the last nearest image have the same attributes. */
    private static double smoothness(Dataset real) {
        double whole = ImageSelection.attributeDistance(real, 0, real.count() - 1);
        return whole == 0 ? Double.NaN : ImageSelection.largestStep(real) / whole - 1.0 / (real.count() - 1);
    }
}
