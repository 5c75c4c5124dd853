package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.ColorAxis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.HeatMap;
import org.shapecode.core.figure.Panel;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Trained;

/**
 * The loss of the test images over two attributes, with holes outlined: one heat map for each of at most six pairs of
 * attributes, averaged over all others.
 */
@PluginInfo(
        id = "loss-map",
        name = "Loss over two attributes",
        description = "The loss of the test images over each pair of attributes, with the hole outlined.",
        help = "Each cell is the mean reconstruction loss of the test images with these values of the two "
                + "attributes. If few images share values, the range of each attribute is divided into 20 "
                + "intervals. Other attributes can have any value. The outline encloses the cells that are "
                + "not in the training data. Compare the colours on both sides of the outline: if they "
                + "differ, the network does not generalise across the hole.",
        position = 610)
public record LossMap() implements Analysis {
    @Override
    public AnalysisResult analyse(Trained trained, Progress progress) {
        double[] errors = trained.model().errors(trained.test());
        double[] heldOut = new double[errors.length];
        boolean[] inside = trained.heldOut();
        Arrays.setAll(heldOut, i -> inside[i] ? 1 : 0);
        List<Panel> panels = new ArrayList<>();
        for (AttributePlane plane : AttributePlane.ofMeans(trained.test())) {
            if (panels.size() < Components.MOST) {
                double[][] means = plane.means(errors);
                boolean positive = Arrays.stream(errors).allMatch(error -> error > 0);
                Axis loss = Axis.linear("loss per image").scaled(positive);
                HeatMap map = new HeatMap(
                        "",
                        plane.horizontal().axis(),
                        plane.vertical().axis(),
                        ColorAxis.spanning(loss, means),
                        plane.columns(),
                        plane.rows(),
                        means,
                        List.of(),
                        plane.cells());
                panels.add(map.with(CellOutline.of(map, plane.means(heldOut))));
            }
        }
        return new AnalysisResult(List.of(new Figure("loss-map", "Loss over two attributes", panels)), Map.of());
    }

    @Override
    public boolean accepts(Trained trained) {
        return trained.test().attributes().size() > 1;
    }

    @Override
    public String lacks(Trained trained) {
        return "at least two attributes";
    }
}
