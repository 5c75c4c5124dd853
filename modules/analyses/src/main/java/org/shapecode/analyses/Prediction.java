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
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Holes;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.AttributeCode;
import org.shapecode.network.api.Part;

/**
 * The attributes that a network predicts from the test images against the true ones, for networks whose code is a prediction.
 * For an attribute called x, {@code prediction.x-error} is the root mean square error in its unit;
 * {@code prediction.distance} is that of all predicted attributes together, if they have the same unit.
 */
@PluginInfo(
        id = "prediction",
        name = "Predicted attributes",
        description = "Attributes that the network predicts, and their error inside and outside holes.",
        help = "Each point is a test image: the predicted attribute against the true one. The dashed line is a network "
                + "without error. The number prediction.x-error is the root mean square error of the attribute x in "
                + "its unit; prediction.distance is that of the distance between the predicted and the true position, if "
                + "several attributes with the same unit are predicted. All are given for test images inside and "
                + "outside holes too.",
        position = 660)
public record Prediction() implements Analysis {
    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        Dataset test = trained.test();
        AttributeCode code = trained.model().attributeCode().orElseThrow();
        float[] codes = trained.model().codes(test);
        Map<String, Double> numbers = new LinkedHashMap<>();
        List<Panel> panels = new ArrayList<>();
        double[] sums = new double[test.count()];
        for (int j = 0; j < code.size(); j++) {
            int column = code.column(test, j);
            Attribute attribute = test.attributes().get(column);
            double[] given = test.column(column);
            double[] predicted = code.values(test, codes, j);
            double[] squares = new double[given.length];
            for (int i = 0; i < squares.length; i++) {
                squares[i] = (predicted[i] - given[i]) * (predicted[i] - given[i]);
                sums[i] += squares[i];
            }
            errors(trained, "prediction." + attribute.name() + "-error", squares, numbers);
            double[] ends = {StatUtils.min(given), StatUtils.max(given)};
            List<Series> series = new ArrayList<>(List.of(
                    new Series(
                            "predicted",
                            Series.Style.POINTS,
                            Holes.outside(trained, given),
                            Holes.outside(trained, predicted)),
                    new Series("no error", Series.Style.DASHED, ends, ends)));
            double[] inside = Holes.inside(trained, given);
            if (inside.length > 0) {
                series.add(new Series(Holes.LABEL, Series.Style.POINTS, inside, Holes.inside(trained, predicted)));
            }
            Axis x = Axis.linear(attribute.label());
            panels.add(new Plot("", x, Axis.linear("predicted " + attribute.label()), series));
        }
        if (code.size() > 1 && haveOneUnit(test, code)) {
            errors(trained, "prediction.distance", sums, numbers);
        }
        return new AnalysisResult(List.of(new Figure("prediction", "Predicted attributes", panels)), numbers);
    }

    @Override
    public boolean accepts(Trained trained) {
        return trained.model().attributeCode().isPresent()
                && trained.model().parts().contains(Part.ENCODER);
    }

    private static boolean haveOneUnit(Dataset test, AttributeCode code) {
        return test.attributes().stream()
                        .filter(each -> code.names().contains(each.name()))
                        .map(Attribute::unit)
                        .distinct()
                        .count()
                == 1;
    }

    private static void errors(Trained trained, String name, double[] squares, Map<String, Double> numbers) {
        numbers.put(name, Math.sqrt(StatUtils.mean(squares)));
        double[] inside = Holes.inside(trained, squares);
        if (inside.length > 0) {
            numbers.put(name + "-inside-holes", Math.sqrt(StatUtils.mean(inside)));
            numbers.put(name + "-outside-holes", Math.sqrt(StatUtils.mean(Holes.outside(trained, squares))));
        }
    }
}
