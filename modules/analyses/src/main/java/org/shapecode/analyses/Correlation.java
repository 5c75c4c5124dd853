package org.shapecode.analyses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Codes;
import org.shapecode.experiment.analysis.Lacking;
import org.shapecode.experiment.analysis.Numbers;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.analysis.Trend;
import org.shapecode.network.api.Part;

/**
 * The absolute value of Pearson's correlation of each component of the code with each attribute, and with the area, the axis
 * ratio and the diagonal ratio of the test images, as in Pham, Ladjal and Newson, "PCA-AE: Principal component analysis
 * autoencoder for organising the latent space of generative networks" (2022). A network that collapsed has none.
 */
@PluginInfo(
        id = "correlation",
        name = "Correlation of code and attributes",
        description = "Pearson's correlation of each component of the code with each attribute, area and axis ratios.",
        help = "The absolute value of Pearson's correlation (0 to 1) over the test images, between each component of "
                + "the code and each attribute that is not periodic. The area, the axis ratio (width to "
                + "height) and the diagonal ratio of the image content are also included, as in PCA-AE (Pham, "
                + "Ladjal and Newson, 2022); they are ratios of the standard deviations of the grey levels "
                + "along the axes and the diagonals. Quantities that do not vary have no correlation. If the "
                + "code has more than 6 components, those with the largest variance are shown.",
        position = 350)
@Numbers(of = "*", group = "correlation", upToOne = true)
public record Correlation() implements Analysis {
    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        Dataset test = trained.test();
        int d = trained.model().codeSize();
        float[] codes = trained.model().codes(test);
        boolean collapsed = Codes.areCollapsed(trained.model(), codes);
        int[] shown = Components.shown(codes, d);
        double[][] components = CodeScores.components(codes, d);
        Map<String, double[]> quantities = new LinkedHashMap<>();
        for (int a = 0; a < test.attributes().size(); a++) {
            if (!test.attributes().get(a).isPeriodic()) {
                quantities.put(test.attributes().get(a).name(), test.column(a));
            }
        }
        Moments.of(test).ifPresent(moments -> moments.named().forEach(quantities::putIfAbsent));
        quantities.values().removeIf(values -> !Trend.varies(values));
        List<String> names = List.copyOf(quantities.keySet());
        CodeScores scores = CodeScores.correlations(CodeScores.titled(test, quantities), components);
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (int j : shown) {
            for (int q = 0; q < names.size(); q++) {
                numbers.put(
                        "correlation." + Codes.name(d, j) + "." + names.get(q),
                        collapsed ? Double.NaN : scores.values()[q][j]);
            }
        }
        return new AnalysisResult(
                scores.attributes().isEmpty()
                        ? List.of()
                        : List.of(new Figure(
                                "correlation",
                                "Correlation of code and attributes",
                                List.of(scores.table("", "|Pearson's correlation|", shown)))),
                numbers);
    }

    @Override
    public String lacks(Trained trained) {
        return Lacking.in(trained)
                .part(Part.ENCODER)
                .unless(
                        trained.model().codeSize() * trained.test().attributes().size() > 1,
                        "a code of at least two dimensions or at least two attributes")
                .words();
    }
}
