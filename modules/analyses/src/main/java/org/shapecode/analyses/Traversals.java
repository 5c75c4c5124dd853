package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Codes;
import org.shapecode.experiment.analysis.ImageSelection;
import org.shapecode.experiment.analysis.Pictures;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Part;

/**
 * Decoded images while one component of the code changes: one row for each component. All others are those of the test image
 * in the middle of all attributes.
 *
 * @param columns how many images in a row
 */
@PluginInfo(
        id = "traversals",
        name = "Latent traversals",
        description = "Decoded images while one component of the code changes, one row for each component.",
        help = "In each row, one component of the code goes from its smallest to its largest value among the test "
                + "images; both are given on the left. All other components have the values of the test image "
                + "in the middle of all attributes. If a single attribute changes in a row, the component "
                + "encodes only that attribute; if nothing changes, the decoder does not use the component. "
                + "If the code has more than 6 components, those with the largest variance are shown.",
        position = 410)
public record Traversals(
        @Parameter(label = "Images", description = "Number of images in a row.", min = 2, max = 64, step = 1)
        int columns)
        implements OfPlanes {
    public Traversals() {
        this(9);
    }

    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        Dataset test = trained.test();
        int d = trained.model().codeSize();
        float[] codes = trained.model().codes(test);
        int middle = ImageSelection.at(test, 0.5) * d;
        List<ImageGrid.Row> rows = new ArrayList<>();
        for (int j : Components.shown(codes, d)) {
            float[] values = CodeLine.values(codes, d, j, columns);
            float[] line = new float[columns * d];
            for (int i = 0; i < columns; i++) {
                System.arraycopy(codes, middle, line, i * d, d);
                line[i * d + j] = values[i];
            }
            List<String> labels = CodeLine.labels(values);
            String range = " from " + labels.get(0) + " to " + labels.get(columns - 1);
            rows.add(Pictures.row(
                    "code " + Codes.name(d, j) + range, trained.model().decode(line), test.shape()));
        }
        ImageGrid grid = new ImageGrid("", rows, List.of());
        return new AnalysisResult(List.of(new Figure("traversals", "Latent traversals", List.of(grid))), Map.of());
    }

    @Override
    public Part part() {
        return Part.DECODER;
    }
}
