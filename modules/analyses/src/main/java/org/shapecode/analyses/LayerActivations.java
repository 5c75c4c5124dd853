package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.core.figure.Spread;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.api.Findings;
import org.shapecode.experiment.api.Trained;
import org.shapecode.experiment.spi.Analysis;
import org.shapecode.network.api.Activations;
import org.shapecode.network.api.Part;

/**
 * What the non-linearities of every layer do as the attribute grows, the question that the paper leaves open (section
 * 6): mean and range over pixels of each channel for unseen images, against their attribute, or their area if there are
 * several. A number for each layer is the share of its units that are above 0 for some images and below for others;
 * where it is 0 the layer acts linearly, as the paper finds for decoders without biases (Proposition 1).
 */
@PluginInfo(
        id = "activations",
        name = "Activations",
        description = "Every layer's activations as the attribute grows (paper, section 6).",
        help = Help.LAYER_ACTIVATIONS,
        position = 1100)
public record LayerActivations() implements Analysis {
    @Override
    public Findings analyse(Trained trained, Progress progress) {
        Dataset test = trained.test();
        boolean one = test.attributes().size() == 1;
        double[] values = one ? test.column(0) : test.areas();
        Axis axis = Axis.linear(one ? test.attributes().get(0).label() : "area (px)");
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] x = IntStream.of(order).mapToDouble(i -> values[i]).toArray();
        Map<Part, List<Panel>> panels = new LinkedHashMap<>();
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (Activations level : trained.model().activations(test)) {
            progress.checkCancelled();
            if (level.level() > 0) {
                LayerActivity activity = LayerActivity.of(level, order);
                Plot plot = plot("layer " + level.level(), axis, x, activity);
                panels.computeIfAbsent(level.part(), part -> new ArrayList<>()).add(plot);
                String layer = Kernels.name(level.part()) + "-" + level.level();
                numbers.put("activations." + layer + ".switching", activity.switching());
            }
        }
        List<Figure> figures = new ArrayList<>();
        panels.forEach((part, all) -> figures.add(
                new Figure("activations-" + Kernels.name(part), "Activations of the " + Kernels.name(part), all)));
        return new Findings(figures, numbers);
    }

    @Override
    public boolean accepts(Trained trained) {
        return !trained.model().layers().isEmpty();
    }

    private static Plot plot(String title, Axis axis, double[] x, LayerActivity activity) {
        List<Series> series = new ArrayList<>();
        List<Spread> spreads = new ArrayList<>();
        for (int c = 0; c < activity.mean().length; c++) {
            String name = "channel " + (c + 1);
            series.add(new Series(name, Series.Style.LINE, x, activity.mean()[c]));
            spreads.add(new Spread(name, x, activity.low()[c], activity.high()[c]));
        }
        return new Plot(title, axis, Axis.linear("activation"), series, spreads, List.of());
    }
}
