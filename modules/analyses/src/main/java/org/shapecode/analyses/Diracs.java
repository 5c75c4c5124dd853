package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.NumberKind.Better;
import org.shapecode.experiment.analysis.Numbers;
import org.shapecode.experiment.analysis.Pictures;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Loss;
import org.shapecode.network.api.Part;

/**
 * Decoded Diracs (paper, Fig. 10): the output for a few positions, divided by its maximum, and the pixel of the maximum for
 * every tenth of a pixel. {@code diracs.arg-max-within-1} is the share of these positions (631 on 64 pixels) whose maximum
 * is at most 1 pixel away, even if training used integer positions only. {@code diracs.loss-on-pixels} and {@code
 * diracs.loss-between-pixels} are the mean squared distance of the output from the Dirac of Eq. 19, summed over pixels, for
 * integer and for all other positions.
 *
 * @param curves how many outputs are shown
 */
@PluginInfo(
        id = "diracs",
        name = "Decoded Diracs",
        description = "Outputs for increasing positions, and where they peak (paper, Fig. 10).",
        help = "Left: the output for a few positions, divided by its maximum; a good decoder peaks at the position. "
                + "Right: the position of the peak against the true position; correct ones lie on the dashed line. The "
                + "result diracs.arg-max-within-1 is the share of positions, a tenth of a pixel apart, whose peak is within "
                + "one pixel. A decoder trained only on integer positions is less accurate between them.",
        position = 1600)
@Numbers(of = "arg-max-within-1", words = "share of peaks within 1 px of their position", better = Better.HIGHER)
@Numbers(of = "arg-max-within-1", upToOne = true)
@Numbers(of = "loss-*", group = "loss", unit = "per image", better = Better.LOWER)
public record Diracs(
        @Parameter(label = "Outputs", description = "Number of outputs shown.", min = 1, max = 32, step = 1)
        int curves) implements OfDiracs {
    private static final int PER_PIXEL = 10;

    public Diracs() {
        this(6);
    }

    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        Dataset all = DiracLine.diracs(trained, DiracLine.positions(trained, PER_PIXEL));
        int size = all.shape().size();
        double[] positions = all.column(0);
        float[] outputs = trained.model().decode(trained.model().codes(all));
        double[] peaks = DiracLine.peaks(outputs, size);
        double[] away = new double[peaks.length];
        Arrays.setAll(away, i -> Math.abs(peaks[i] - positions[i]));
        double[] losses = Loss.SUM_OF_SQUARES.of(outputs, all.images(), size);
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("diracs.arg-max-within-1", DiracLine.count(away, a -> a <= 1) / peaks.length);
        numbers.put("diracs.loss-on-pixels", DiracLine.mean(losses, i -> i % PER_PIXEL == 0));
        numbers.put("diracs.loss-between-pixels", DiracLine.mean(losses, i -> i % PER_PIXEL != 0));
        List<Series> shown = new ArrayList<>();
        List<String> names = Pictures.named(all.attributes(), all.values());
        for (int i = 0; i < curves; i++) {
            int at = (int) ((i + 0.5) * positions.length / curves);
            double[] output = DiracLine.normalised(CentralRow.row(outputs, size, at));
            shown.add(new Series(names.get(at), Series.Style.LINE, CentralRow.places(all.shape()), output));
        }
        Plot decoded = new Plot("", Axis.linear("pixel"), Axis.linear("output / maximum"), shown);
        Plot where = new Plot(
                "",
                all.attributes().get(0).axis(),
                Axis.linear("pixel of the maximum"),
                List.of(
                        new Series("output", Series.Style.POINTS, positions, peaks),
                        new Series("true position", Series.Style.DASHED, positions, positions)));
        return new AnalysisResult(List.of(new Figure("diracs", "Decoded Diracs", List.of(decoded, where))), numbers);
    }

    @Override
    public Part part() {
        return Part.DECODER;
    }

    @Override
    public boolean accepts(Trained trained) {
        return DiracLine.applies(trained) && trained.model().parts().contains(part());
    }
}
