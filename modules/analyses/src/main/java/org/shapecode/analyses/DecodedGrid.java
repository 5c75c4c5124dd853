package org.shapecode.analyses;

import java.util.Collections;
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
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Part;

/**
 * Decoded images over an even grid of two components of the code, beside the nearest training images. All other components
 * are those of the test image in the middle of all attributes.
 *
 * @param side number of images in a row and in a column
 * @param horizontal number of the component along a row; 0 for one of the two with the largest variance
 * @param vertical number of the component along a column, likewise
 */
@PluginInfo(
        id = "decoded-grid",
        name = "Decoded grid",
        description = "Decoded images over two components of the code, and the nearest training images.",
        help = "Left: images decoded from an even grid over two components of the code, from the smallest to the "
                + "largest value among the test images. All other components have the values of the test "
                + "image in the middle of all attributes. Right: the nearest training image to each, by "
                + "Euclidean distance over the pixels; the result decoded-grid.nearest-distance is the mean "
                + "of these distances. Codes in the corners may not belong to any image.",
        position = 420)
@Numbers(of = "nearest-distance", words = "mean distance to the nearest training image", better = Better.LOWER)
public record DecodedGrid(
        @Parameter(label = "Images per side", description = "Number of rows and columns.", min = 2, max = 16, step = 1)
        int side,

        @Parameter(label = "Horizontal component", description = "Its number.", zero = "automatic", min = 0, step = 1)
        int horizontal,

        @Parameter(label = "Vertical component", description = "Its number.", zero = "automatic", min = 0, step = 1)
        int vertical)
        implements OfPlanes {
    public DecodedGrid() {
        this(7, 0, 0);
    }

    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        Dataset test = trained.test();
        int d = trained.model().codeSize();
        float[] codes = trained.model().codes(test);
        int[] pair = Components.pair(codes, d, horizontal, vertical);
        float[] across = CodeLine.values(codes, d, pair[0], side);
        float[] up = CodeLine.values(codes, d, pair[1], side);
        int middle = ImageSelection.at(test, 0.5) * d;
        float[] grid = new float[side * side * d];
        for (int i = 0; i < side * side; i++) {
            System.arraycopy(codes, middle, grid, i * d, d);
            grid[i * d + pair[0]] = across[i % side];
            grid[i * d + pair[1]] = up[side - 1 - i / side];
        }
        float[] images = trained.model().decode(grid);
        NearestImages nearest = NearestImages.in(trained.training(), images, 0, progress);
        float[] real = ImageSelection.of(trained.training(), nearest.indices()).images();
        ImageGrid.Quantities codesOf =
                new ImageGrid.Quantities("code " + Codes.name(d, pair[0]), "code " + Codes.name(d, pair[1]), "");
        List<String> rows = CodeLine.labels(up);
        Collections.reverse(rows);
        List<String> columns = CodeLine.labels(across);
        ImageGrid decoded = ImageTable.of("decoded", images, test.shape(), rows, columns, codesOf);
        ImageGrid known = ImageTable.of("nearest training images", real, test.shape(), rows, columns, codesOf);
        return new AnalysisResult(
                List.of(new Figure("decoded-grid", "Decoded grid", List.of(decoded, known))),
                Map.of("decoded-grid.nearest-distance", StatUtils.mean(nearest.distances())));
    }

    @Override
    public Part part() {
        return Part.DECODER;
    }
}
