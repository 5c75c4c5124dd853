package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.NumberKind.Better;
import org.shapecode.experiment.analysis.Numbers;
import org.shapecode.experiment.analysis.Trained;
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
        help = "Each point is a test image: the predicted attribute against the true one. The dashed line is a "
                + "network without error. The result prediction.x-error is the root mean square error of the "
                + "attribute x in its unit. If several attributes with the same unit are predicted, "
                + "prediction.distance is the root mean square distance between the predicted and the true "
                + "position. All are also given for test images inside and outside holes.",
        position = 660)
@Numbers(of = "*-error*", group = "error", unit = "*", better = Better.LOWER)
@Numbers(of = "distance*", unit = "*", better = Better.LOWER)
public record Prediction() implements Analysis {
    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        List<PredictedAttribute> all = PredictedAttribute.of(trained);
        Map<String, Double> numbers = new LinkedHashMap<>();
        List<Panel> panels = new ArrayList<>();
        double[] sums = new double[trained.test().count()];
        for (PredictedAttribute each : all) {
            double[] squares = each.squares();
            Arrays.setAll(sums, i -> sums[i] + squares[i]);
            PredictedAttribute.addErrors(
                    trained, "prediction." + each.attribute().name() + "-error", squares, numbers);
            panels.add(each.plot(trained));
        }
        boolean oneUnit =
                all.stream().map(each -> each.attribute().unit()).distinct().count() == 1;
        if (all.size() > 1 && oneUnit) {
            PredictedAttribute.addErrors(trained, "prediction.distance", sums, numbers);
        }
        return new AnalysisResult(List.of(new Figure("prediction", "Predicted attributes", panels)), numbers);
    }

    @Override
    public boolean accepts(Trained trained) {
        return trained.model().attributeCode().isPresent()
                && trained.model().parts().contains(Part.ENCODER);
    }

    @Override
    public String lacks(Trained trained) {
        return "an encoder that predicts attributes";
    }
}
