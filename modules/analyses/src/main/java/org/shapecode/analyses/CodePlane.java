package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.ColorAxis;
import org.shapecode.core.figure.ColorScatter;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Images;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Series;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Codes;
import org.shapecode.experiment.analysis.ImageSelection;
import org.shapecode.experiment.analysis.Trained;

/**
 * One component of the code against another. Test images are coloured by an attribute, one panel for each of at most six;
 * training images are pale, and a hole is outlined.
 *
 * @param horizontal number of the component on the horizontal axis; 0 for one of the two with the largest variance
 * @param vertical number of the component on the vertical axis, likewise
 */
@PluginInfo(
        id = "code-plane",
        name = "Code plane",
        description = "Two components of the code against each other, coloured by each attribute.",
        help = "Each coloured point is a test image: one component of its code against another, coloured by an "
                + "attribute. Pale points are training images, at most 500 of them. The outline encloses test "
                + "images that are not in the training data; with more than two attributes, it is drawn in "
                + "the plane of the two that show most of the hole. If the colours of an attribute change "
                + "along one axis only, that component alone encodes the attribute. If the code has more than "
                + "two components, the two with the largest variance are shown, unless you choose others.",
        position = 310)
public record CodePlane(
        @Parameter(label = "Horizontal component", description = "Its number.", zero = "automatic", min = 0, step = 1)
        int horizontal,

        @Parameter(label = "Vertical component", description = "Its number.", zero = "automatic", min = 0, step = 1)
        int vertical)
        implements OfPlanes {
    private static final int TRAINING = 500;

    public CodePlane() {
        this(0, 0);
    }

    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        int d = trained.model().codeSize();
        Dataset test = trained.test();
        float[] codes = trained.model().codes(test);
        int[] pair = Components.pair(codes, d, horizontal, vertical);
        double[] x = Codes.component(codes, d, pair[0]);
        double[] y = Codes.component(codes, d, pair[1]);
        float[] known = trained.model().codes(ImageSelection.evenlySpaced(trained.training(), TRAINING));
        List<Series> beside = new ArrayList<>();
        beside.add(new Series(
                "training images",
                Series.Style.POINTS,
                Codes.component(known, d, pair[0]),
                Codes.component(known, d, pair[1])));
        boolean[] heldOut = trained.heldOut();
        AttributePlane.through(test, heldOut)
                .ifPresent(plane -> beside.add(new PlaneMesh(plane, heldOut, x, y).outline()));
        Axis across = Axis.linear("code " + Codes.name(d, pair[0]));
        Axis up = Axis.linear("code " + Codes.name(d, pair[1]));
        List<Panel> panels = new ArrayList<>();
        for (int a = 0; a < Math.min(Components.MOST, test.attributes().size()); a++) {
            double[] values = test.column(a);
            ColorAxis color = ColorAxis.spanning(test.attributes().get(a).axis(), values);
            panels.add(new ColorScatter("", across, up, color, x, y, values, beside, Images.all(x.length)));
        }
        return new AnalysisResult(List.of(new Figure("code-plane", "Code plane", panels)), Map.of());
    }
}
