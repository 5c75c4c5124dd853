package org.shapecode.analyses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.stat.StatUtils;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Holes;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Part;

/**
 * The attribute of the decoded images against that of the test images: what the paper calls to represent the area correctly
 * (section 4.4). It is measured by the nearest test image and interpolation (see
 * {@link MeasuredAttribute}). For an attribute called radius, {@code decoded.radius-error} is the root mean square error over
 * all test images in its unit, {@code decoded.radius-error-inside-holes} that over those inside holes.
 */
@PluginInfo(
        id = "decoded",
        name = "Decoded attribute",
        description =
                "The attribute of the decoded images, such as the radius, and its error inside and outside holes.",
        help =
                "The attribute of each decoded image, such as the radius of the disk in it, against that of the test image. "
                        + "The dashed line is a decoder without error; shaded intervals are not in the training data. The "
                        + "attribute is measured by comparison with the test images: that of the nearest one, interpolated towards one of "
                        + "its neighbours. The resolution is about a hundredth of the spacing of the test images, 0.001 px for 320 "
                        + "disks of up to 32 px; without blur, the pixels limit it to about 0.1 px. The number decoded.radius-error is the root mean square error.",
        position = 650)
public record DecodedAttribute() implements Analysis {
    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        Dataset test = trained.test();
        double[] given = test.column(0);
        double[] decoded = MeasuredAttribute.of(
                test, trained.model().decode(trained.model().codes(test)), progress);
        Attribute attribute = test.attributes().get(0);
        double[] squares = new double[given.length];
        for (int i = 0; i < given.length; i++) {
            double error = attribute.difference(decoded[i], given[i]);
            squares[i] = error * error;
        }
        Map<String, Double> numbers = new LinkedHashMap<>();
        String name = "decoded." + attribute.name() + "-error";
        numbers.put(name, rms(squares));
        double[] inside = Holes.inside(trained, squares);
        if (inside.length > 0) {
            numbers.put(name + "-inside-holes", rms(inside));
            numbers.put(name + "-outside-holes", rms(Holes.outside(trained, squares)));
        }
        double[] ends = {StatUtils.min(given), StatUtils.max(given)};
        Plot plot = new Plot(
                "",
                Axis.linear(attribute.label()),
                Axis.linear("decoded " + attribute.label()),
                List.of(
                        new Series("decoded", Series.Style.POINTS, given, decoded),
                        new Series("no error", Series.Style.DASHED, ends, ends)),
                List.of(),
                Holes.of(trained.data(), 0));
        return new AnalysisResult(List.of(new Figure("decoded", "Decoded attribute", List.of(plot))), numbers);
    }

    @Override
    public boolean accepts(Trained trained) {
        return trained.model().parts().contains(Part.DECODER)
                && trained.test().attributes().size() == 1;
    }

    @Override
    public String needs() {
        return "a decoder, and a single attribute";
    }

    private static double rms(double[] squares) {
        return Math.sqrt(StatUtils.mean(squares));
    }
}
