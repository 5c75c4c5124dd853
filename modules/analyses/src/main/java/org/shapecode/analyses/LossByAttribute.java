package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.stat.StatUtils;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Images;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Holes;
import org.shapecode.experiment.analysis.NumberKind.Better;
import org.shapecode.experiment.analysis.Numbers;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.analysis.Trend;
import org.shapecode.experiment.study.CombinesRuns;
import org.shapecode.experiment.study.StudyFigures;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Part;

/**
 * The reconstruction loss of the test images against their attributes, inside and outside holes (paper, section 4.4, Fig. 5
 * and 6). For one-dimensional codes the loss is also split: the decoder's share is the loss at the best code of the image,
 * found by a dense search; the rest is due to the encoder. {@code error.decoder-share} is the decoder's share of the total
 * over all test images.
 */
@PluginInfo(
        id = "error",
        name = "Loss against attribute",
        description =
                "Loss of each test image inside and outside holes, with the decoder's share (paper, Figs 5 and 6).",
        help = "The reconstruction loss of each test image: the sum over its pixels of the squared difference. "
                + "Shaded intervals are not in the training data. The second curve is the loss at the best code, "
                + "which has the least loss over z: this part is due to the decoder alone, the rest to the encoder. "
                + "The result error.ratio is the mean loss inside the hole divided by the mean loss outside. A ratio "
                + "well above 1 means that the network does not generalise across the hole.",
        position = 600)
@Numbers(of = "mean", words = "mean loss", unit = "per image", better = Better.LOWER)
@Numbers(of = "inside", words = "loss inside holes", group = "mean", unit = "per image", better = Better.LOWER)
@Numbers(of = "outside", words = "loss outside holes", group = "mean", unit = "per image", better = Better.LOWER)
@Numbers(of = "ratio", words = "ratio of the loss inside holes to that outside")
@Numbers(of = "decoder-share", words = "share of the loss due to the decoder")
@Numbers(of = "*-decoder-share", words = "share of the loss due to the decoder, * holes")
@Numbers(of = "*decoder-share", group = "decoder-share", upToOne = true)
public record LossByAttribute() implements Analysis, CombinesRuns {
    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        Model model = trained.model();
        Dataset test = trained.test();
        double[] errors = model.errors(test);
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("error.mean", StatUtils.mean(errors));
        Map<String, double[]> curves = new LinkedHashMap<>(Map.of("encoder's code", errors));
        double[] inside = Holes.inside(trained, errors);
        double[] outside = Holes.outside(trained, errors);
        if (inside.length > 0) {
            numbers.put("error.inside", StatUtils.mean(inside));
            numbers.put("error.outside", StatUtils.mean(outside));
            numbers.put("error.ratio", Trend.ratio(StatUtils.mean(inside), StatUtils.mean(outside)));
        }
        if (model.codeSize() == 1 && model.parts().contains(Part.DECODER)) {
            double[] best = BestCodes.errors(model, test, model.codes(test), errors, progress);
            curves.put("best code", best);
            numbers.putAll(BestCodes.shares(trained, best, errors));
        }
        List<Panel> panels = new ArrayList<>();
        // A network that makes no error at all has nothing to show on a logarithmic axis.
        Axis loss = Axis.linear("loss per image").scaled(StatUtils.max(errors) > 0);
        Series.Style style = test.attributes().size() == 1 ? Series.Style.LINE : Series.Style.POINTS;
        for (int a = 0; a < test.attributes().size(); a++) {
            double[] x = test.column(a);
            List<Series> series = new ArrayList<>();
            curves.forEach((name, values) -> series.add(new Series(name, style, x, values, Images.all(x.length))));
            Axis attribute = test.attributes().get(a).axis();
            panels.add(new Plot("", attribute, loss, series, List.of(), Holes.of(trained.data(), a)));
        }
        return new AnalysisResult(List.of(new Figure("error", "Loss against attribute", panels)), numbers);
    }

    @Override
    public List<Figure> combined(StudyResult study) {
        return StudyFigures.curves(study, StudyFigures.ERROR);
    }

    @Override
    public boolean accepts(Trained trained) {
        return true;
    }
}
