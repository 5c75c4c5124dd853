package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Images;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Codes;
import org.shapecode.experiment.analysis.Holes;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.analysis.Trend;

/**
 * Plots of the code of the test images against their attributes.
 *
 * @param codes of the test images, [n][d]
 * @param numbers of which those that end in {@code r2-<attribute>} are the titles
 */
record CodePanels(Trained trained, float[] codes, Map<String, Double> numbers) {
    private static final int ALONG = 65;

    /** More plots in one figure are too small to read. */
    private static final int MOST = 16;

    /** For a one-dimensional code: against each attribute and its square. */
    List<Panel> withSquares() {
        List<Panel> panels = new ArrayList<>();
        Dataset test = trained.test();
        double[] code = Codes.component(codes, 1, 0);
        Axis z = Axis.linear("code z");
        for (int a = 0; a < test.attributes().size(); a++) {
            Attribute attribute = test.attributes().get(a);
            double[] values = test.column(a);
            double[] squares = Arrays.stream(values).map(v -> v * v).toArray();
            List<Series> plain = List.of(new Series("z", Series.Style.POINTS, values, code, Images.all(code.length)));
            List<Series> squared =
                    List.of(new Series("z", Series.Style.POINTS, squares, code, Images.all(code.length)));
            String r2 = Trend.title(numbers, attribute.name());
            String r2OfSquare = Trend.title(numbers, attribute.name() + "-squared");
            panels.add(new Plot(r2, attribute.axis(), z, plain, List.of(), Holes.of(trained.data(), a)));
            if (!attribute.isPeriodic()) {
                panels.add(new Plot(
                        r2OfSquare, Axes.squared(attribute), z, squared, List.of(), Holes.squared(trained.data(), a)));
            }
        }
        return panels;
    }

    /** For a longer code: components, those that vary most, against each attribute, with the fit to which R² belongs. */
    List<Panel> matrix() {
        List<Panel> panels = new ArrayList<>();
        Dataset test = trained.test();
        int d = trained.model().codeSize();
        for (int j :
                Components.shown(codes, d, Math.max(2, MOST / test.attributes().size()))) {
            double[] code = Codes.component(codes, d, j);
            String z = Codes.name(d, j);
            for (int a = 0; a < test.attributes().size(); a++) {
                Attribute attribute = test.attributes().get(a);
                double[] values = test.column(a);
                List<Series> series = new ArrayList<>();
                series.add(new Series("test images", Series.Style.POINTS, values, code, Images.all(code.length)));
                Trend.fit(attribute, values, code).ifPresent(fit -> {
                    double[] along = along(values);
                    double[] fitted = Arrays.stream(along).map(fit).toArray();
                    series.add(new Series("fit", Series.Style.DASHED, along, fitted));
                });
                double r2 = numbers.get("latent." + z + ".r2-" + attribute.name());
                panels.add(new Plot(
                        Trend.title(Map.of(".r2-" + attribute.name(), r2), attribute.name()),
                        attribute.axis(),
                        Axis.linear("code " + z),
                        series,
                        List.of(),
                        Holes.of(trained.data(), a)));
            }
        }
        return panels;
    }

    private static double[] along(double[] values) {
        double min = StatUtils.min(values);
        double max = StatUtils.max(values);
        return IntStream.range(0, ALONG)
                .mapToDouble(i -> min + (max - min) * i / (ALONG - 1))
                .toArray();
    }
}
