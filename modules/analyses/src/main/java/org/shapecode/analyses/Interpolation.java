package org.shapecode.analyses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;
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
 * Decoded images at evenly spaced codes between those of a small and of a large input, above the nearest training images
 * (paper, Fig. 3 left), with the two measures of Berthelot et al., "Understanding and improving interpolation in
 * autoencoders via an adversarial regularizer" (ICLR 2019): the mean cosine distance to the nearest training image, and
 * smoothness, the largest step between the attributes of successive nearest images as a part of the whole way, less
 * 1 / (columns - 1). Both are best near 0.
 *
 * @param columns how many images, the ends included
 * @param small where the small input is in the range of every attribute
 * @param large where the large one is
 */
@PluginInfo(
        id = "interpolation",
        name = "Interpolation",
        description = "Decoded images between the codes of a small and a large input (paper, Fig. 3).",
        help = Help.INTERPOLATION,
        position = 400)
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
        implements Analysis {
    public Interpolation() {
        this(9, 0.15, 0.9);
    }

    @Override
    public Findings analyse(Trained trained, Progress progress) {
        Dataset test = trained.test();
        Dataset ends = Selection.of(test, Selection.at(test, small), Selection.at(test, large));
        float[] codes = Codes.between(trained.model().codes(ends), columns);
        float[] images = trained.model().decode(codes);
        Nearest nearest = Nearest.in(trained.training(), images, progress);
        Dataset real = Selection.of(trained.training(), nearest.places());
        List<String> labels = IntStream.range(0, codes.length == columns ? columns : 0)
                .mapToObj(i -> Pictures.label(codes[i]))
                .toList();
        ImageGrid grid = new ImageGrid(
                "",
                List.of(
                        Pictures.row("decoded", images, test.shape()),
                        Pictures.row("nearest in training", real.images(), test.shape())),
                labels);
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("interpolation.mean-distance", StatUtils.mean(nearest.distances()));
        numbers.put("interpolation.smoothness", smoothness(real));
        Figure figure = new Figure("interpolation", "Between the codes of two inputs", List.of(grid));
        return new Findings(List.of(figure), numbers);
    }

    @Override
    public boolean accepts(Trained trained) {
        return trained.model().parts().contains(Part.DECODER);
    }

    /** NaN if both ends are nearest to images of the same attributes: no way, no steps. */
    private static double smoothness(Dataset real) {
        int last = real.count() - 1;
        double way = Selection.distance(Selection.relative(real, 0), Selection.relative(real, last));
        double largest = IntStream.range(0, last)
                .mapToDouble(i -> Selection.distance(Selection.relative(real, i), Selection.relative(real, i + 1)))
                .max()
                .orElse(0);
        return way == 0 ? Double.NaN : largest / way - 1.0 / last;
    }
}
