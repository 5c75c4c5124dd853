package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.ImageSelection;
import org.shapecode.experiment.analysis.NumberKind.Better;
import org.shapecode.experiment.analysis.Numbers;
import org.shapecode.experiment.analysis.Pictures;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Activations;
import org.shapecode.network.api.Part;

/**
 * The output of every layer for one-hot images (paper, Table 2), and for how many of the n positions a the code is
 * n - a, exactly ({@code position-table.exact}) or after rounding ({@code position-table.rounded}).
 *
 * @param columns how many positions are shown
 */
@PluginInfo(
        id = "position-table",
        name = "Position table",
        description = "The output of every layer for one-hot images, down to the code (paper, Table 2).",
        help = "Each row is the output of one layer for a one-hot image, each column one position; the last row is "
                + "the code. With the filter [1, 2, 1] every value is an integer, and the code is n minus the "
                + "position. The results count the positions whose code is exact, or correct after rounding.",
        position = 1500)
@Numbers(of = "exact", words = "positions with the exact code", better = Better.HIGHER)
@Numbers(of = "rounded", words = "positions with the exact code after rounding", better = Better.HIGHER)
@Numbers(of = "rounded", group = "exact")
@Numbers(of = "largest-error", words = "largest error of the code", better = Better.LOWER)
public record PositionTable(
        @Parameter(label = "Positions", description = "Number of positions shown.", min = 1, max = 64, step = 1)
        int columns)
        implements OfDiracs {
    public PositionTable() {
        this(8);
    }

    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        Dataset all = DiracLine.diracs(trained, DiracLine.positions(trained, 1));
        float[] codes = trained.model().codes(all);
        double[] errors = new double[codes.length];
        Arrays.setAll(errors, a -> Math.abs(codes[a] - (codes.length - a)));
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("position-table.exact", DiracLine.count(errors, e -> e == 0));
        numbers.put("position-table.rounded", DiracLine.count(errors, e -> e < 0.5));
        numbers.put("position-table.largest-error", Arrays.stream(errors).max().orElse(0));
        Dataset shown = ImageSelection.evenlySpaced(all, columns);
        List<ImageGrid.Row> rows = trained.model().activations(shown).stream()
                .filter(level -> level.part() == Part.ENCODER)
                .map(level -> row(level, shown.count()))
                .toList();
        List<String> found = Pictures.labels(trained.model().codes(shown));
        ImageGrid grid = new ImageGrid("", rows, labels(Pictures.labels(shown.values()), found))
                .over(all.attributes().get(0).label() + " \u2192 code z");
        return new AnalysisResult(List.of(new Figure("position-table", "Position table", List.of(grid))), numbers);
    }

    @Override
    public Part part() {
        return Part.ENCODER;
    }

    private static ImageGrid.Row row(Activations level, int count) {
        float[] all = level.values();
        double largest = IntStream.range(0, all.length).mapToDouble(i -> all[i]).reduce(0, Math::max);
        List<ImageGrid.Picture> pictures = new ArrayList<>();
        int length = all.length / count;
        for (int i = 0; i < count; i++) {
            pictures.add(Pictures.picture(
                    Arrays.copyOfRange(all, i * length, (i + 1) * length), level.pixels(), 0, largest));
        }
        return new ImageGrid.Row(level.level() == 0 ? "x" : "u" + level.level(), pictures);
    }

    private static List<String> labels(List<String> positions, List<String> codes) {
        return IntStream.range(0, codes.size())
                .mapToObj(i -> positions.get(i) + " \u2192 " + codes.get(i))
                .toList();
    }
}
