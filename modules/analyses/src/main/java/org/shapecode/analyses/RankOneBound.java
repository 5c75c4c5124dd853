package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Images;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Codes;
import org.shapecode.experiment.analysis.NumberKind.Better;
import org.shapecode.experiment.analysis.Numbers;
import org.shapecode.experiment.analysis.Trained;

/**
 * How close the outputs are to multiples h f of one image f, the paper's hypothesis for networks without biases (Eqs 5 and
 * 8, Figs 11 and 12). For any data, the best such outputs are the rank-1 approximation by the first right singular vector f
 * of the uncentred images. Per image it leaves (sum of squared singular values - largest) / number of images, the {@code
 * rank-one.bound}; {@code rank-one.loss-over-bound} is the loss of the model relative to it, on the training images, and with
 * the prefix {@code rank-one.test.} on the test images.
 *
 * <p>Takes a few tenths of a second on 3000 images of 64 x 64 pixels: about ten passes over them.
 */
@PluginInfo(
        id = "rank-one",
        name = "Rank-1 bound",
        description = "Outputs and codes against the best rank-1 approximation (paper, Eqs 5 and 8, Fig. 11).",
        help = "Without biases every output is a multiple h of one image f. The best f is the first singular "
                + "vector of the training images, and the loss of this approximation is the rank-1 bound: no "
                + "network without biases can go below it. The plots show the mean output beside f, the code "
                + "against the optimal scale h (a straight line if the optimum is reached, Eq. 8), and h against the "
                + "attribute. With biases the loss may be below the bound.",
        position = 900)
@Numbers(of = "test.*", group = "*")
@Numbers(of = "bound", unit = "per image")
@Numbers(of = "test.bound", unit = "per image")
@Numbers(of = "*loss", unit = "per image", better = Better.LOWER)
@Numbers(of = "*loss-over-bound", better = Better.LOWER)
@Numbers(of = "correlation", words = "correlation of mean output and singular vector", upToOne = true)
@Numbers(of = "test.correlation", words = "test, correlation of mean output and singular vector", upToOne = true)
@Numbers(of = "r2-code-h", words = "R\u00b2 of the code over the optimal scale h", upToOne = true)
@Numbers(of = "test.r2-code-h", words = "test, R\u00b2 of the code over the optimal scale h", upToOne = true)
@Numbers(of = "share", words = "share of the images explained by rank 1", upToOne = true)
@Numbers(of = "test.share", words = "test, share of the images explained by rank 1", upToOne = true)
public record RankOneBound() implements OfDecoder {
    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        RankOneOutputs training = RankOneOutputs.of(trained.model(), trained.training(), progress);
        RankOneOutputs test = RankOneOutputs.of(trained.model(), trained.test(), progress);
        Map<String, Double> numbers = new LinkedHashMap<>(training.numbers("rank-one."));
        numbers.putAll(test.numbers("rank-one.test."));
        List<Panel> panels = new ArrayList<>(List.of(profile(training, trained.training())));
        double[] multiples = training.best().multiples(trained.test().images());
        if (trained.model().codeSize() == 1) {
            double[] codes = Codes.component(test.codes(), 1, 0);
            panels.add(points("z", Axis.linear("optimal scale h"), Axis.linear("code z"), multiples, codes));
        }
        for (int a = 0; a < trained.test().attributes().size(); a++) {
            Axis attribute = trained.test().attributes().get(a).axis();
            double[] values = trained.test().column(a);
            panels.add(points("h", attribute, Axis.linear("optimal scale h"), values, multiples));
        }
        return new AnalysisResult(List.of(new Figure("rank-one", "Rank-1 bound", panels)), numbers);
    }

    /** The central rows of both, which have norm 1 over the whole image. */
    private static Plot profile(RankOneOutputs outputs, Dataset data) {
        double[] places = CentralRow.places(data.shape());
        double[] best = CentralRow.of(outputs.best().vector(), data.shape());
        double[] mean = CentralRow.of(outputs.direction(), data.shape());
        return new Plot(
                "",
                Axis.linear("pixel of the central row"),
                Axis.linear("f (norm 1)"),
                List.of(
                        new Series("first singular vector", Series.Style.DASHED, places, best),
                        new Series("mean output", Series.Style.LINE, places, mean)));
    }

    private static Plot points(String name, Axis x, Axis y, double[] xs, double[] ys) {
        return new Plot("", x, y, List.of(new Series(name, Series.Style.POINTS, xs, ys, Images.all(xs.length))));
    }
}
