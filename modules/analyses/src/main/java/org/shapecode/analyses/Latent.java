package org.shapecode.analyses;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Codes;
import org.shapecode.experiment.analysis.Lacking;
import org.shapecode.experiment.analysis.NumberKind.Better;
import org.shapecode.experiment.analysis.Numbers;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.analysis.Trend;
import org.shapecode.experiment.study.CombinesRuns;
import org.shapecode.experiment.study.StudyFigures;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.network.api.Part;

/**
 * The code of the test images against each attribute and against its square (paper, Fig. 3 right: the code is the area),
 * with R<sup>2</sup>, the share of its variance that a straight line explains; also against the area, the sum of the grey
 * levels. A network that collapsed has none of these numbers.
 */
@PluginInfo(
        id = "latent",
        name = "Code against attribute",
        description = "The code against each attribute and its square, with R\u00b2 (paper, Fig. 3).",
        help = "Each point is a test image: its code z against the attribute, and against the squared attribute. "
                + "R\u00b2 is the share of the variance of the code that a straight line explains. The paper "
                + "finds that the code of a disk follows its area rather than its radius: R\u00b2 is then "
                + "larger, close to 1, against the squared radius. The result latent.monotone is 1 if the "
                + "code strictly rises or falls with the attribute. A periodic attribute, such as an angle, "
                + "has no square and no order; its R\u00b2 is that of the best-fitting wave of one period. If "
                + "the code has several components, each has a row of plots with the fitted line or wave; if "
                + "there are more than 6, only those with the largest variance are shown.",
        position = 300)
@Numbers(of = "*monotone", better = Better.HIGHER, yesNo = true)
@Numbers(of = "*r2-*", group = "r2", upToOne = true)
public record Latent() implements Analysis, CombinesRuns {
    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        Dataset test = trained.test();
        int d = trained.model().codeSize();
        float[] codes = trained.model().codes(test);
        Map<String, Double> numbers = new LinkedHashMap<>();
        int[] shown = Components.shown(codes, d);
        for (int a = 0; a < test.attributes().size(); a++) {
            Attribute attribute = test.attributes().get(a);
            double[] values = test.column(a);
            double[] squares = Arrays.stream(values).map(v -> v * v).toArray();
            for (int j : shown) {
                double[] code = Codes.component(codes, d, j);
                String prefix = d == 1 ? "latent." : "latent." + Codes.name(d, j) + ".";
                numbers.put(prefix + "r2-" + attribute.name(), Trend.r2(attribute, values, code));
                if (!attribute.isPeriodic()) {
                    numbers.put(prefix + "r2-" + attribute.name() + "-squared", Trend.r2(squares, code));
                }
                numbers.put(prefix + "r2-area", Trend.r2(test.areas(), code));
                if (test.attributes().size() == 1 && !attribute.isPeriodic()) {
                    numbers.put(prefix + "monotone", monotone(values, code));
                }
            }
        }
        if (Codes.areCollapsed(trained.model(), codes)) {
            numbers.replaceAll((name, number) -> Double.NaN);
        }
        CodePanels figure = new CodePanels(trained, codes, numbers);
        List<Panel> panels = d == 1 ? figure.withSquares() : figure.matrix();
        return new AnalysisResult(List.of(new Figure("latent", "Code against attribute", panels)), numbers);
    }

    @Override
    public List<Figure> combined(StudyResult study) {
        return StudyFigures.curves(study, StudyFigures.CODE);
    }

    @Override
    public String lacks(Trained trained) {
        return Lacking.in(trained).part(Part.ENCODER).words();
    }

    /** 1 or 0; NaN for fewer than three values, of which two always rise or fall, and for a code that does not vary. */
    private static double monotone(double[] values, double[] code) {
        ByAttribute curve = ByAttribute.of(values, code);
        return curve.values().length < 3 || !Trend.varies(code) ? Double.NaN : curve.isMonotone() ? 1 : 0;
    }
}
