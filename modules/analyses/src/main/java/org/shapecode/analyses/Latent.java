package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.stat.regression.SimpleRegression;
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
                double[] code = component(codes, d, j);
                String z = d == 1 ? "z" : "z" + (j + 1);
                String prefix = d == 1 ? "latent." : "latent." + z + ".";
                plain.add(new Series(z, Series.Style.POINTS, values, code));
                squared.add(new Series(z, Series.Style.POINTS, squares, code));
                numbers.put(prefix + "r2-" + attribute.name(), r2(values, code));
                numbers.put(prefix + "r2-" + attribute.name() + "-squared", r2(squares, code));
                numbers.put(prefix + "r2-area", r2(test.areas(), code));
                if (test.attributes().size() == 1) {
                    numbers.put(prefix + "monotone", monotone(code) ? 1.0 : 0.0);
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

    private static double[] component(float[] codes, int d, int j) {
        double[] component = new double[codes.length / d];
        Arrays.setAll(component, i -> codes[i * d + j]);
        return component;
    }

    private static double r2(double[] x, double[] y) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < x.length; i++) {
            line.addData(x[i], y[i]);
        }
        return line.getRSquare();
    }

    /** Whether the code only rises or only falls; the unseen images stand in the order of their one attribute. */
    private static boolean monotone(double[] code) {
        int rises = 0;
        int falls = 0;
        for (int i = 1; i < code.length; i++) {
            rises += code[i] > code[i - 1] ? 1 : 0;
            falls += code[i] < code[i - 1] ? 1 : 0;
        }
        return Math.max(rises, falls) == code.length - 1;
    }
}
