package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Codes;
import org.shapecode.experiment.analysis.Lacking;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Part;

/**
 * The lines of the grid of two attributes in the plane of two components of the code: the latent geometry of Watters et al.,
 * "Spatial broadcast decoder" (2019). One panel for each of at most six pairs of attributes; the others have the middle of
 * their values.
 *
 * @param horizontal number of the component on the horizontal axis; 0 for one of the two with the largest variance
 * @param vertical number of the component on the vertical axis, likewise
 */
@PluginInfo(
        id = "latent-mesh",
        name = "Latent mesh",
        description = "The grid of two attributes in the plane of two components of the code.",
        help = "Each line joins the codes of test images that share one attribute while another changes. The mesh "
                + "shows how the encoder bends the grid of the two attributes (the latent geometry of Watters "
                + "et al., 2019). All other attributes have their middle value. Squares in the mesh mean that "
                + "the code separates the attributes; a mesh that folds gives the same code to different "
                + "images. Lines inside a hole have a colour of their own. If the code has more than two "
                + "components, the two with the largest variance are shown, unless you choose others.",
        position = 320)
public record LatentMesh(
        @Parameter(label = "Horizontal component", description = "Its number.", zero = "automatic", min = 0, step = 1)
        int horizontal,

        @Parameter(label = "Vertical component", description = "Its number.", zero = "automatic", min = 0, step = 1)
        int vertical)
        implements Analysis {
    public LatentMesh() {
        this(0, 0);
    }

    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        int d = trained.model().codeSize();
        float[] codes = trained.model().codes(trained.test());
        int[] pair = Components.pair(codes, d, horizontal, vertical);
        double[] x = Codes.component(codes, d, pair[0]);
        double[] y = Codes.component(codes, d, pair[1]);
        List<Panel> panels = new ArrayList<>();
        for (AttributePlane plane : AttributePlane.grids(trained.test())) {
            if (panels.size() < Components.MOST) {
                Axis across = Axis.linear("code " + Codes.name(d, pair[0]));
                Axis up = Axis.linear("code " + Codes.name(d, pair[1]));
                panels.add(new Plot("", across, up, new PlaneMesh(plane, trained.heldOut(), x, y).lines()));
            }
        }
        return new AnalysisResult(List.of(new Figure("latent-mesh", "Latent mesh", panels)), Map.of());
    }

    @Override
    public String lacks(Trained trained) {
        return Lacking.in(trained)
                .part(Part.ENCODER)
                .unless(trained.model().codeSize() > 1, "a code of at least two dimensions")
                .unless(
                        !AttributePlane.grids(trained.test()).isEmpty(),
                        "test images on a grid of at least two attributes")
                .words();
    }
}
