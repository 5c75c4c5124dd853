package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.api.Findings;
import org.shapecode.experiment.api.Trained;
import org.shapecode.experiment.spi.Analysis;
import org.shapecode.network.api.Part;

/**
 * Inputs above outputs, for unseen images spread evenly over the attributes (paper, Fig. 2).
 *
 * @param columns how many images
 */
@PluginInfo(
        id = "reconstructions",
        name = "Reconstructions",
        description = "Unseen inputs above what the network makes of them (paper, Fig. 2).",
        position = 200)
public record Reconstructions(
        @Parameter(value = "Number of images", min = 1, max = 64, step = 1)
        int columns) implements Analysis {
    public Reconstructions() {
        this(9);
    }

    @Override
    public Findings analyse(Trained trained, Progress progress) {
        Dataset test = trained.test();
        int pixels = test.shape().pixels();
        int shown = Math.min(columns, test.count());
        float[] inputs = new float[shown * pixels];
        double[][] values = new double[shown][];
        for (int i = 0; i < shown; i++) {
            int image = (int) ((i + 0.5) * test.count() / shown);
            System.arraycopy(test.images(), image * pixels, inputs, i * pixels, pixels);
            values[i] = test.values()[image];
        }
        float[] outputs = trained.model()
                .decode(trained.model().codes(new Dataset(test.shape(), test.attributes(), values, inputs)));
        List<String> labels = Arrays.stream(values).map(Reconstructions::label).toList();
        ImageGrid grid = new ImageGrid("", List.of(row("input", inputs, test), row("output", outputs, test)), labels);
        return new Findings(List.of(new Figure("reconstructions", "Reconstructions", List.of(grid))), Map.of());
    }

    @Override
    public boolean accepts(Trained trained) {
        return trained.model().parts().contains(Part.DECODER);
    }

    private static ImageGrid.Row row(String label, float[] images, Dataset test) {
        int size = test.shape().size();
        int pixels = test.shape().pixels();
        List<ImageGrid.Picture> pictures = new ArrayList<>();
        for (int from = 0; from < images.length; from += pixels) {
            float[] values = Arrays.copyOfRange(images, from, from + pixels);
            pictures.add(new ImageGrid.Picture(size, pixels / size, values, 0, 1));
        }
        return new ImageGrid.Row(label, pictures);
    }

    private static String label(double[] values) {
        return String.join(
                ", ",
                Arrays.stream(values)
                        .mapToObj(value -> String.format(Locale.ROOT, "%.1f", value))
                        .toList());
    }
}
