package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.stat.StatUtils;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.api.Findings;
import org.shapecode.experiment.api.Trained;
import org.shapecode.experiment.spi.Analysis;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Part;

/**
 * The error of unseen images against their attributes, inside and outside the holes of the training data apart (paper,
 * section 4.4, Fig. 5 and 6). Where the code is one number, it is also divided: the decoder's part is the error at the
 * code that is best for the image, found by a dense search; the encoder's part is the rest. {@code
 * error.decoder-share} is the first part of the whole, over all unseen images.
 */
@PluginInfo(
        id = "error",
        name = "Error against attribute",
        description = "The error of unseen images inside and outside holes, and the decoder's part (paper, Fig. 5, 6).",
        help = Help.ERRORS,
        position = 600)
public record Errors() implements Analysis {
    @Override
    public Findings analyse(Trained trained, Progress progress) {
        Model model = trained.model();
        Dataset test = trained.test();
        double[] errors = model.errors(test);
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("error.mean", StatUtils.mean(errors));
        Map<String, double[]> curves = new LinkedHashMap<>(Map.of("error", errors));
        boolean hole = TestErrors.where(trained, errors, false).length > 0;
        if (hole) {
            double inside = StatUtils.mean(TestErrors.where(trained, errors, false));
            double outside = StatUtils.mean(TestErrors.where(trained, errors, true));
            numbers.put("error.inside", inside);
            numbers.put("error.outside", outside);
            numbers.put("error.ratio", inside / outside);
        }
        if (model.codeSize() == 1 && model.parts().contains(Part.DECODER)) {
            double[] best = BestCodes.errors(model, test, model.codes(test), errors, progress);
            curves.put("with the best code", best);
            numbers.put("error.decoder-share", StatUtils.sum(best) / StatUtils.sum(errors));
            if (hole) {
                numbers.put("error.inside-decoder-share", share(trained, best, errors, false));
                numbers.put("error.outside-decoder-share", share(trained, best, errors, true));
            }
        }
        List<Panel> panels = new ArrayList<>();
        Series.Style style = test.attributes().size() == 1 ? Series.Style.LINE : Series.Style.POINTS;
        for (int a = 0; a < test.attributes().size(); a++) {
            double[] x = test.column(a);
            List<Series> series = new ArrayList<>();
            curves.forEach((name, values) -> series.add(new Series(name, style, x, values)));
            Axis attribute = Axis.linear(test.attributes().get(a).label());
            var holes = Holes.of(trained.experiment().data(), a);
            panels.add(new Plot("", attribute, Axis.log("error per image"), series, List.of(), holes));
        }
        return new Findings(List.of(new Figure("error", "Error against attribute", panels)), numbers);
    }

    @Override
    public boolean accepts(Trained trained) {
        return true;
    }

    private static double share(Trained trained, double[] best, double[] errors, boolean covered) {
        return StatUtils.sum(TestErrors.where(trained, best, covered))
                / StatUtils.sum(TestErrors.where(trained, errors, covered));
    }
}
