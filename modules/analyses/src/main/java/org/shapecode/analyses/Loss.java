package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.stat.StatUtils;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Series;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Baselines;
import org.shapecode.experiment.analysis.Holes;
import org.shapecode.experiment.analysis.LossCurve;
import org.shapecode.experiment.analysis.NumberKind.Better;
import org.shapecode.experiment.analysis.Numbers;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.study.CombinesRuns;
import org.shapecode.experiment.study.StudyFigures;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.network.api.Part;

/**
 * The loss by step (paper, Eq. 1), and the reconstruction loss on the test set: the sum over pixels of the squared
 * difference, averaged over images, beside the losses of constant images; also separately for images inside and outside holes.
 */
@PluginInfo(
        id = "loss",
        name = "Loss",
        description = "Loss by step, with each penalty; after training, the loss on the test set as a number.",
        help = "The loss of each training step, averaged over its batch; for an autoencoder, the sum over pixels of "
                + "the squared difference (paper, Eq. 1). Penalties, if there are any, have a panel of their own, "
                + "without their weights; several runs are compared by their losses without penalties. "
                + "Every step uses a different batch, so the curve is noisy: choose Smoothing in the menu of "
                + "the figure. If the test loss is measured during training, it has a separate curve. The "
                + "dashed line is the loss of the mean training image. The result loss.test is the "
                + "reconstruction loss per test image and measures how well the network generalises; "
                + "loss.test-per-pixel divides it by the number of pixels (of all three channels for colour "
                + "images). For comparison, loss.black-image and loss.mean-image are the losses of a black "
                + "image and of the mean test image; a trained network is far below both.",
        position = 100)
@Numbers(of = "test", noted = "test loss per image", unit = "per image", better = Better.LOWER)
@Numbers(of = "test-per-pixel", noted = "test loss per pixel", better = Better.LOWER)
@Numbers(of = "black-image", words = "black image, test set", noted = "loss of a black image, test set")
@Numbers(of = "black-image", unit = "per image")
@Numbers(of = "mean-image", words = "mean test image", noted = "loss of the mean test image", unit = "per image")
@Numbers(of = "*-holes", noted = "loss * holes", group = "test", unit = "per image", better = Better.LOWER)
public record Loss() implements Analysis, CombinesRuns {
    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        List<Series> series = new ArrayList<>(LossCurve.series(trained.metrics()));
        MeanImageLine.under(series, trained).ifPresent(series::add);
        return new AnalysisResult(List.of(LossCurve.figure(trained.metrics(), series)), numbers(trained));
    }

    @Override
    public List<Figure> combined(StudyResult study) {
        return StudyFigures.curves(study, StudyFigures.LOSS);
    }

    @Override
    public boolean accepts(Trained trained) {
        return true;
    }

    private static Map<String, Double> numbers(Trained trained) {
        double[] errors = trained.model().errors(trained.test());
        Map<String, Double> numbers = new LinkedHashMap<>();
        double test = StatUtils.mean(errors);
        numbers.put("loss.test", test);
        if (trained.model().parts().contains(Part.DECODER)) {
            boolean mean = trained.model().loss() == org.shapecode.network.api.Loss.MEAN_OF_SQUARES;
            numbers.put(
                    "loss.test-per-pixel",
                    mean ? test : test / trained.test().shape().length());
            Baselines baselines = Baselines.of(trained.test(), trained.model().loss());
            numbers.put("loss.black-image", baselines.black());
            numbers.put("loss.mean-image", baselines.mean());
        }
        double[] inside = Holes.inside(trained, errors);
        if (inside.length > 0) {
            numbers.put("loss.inside-holes", StatUtils.mean(inside));
            numbers.put("loss.outside-holes", StatUtils.mean(Holes.outside(trained, errors)));
        }
        return numbers;
    }
}
