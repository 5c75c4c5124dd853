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
import org.shapecode.experiment.api.Findings;
import org.shapecode.experiment.api.Trained;
import org.shapecode.experiment.spi.Analysis;
import org.shapecode.network.api.Part;

/**
 * How smooth the code is over what the training left out (paper, section 4.4.1, Fig. 7 and 8, whose claim is about
 * smoothness). The code is brought to the range 0..1. {@code smoothness.departure} is the root mean square of its
 * distance from the straight line in the squared attribute that is fitted outside the holes, over the unseen images
 * inside them; {@code smoothness.second-difference} the sum of the absolute second differences at 33 evenly spaced
 * squared attributes across them, which is the total variation of the slope. Without a hole, both are over the whole
 * range.
 */
@PluginInfo(
        id = "smoothness",
        name = "Smoothness of the code",
        description = "The code over the holes against a line in the squared attribute (paper, Fig. 7 and 8).",
        help = Help.SMOOTHNESS,
        position = 700)
public record Smoothness() implements Analysis {
    @Override
    public Findings analyse(Trained trained, Progress progress) {
        CodeCurve curve = CodeCurve.of(trained);
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("smoothness.departure", curve.departure());
        numbers.put("smoothness.second-difference", curve.secondDifference());
        Attribute attribute = trained.test().attributes().get(0);
        String unit = attribute.unit().isEmpty() ? "" : " (" + attribute.unit() + "\u00b2)";
        Plot plot = new Plot(
                "",
                Axis.linear(attribute.name() + " squared" + unit),
                Axis.linear("code z, brought to 0\u20261"),
                List.of(
                        new Series("z", Series.Style.LINE, curve.squares(), curve.codes()),
                        new Series("line outside holes", Series.Style.DASHED, curve.squares(), curve.line())),
                List.of(),
                Holes.squared(Holes.of(trained.experiment().data(), 0)));
        return new Findings(List.of(new Figure("smoothness", "Smoothness of the code", List.of(plot))), numbers);
    }

    @Override
    public boolean accepts(Trained trained) {
        return trained.model().parts().contains(Part.ENCODER)
                && trained.model().codeSize() == 1
                && trained.test().attributes().size() == 1;
    }
}
