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
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Numbers;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Activations;
import org.shapecode.network.api.Part;

/**
 * The activations of every layer as the attribute grows, which the paper leaves open (section 6): mean and range
 * over pixels of each channel for the test images, against their attribute, or, of groups of images, against their area if
 * there are several. Layers without weights have numbers only. The
 * number {@code switching} of a layer is the share of its units, one pixel of one channel each, that are positive for some
 * images and negative for others. Where it is 0 the layer acts linearly, as the paper finds for decoders without biases
 * (Proposition 1).
 */
@PluginInfo(
        id = "activations",
        name = "Activations",
        description = "Activations of every layer as the attribute grows (paper, section 6).",
        help = "For each channel of each layer, the mean activation over pixels as the input grows, with a band from "
                + "minimum to maximum. The result switching is the share of units of a layer that are "
                + "positive for some images and negative for others, and thus use both sides of the leaky "
                + "ReLU; a layer with 0 acts linearly. The paper leaves the role of biases open: without "
                + "them, a unit can only switch where its inputs do. If a layer has more than 6 channels, "
                + "those that vary most are shown; with more than 3, bands are omitted. With several "
                + "attributes, each point is the mean over images of about the same area.",
        position = 1100)
@Numbers(of = "*.switching", words = "*, share of units that switch sign", group = "switching", upToOne = true)
public record LayerActivations() implements OfConvolutions {
    private static final int GROUPS = 20;

    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        Dataset test = trained.test();
        boolean one = test.attributes().size() == 1;
        double[] values = one ? test.column(0) : test.areas();
        Axis axis = one ? test.attributes().get(0).axis() : Axis.linear("area (px²)");
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int groups = one ? order.length : Math.min(GROUPS, order.length);
        double[] x = LayerActivity.means(
                IntStream.of(order).mapToDouble(i -> values[i]).toArray(), groups);
        Map<Part, List<Panel>> panels = new LinkedHashMap<>();
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (Activations level : trained.model().activations(test)) {
            progress.checkCancelled();
            if (level.level() > 0) {
                LayerActivity activity = LayerActivity.of(level, order).grouped(groups);
                if (Kernels.of(trained.model(), level.part()).stream()
                        .anyMatch(layer -> layer.index() == level.level())) {
                    Plot plot = activity.plot("layer " + level.level(), axis, x);
                    panels.computeIfAbsent(level.part(), part -> new ArrayList<>())
                            .add(plot);
                }
                String layer = Kernels.name(level.part()) + "-" + level.level();
                numbers.put("activations." + layer + ".switching", activity.switching());
            }
        }
        List<Figure> figures = new ArrayList<>();
        panels.forEach((part, all) -> figures.add(
                new Figure("activations-" + Kernels.name(part), "Activations, " + Kernels.name(part), all)));
        return new AnalysisResult(figures, numbers);
    }
}
