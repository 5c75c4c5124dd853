package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.api.Findings;
import org.shapecode.experiment.api.Trained;
import org.shapecode.experiment.spi.Analysis;
import org.shapecode.network.api.Part;

/**
 * Decoded Diracs (paper, Fig. 10): the output for a few positions, divided by its largest value, and where that is for
 * every tenth of a pixel. {@code diracs.arg-max-within-1} is the share of these positions (631 on 64 pixels) that are at
 * most 1 pixel from there; positions between the pixels count also where the training was on whole ones.
 * {@code diracs.loss-on-pixels} and {@code diracs.loss-between-pixels} are the mean over the whole and over the other
 * positions of the squared distance of the output from the Dirac of Eq. 19.
 *
 * @param curves how many outputs are shown
 */
@PluginInfo(
        id = "diracs",
        name = "Decoded Diracs",
        description = "The output for increasing positions, and where it is largest (paper, Fig. 10).",
        help = Help.DIRACS,
        position = 1600)
public record Diracs(
        @Parameter(label = "Outputs", description = "Number of outputs shown.", min = 1, max = 32, step = 1)
        int curves) implements Analysis {
    private static final int PER_PIXEL = 10;

    public Diracs() {
        this(6);
    }

    @Override
    public Findings analyse(Trained trained, Progress progress) {
        Dataset all = Line.diracs(trained, Line.positions(trained, PER_PIXEL));
        int size = all.shape().size();
        double[] positions = all.column(0);
        float[] outputs = trained.model().decode(trained.model().codes(all));
        double[] peaks = Peaks.of(outputs, size);
        double near = IntStream.range(0, peaks.length)
                .filter(i -> Math.abs(peaks[i] - positions[i]) <= 1)
                .count();
        double[] losses = Products.differences(all.images(), outputs, size);
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("diracs.arg-max-within-1", near / peaks.length);
        numbers.put("diracs.loss-on-pixels", mean(losses, i -> i % PER_PIXEL == 0));
        numbers.put("diracs.loss-between-pixels", mean(losses, i -> i % PER_PIXEL != 0));
        List<Series> shown = new ArrayList<>();
        for (int i = 0; i < curves; i++) {
            int at = (int) ((i + 0.5) * positions.length / curves);
            double[] output = Peaks.normalised(CentralRow.row(outputs, size, at));
            String name = Pictures.label(positions[at]);
            shown.add(new Series(name, Series.Style.LINE, CentralRow.places(all.shape()), output));
        }
        Plot decoded = new Plot("", Axis.linear("pixel"), Axis.linear("output over its largest value"), shown);
        Plot where = new Plot(
                "",
                Axis.linear(all.attributes().get(0).label()),
                Axis.linear("pixel of the largest output"),
                List.of(
                        new Series("output", Series.Style.POINTS, positions, peaks),
                        new Series("the position itself", Series.Style.DASHED, positions, positions)));
        return new Findings(List.of(new Figure("diracs", "Decoded Diracs", List.of(decoded, where))), numbers);
    }

    private static double mean(double[] losses, IntPredicate chosen) {
        return IntStream.range(0, losses.length)
                .filter(chosen)
                .mapToDouble(i -> losses[i])
                .average()
                .orElseThrow();
    }

    @Override
    public boolean accepts(Trained trained) {
        return Line.isThatOf(trained) && trained.model().parts().contains(Part.DECODER);
    }
}
