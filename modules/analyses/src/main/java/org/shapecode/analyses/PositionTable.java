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
import org.shapecode.experiment.api.Findings;
import org.shapecode.experiment.api.Trained;
import org.shapecode.experiment.spi.Analysis;
import org.shapecode.network.api.Activations;
import org.shapecode.network.api.Part;

/**
 * Every vector between a one-hot image and its code (paper, Table 2), and for how many of the n positions a the code is
 * n - a, exactly ({@code position-table.exact}) or when rounded ({@code position-table.rounded}).
 *
 * @param columns how many positions are shown
 */
@PluginInfo(
        id = "position-table",
        name = "Table of positions",
        description = "Every vector between a one-hot image and its code (paper, Table 2).",
        help = Help.POSITION_TABLE,
        position = 1500)
public record PositionTable(
        @Parameter(label = "Positions", description = "Number of positions shown.", min = 1, max = 64, step = 1)
        int columns)
        implements Analysis {
    public PositionTable() {
        this(8);
    }

    @Override
    public Findings analyse(Trained trained, Progress progress) {
        Dataset all = Line.diracs(trained, Line.positions(trained, 1));
        float[] codes = trained.model().codes(all);
        double[] errors = IntStream.range(0, codes.length)
                .mapToDouble(a -> Math.abs(codes[a] - (codes.length - a)))
                .toArray();
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("position-table.exact", (double)
                Arrays.stream(errors).filter(e -> e == 0).count());
        numbers.put("position-table.rounded", (double)
                Arrays.stream(errors).filter(e -> e < 0.5).count());
        numbers.put("position-table.largest-error", Arrays.stream(errors).max().orElse(0));
        Dataset shown = Selection.evenly(all, columns);
        List<ImageGrid.Row> rows = new ArrayList<>();
        for (Activations level : trained.model().activations(shown)) {
            if (level.part() == Part.ENCODER) {
                rows.add(row(level, shown.count()));
            }
        }
        ImageGrid grid = new ImageGrid("", rows, labels(shown, trained.model().codes(shown)));
        return new Findings(List.of(new Figure("position-table", "From position to code", List.of(grid))), numbers);
    }

    @Override
    public boolean accepts(Trained trained) {
        return Line.isThatOf(trained)
                && trained.model().codeSize() == 1
                && trained.model().parts().contains(Part.ENCODER);
    }

    private static ImageGrid.Row row(Activations level, int count) {
        float largest = 0;
        for (float value : level.values()) {
            largest = Math.max(largest, value);
        }
        List<ImageGrid.Picture> pictures = new ArrayList<>();
        int length = level.values().length / count;
        for (int i = 0; i < count; i++) {
            float[] values = Arrays.copyOfRange(level.values(), i * length, (i + 1) * length);
            pictures.add(Pictures.picture(values, level.pixels(), 0, largest));
        }
        return new ImageGrid.Row(level.level() == 0 ? "x" : "u" + level.level(), pictures);
    }

    private static List<String> labels(Dataset shown, float[] codes) {
        return IntStream.range(0, codes.length)
                .mapToObj(i -> Pictures.label(shown.values()[i]) + " \u2192 " + Pictures.label(codes[i]))
                .toList();
    }
}
