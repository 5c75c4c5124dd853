package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.stat.StatUtils;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.ImageSelection;
import org.shapecode.experiment.analysis.Numbers;
import org.shapecode.experiment.analysis.Pictures;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Model;

/**
 * D(lambda z) against lambda D(z), which are equal for every lambda of at least 0 if the decoder has no biases (paper,
 * Proposition 1), up to rounding. The deviation for a lambda is the largest value, over the codes of the test images, of
 * |D(lambda z) - lambda D(z)| / (max(lambda, 1) |D(z)|).
 *
 * @param lambdas factors
 */
@PluginInfo(
        id = "scaling",
        name = "Decoder homogeneity",
        description = "Whether scaling the code by \u03bb scales the decoded image by \u03bb (paper, Proposition 1).",
        help = "A decoder without biases is homogeneous: \u03bb times a code decodes to \u03bb times its image, for "
                + "every \u03bb \u2265 0. Top row: decoded codes \u03bbz. Bottom row: decoded images "
                + "multiplied by \u03bb. The curve is the largest relative deviation between the two. Without "
                + "biases, it is rounding error; with biases, it shows how much the decoder uses them.",
        position = 800)
@Numbers(of = "largest-deviation", words = "largest relative deviation")
@Numbers(of = "positive-codes", words = "share of positive codes", upToOne = true)
public record Scaling(
        @Parameter(label = "Factors", description = "Factors by which the code is multiplied.", min = 0, max = 1000)
        List<Double> lambdas)
        implements OfDecoder {
    public Scaling() {
        this(List.of(0.0, 0.3, 0.6, 1.0, 1.5, 2.2, 3.0));
    }

    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        Model model = trained.model();
        Dataset middle = ImageSelection.of(trained.test(), ImageSelection.at(trained.test(), 0.5));
        float[] codes = model.codes(trained.test());
        float[] code = model.codes(middle);
        List<ImageGrid.Picture> decoded = new ArrayList<>();
        List<ImageGrid.Picture> multiplied = new ArrayList<>();
        double[] deviations = new double[lambdas.size()];
        for (int i = 0; i < deviations.length; i++) {
            progress.checkCancelled();
            double lambda = lambdas.get(i);
            deviations[i] = Homogeneity.deviation(model, codes, lambda);
            float[] image = model.decode(Homogeneity.times(lambda, code));
            float[] multiple = Homogeneity.times(lambda, model.decode(code));
            decoded.add(Pictures.picture(image, middle.shape()));
            multiplied.add(Pictures.picture(multiple, middle.shape()));
        }
        double[] x = lambdas.stream().mapToDouble(Double::doubleValue).toArray();
        ImageGrid grid = new ImageGrid(
                        "",
                        List.of(new ImageGrid.Row("D(\u03bbz)", decoded), new ImageGrid.Row("\u03bbD(z)", multiplied)),
                        Pictures.labels(x))
                .over("factor \u03bb");
        Series series = new Series("deviation", Series.Style.LINE, x, deviations);
        Plot plot = new Plot("", Axis.linear("factor \u03bb"), Axis.linear("relative deviation"), List.of(series));
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("scaling.largest-deviation", StatUtils.max(deviations));
        if (model.codeSize() == 1) {
            numbers.put("scaling.positive-codes", Homogeneity.positive(codes));
        }
        return new AnalysisResult(List.of(new Figure("scaling", "Decoder homogeneity", List.of(grid, plot))), numbers);
    }
}
