package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.api.Findings;
import org.shapecode.experiment.api.Trained;
import org.shapecode.experiment.spi.Analysis;
import org.shapecode.network.api.Part;

/**
 * The code of unseen images against each attribute and against its square (paper, Fig. 3 right: the code is the area),
 * with the share of its variance that a straight line explains, R^2; and against the area, the sum of the grey levels.
 */
@PluginInfo(
        id = "latent",
        name = "Code against attribute",
        description = "The code against each attribute and its square, with R\u00b2 (paper, Fig. 3).",
        help = Help.LATENT,
        position = 300)
public record Latent() implements Analysis {
    @Override
    public Findings analyse(Trained trained, Progress progress) {
        Dataset test = trained.test();
        int d = trained.model().codeSize();
        float[] codes = trained.model().codes(test);
        List<Panel> panels = new ArrayList<>();
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (int a = 0; a < test.attributes().size(); a++) {
            Attribute attribute = test.attributes().get(a);
            double[] values = test.column(a);
            double[] squares = Arrays.stream(values).map(v -> v * v).toArray();
            List<Series> plain = new ArrayList<>();
            List<Series> squared = new ArrayList<>();
            for (int j = 0; j < d; j++) {
                double[] code = Codes.component(codes, d, j);
                String z = Codes.name(d, j);
                String prefix = d == 1 ? "latent." : "latent." + z + ".";
                plain.add(new Series(z, Series.Style.POINTS, values, code));
                squared.add(new Series(z, Series.Style.POINTS, squares, code));
                numbers.put(prefix + "r2-" + attribute.name(), Trend.r2(values, code));
                numbers.put(prefix + "r2-" + attribute.name() + "-squared", Trend.r2(squares, code));
                numbers.put(prefix + "r2-area", Trend.r2(test.areas(), code));
                if (test.attributes().size() == 1) {
                    numbers.put(prefix + "monotone", Trend.monotone(code) ? 1.0 : 0.0);
                }
            }
            Axis z = Axis.linear("code z");
            String unit = attribute.unit().isEmpty() ? "" : " (" + attribute.unit() + "\u00b2)";
            Axis square = Axis.linear(attribute.name() + " squared" + unit);
            var holes = Holes.of(trained.experiment().data(), a);
            panels.add(new Plot("", Axis.linear(attribute.label()), z, plain, List.of(), holes));
            panels.add(new Plot("", square, z, squared, List.of(), Holes.squared(holes)));
        }
        return new Findings(List.of(new Figure("latent", "Code against attribute", panels)), numbers);
    }

    @Override
    public boolean accepts(Trained trained) {
        return trained.model().parts().contains(Part.ENCODER);
    }
}
