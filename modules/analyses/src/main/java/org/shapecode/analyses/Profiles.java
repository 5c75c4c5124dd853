package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Codes;
import org.shapecode.experiment.analysis.ImageSelection;
import org.shapecode.experiment.analysis.Numbers;
import org.shapecode.experiment.analysis.Pictures;
import org.shapecode.experiment.analysis.Trained;

/**
 * Grey levels of inputs and outputs along the central row, for test images evenly spaced over the attributes (paper, Fig. 4
 * and 13). {@code profiles.one-profile} is the share of the outputs' sum of squares in the best multiples of a single
 * profile: 1 for a network without biases whose codes have one sign (paper, Eq. 5).
 *
 * @param curves how many images
 */
@PluginInfo(
        id = "profiles",
        name = "Profiles",
        description = "Grey levels of inputs and outputs along the central row (paper, Figs 4 and 13).",
        help = "Grey levels along the central row of inputs and outputs, for increasing attributes. A disk is a "
                + "plateau with soft edges. Without biases all outputs are multiples of one profile, as the "
                + "paper shows. The result profiles.one-profile is the share of the energy of the outputs "
                + "that multiples of a single profile can account for: 1 if every output is such a multiple.",
        position = 500)
@Numbers(of = "one-profile", words = "share of the outputs explained by one profile", upToOne = true)
public record Profiles(
        @Parameter(label = "Images", description = "Number of images.", min = 1, max = 32, step = 1)
        int curves) implements OfDecoder {
    public Profiles() {
        this(6);
    }

    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        Dataset shown = ImageSelection.evenlySpaced(trained.test(), curves);
        float[] outputs = trained.model().decode(trained.model().codes(shown));
        Figure figure = new Figure(
                "profiles", "Profiles", List.of(plot("input", shown, shown.images()), plot("output", shown, outputs)));
        float[] codes = trained.model().codes(trained.test());
        float[] all = trained.model().decode(codes);
        float[] rows = CentralRow.of(all, shown.shape());
        // Outputs that are all the same are trivially multiples of one profile.
        double share = Codes.areCollapsed(trained.model(), codes, all)
                ? Double.NaN
                : RankOne.of(rows, shown.shape().size(), progress).share();
        return new AnalysisResult(List.of(figure), Map.of("profiles.one-profile", share));
    }

    private static Plot plot(String title, Dataset shown, float[] images) {
        float[] rows = CentralRow.of(images, shown.shape());
        double[] places = CentralRow.places(shown.shape());
        List<Series> series = new ArrayList<>();
        List<String> names = Pictures.named(shown.attributes(), shown.values());
        for (int i = 0; i < shown.count(); i++) {
            series.add(new Series(names.get(i), Series.Style.LINE, places, CentralRow.row(rows, places.length, i)));
        }
        return new Plot(
                title,
                Axis.linear("pixel of the central row"),
                Axis.linear(shown.shape().isColour() ? "mean of the channels" : "grey level")
                        .common(),
                series);
    }
}
