package org.shapecode.analyses;

import java.util.List;
import java.util.Map;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Holes;
import org.shapecode.experiment.analysis.Lacking;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Part;

/**
 * Test images and their reconstructions over two attributes; those inside holes are framed. All other attributes have the
 * middle of their values.
 *
 * @param side largest number of images in a row and in a column
 * @param horizontal number of the attribute along a row, from 1
 * @param vertical number of the attribute along a column; if there is no such pair, the first two attributes are shown
 */
@PluginInfo(
        id = "reconstruction-map",
        name = "Reconstructions over two attributes",
        description = "Test images and reconstructions over two attributes; images in holes are framed.",
        help = "Left: test images over two attributes, one to the right and one upwards; all other attributes have "
                + "their middle value. If the images do not form a grid, those nearest to evenly spaced "
                + "values are shown. Right: their reconstructions from the code alone. Framed images are not "
                + "in the training data.",
        position = 210)
public record ReconstructionMap(
        @Parameter(label = "Images per side", description = "Number of rows and columns.", min = 2, max = 16, step = 1)
        int side,

        @Parameter(label = "Horizontal attribute", description = "Number of the attribute.", min = 1, step = 1)
        int horizontal,

        @Parameter(label = "Vertical attribute", description = "Number of the attribute.", min = 1, step = 1)
        int vertical)
        implements Analysis {
    public ReconstructionMap() {
        this(7, 1, 2);
    }

    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        Dataset test = trained.test();
        boolean pair = horizontal != vertical
                && Math.max(horizontal, vertical) <= test.attributes().size();
        AttributePlane shown = AttributePlane.of(test, pair ? horizontal - 1 : 0, pair ? vertical - 1 : 1, side);
        boolean[] heldOut = trained.heldOut();
        float[] outputs = trained.model().decode(trained.model().codes(test));
        String framed = shown.anyInside(heldOut) ? "; framed: " + Holes.LABEL : "";
        List<Panel> panels = List.of(
                ImageTable.of("test images", shown, test.images(), heldOut),
                ImageTable.of("reconstructions" + framed, shown, outputs, heldOut));
        return new AnalysisResult(
                List.of(new Figure("reconstruction-map", "Reconstructions over two attributes", panels)), Map.of());
    }

    @Override
    public String lacks(Trained trained) {
        return Lacking.in(trained)
                .part(Part.DECODER)
                .unless(trained.test().attributes().size() > 1, "at least two attributes")
                .words();
    }
}
