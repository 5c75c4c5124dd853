package org.shapecode.analyses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Codes;
import org.shapecode.experiment.analysis.NumberKind.Better;
import org.shapecode.experiment.analysis.Numbers;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.analysis.Trend;

/**
 * How far each component of the code stands for one attribute of the test images: MIG of Chen et al., "Isolating sources of
 * disentanglement in variational autoencoders" (2018), SAP of Kumar et al., "Variational inference of disentangled latent
 * concepts from unlabeled observations" (2018), and DCI of Eastwood and Williams (2018), with the matrices behind them. A
 * network that collapsed has none of these numbers.
 */
@PluginInfo(
        id = "disentanglement",
        name = "Disentanglement",
        description = "Each component of the code against each attribute: MIG, SAP and DCI with their matrices.",
        help = "All scores are computed on the test images, and are 1 if each component encodes one attribute of its "
                + "own. For a periodic attribute, SAP and DCI fit its cosine and sine. MIG (Chen et al., "
                + "2018) is the difference between the mutual information of an attribute with the most and "
                + "the second most informative component, divided by the entropy of the attribute and "
                + "averaged over the attributes. Codes and attributes are divided into 20 bins of equal "
                + "width; few test images bias MIG towards 0. SAP (Kumar et al., 2018) is the same difference "
                + "for R\u00b2, the share of the variance that a linear fit explains. DCI (Eastwood and "
                + "Williams, 2018) measures which components a lasso (lambda 0.01, all quantities "
                + "standardised) needs to predict each attribute: disentanglement is 1 minus the entropy of "
                + "the weights of a component over the attributes, completeness is 1 minus the entropy of the "
                + "weights of an attribute over the components, and informativeness is the mean R\u00b2 of "
                + "the predictions. A single attribute has no disentanglement; attributes with fewer than 3 "
                + "values are ignored. If the code has more than 6 components, the matrices show those with "
                + "the largest variance; the scores use all.",
        position = 340)
@Numbers(of = "*", better = Better.HIGHER, upToOne = true)
@Numbers(of = "mig", words = "MIG")
@Numbers(of = "sap", words = "SAP")
@Numbers(of = "dci-*", words = "DCI *")
public record Disentanglement() implements OfPlanes {
    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        Dataset test = trained.test();
        int d = trained.model().codeSize();
        float[] codes = trained.model().codes(test);
        boolean collapsed = Codes.areCollapsed(trained.model(), codes);
        double[][] components = CodeScores.components(codes, d);
        CodeScores information = CodeScores.of(
                test,
                components,
                (attribute, values, code) -> MutualInformation.of(code, values) / MutualInformation.entropy(values));
        CodeScores linear = CodeScores.of(test, components, Trend::r2);
        LassoImportance importance = LassoImportance.of(test, components, progress);
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("disentanglement.mig", information.gap());
        numbers.put("disentanglement.sap", linear.gap());
        numbers.put("disentanglement.dci-disentanglement", importance.disentanglement());
        numbers.put("disentanglement.dci-completeness", importance.completeness());
        numbers.put("disentanglement.dci-informativeness", importance.informativeness());
        numbers.replaceAll((name, number) -> collapsed ? Double.NaN : number);
        int[] shown = Components.shown(codes, d);
        List<Panel> panels = List.of(
                information.table("MIG", "mutual information / entropy", shown),
                linear.table("SAP", "R\u00b2", shown),
                importance.scores().table("DCI", "weight of the lasso", shown));
        return new AnalysisResult(List.of(new Figure("disentanglement", "Disentanglement", panels)), numbers);
    }
}
