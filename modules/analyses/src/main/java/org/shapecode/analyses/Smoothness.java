package org.shapecode.analyses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Attribute;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Holes;
import org.shapecode.experiment.analysis.Lacking;
import org.shapecode.experiment.analysis.NumberKind.Better;
import org.shapecode.experiment.analysis.Numbers;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Part;

/**
 * How smooth the code is across the held-out intervals (paper, section 4.4.1, Figs 7 and 8, which claim smoothness). The code
 * is normalised to [0, 1]. {@code smoothness.departure} is the root mean square distance of the test images inside holes from
 * a straight line in the squared attribute fitted outside them; {@code smoothness.second-difference} is the sum of absolute
 * second differences at 33 evenly spaced squared attributes across them, which is the total variation of the slope. Without
 * a hole, both are taken over the whole range. An attribute that is not a size, such as a position, is not squared. A network
 * that collapsed has neither number.
 */
@PluginInfo(
        id = "smoothness",
        name = "Code smoothness",
        description = "The code across the holes against a line in the squared attribute (paper, Figs 7 and 8).",
        help = "The code of the test images, normalised to [0, 1], against the squared attribute, beside a straight "
                + "line fitted outside the holes, which are shaded; an attribute that is not a size, such as "
                + "a position, is not squared. The result smoothness.departure is the root mean square "
                + "distance from that line inside the hole: the smaller it is, the more smoothly the code "
                + "continues across the hole. The second difference measures the curvature of the code. Use "
                + "these to compare penalties, since the reconstruction loss does not show smoothness.",
        position = 700)
@Numbers(of = "departure", words = "RMS distance from the linear fit", better = Better.LOWER)
@Numbers(of = "second-difference", words = "total change in slope", better = Better.LOWER)
public record Smoothness() implements Analysis {
    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        CodeCurve curve = CodeCurve.of(trained);
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("smoothness.departure", curve.departure());
        numbers.put("smoothness.second-difference", curve.secondDifference());
        Attribute attribute = trained.test().attributes().get(0);
        Axis axis = curve.squared() ? Axes.squared(attribute) : attribute.axis();
        String fit = Holes.of(trained.data(), 0).isEmpty() ? "linear fit" : "linear fit outside holes";
        Plot plot = new Plot(
                "",
                axis,
                Axis.linear("code z, normalised to [0, 1]"),
                List.of(
                        new Series("z", Series.Style.LINE, curve.places(), curve.codes(), curve.images()),
                        new Series(fit, Series.Style.DASHED, curve.places(), curve.line())),
                List.of(),
                curve.squared() ? Holes.squared(trained.data(), 0) : Holes.of(trained.data(), 0));
        return new AnalysisResult(List.of(new Figure("smoothness", "Code smoothness", List.of(plot))), numbers);
    }

    @Override
    public String lacks(Trained trained) {
        return Lacking.in(trained)
                .part(Part.ENCODER)
                .unless(trained.model().codeSize() == 1, "a one-dimensional code")
                .unless(
                        trained.test().attributes().size() == 1
                                && !trained.test().attributes().get(0).isPeriodic(),
                        "a single attribute that is not periodic")
                .words();
    }
}
