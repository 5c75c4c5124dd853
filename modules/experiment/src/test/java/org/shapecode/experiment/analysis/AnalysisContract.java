package org.shapecode.experiment.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Json;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.core.figure.AxesPanel;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.core.plugin.PluginContract;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.network.api.TrainableModel;

/**
 * What every analysis must satisfy, tested on a small model after a few steps. The class path of the tests needs a shape, a
 * sampling and a model.
 */
public abstract class AnalysisContract extends PluginContract<Analysis> {
    @Override
    protected final Class<Analysis> kind() {
        return Analysis.class;
    }

    /**
     * The experiment on which it is tested: by default disks on 16 x 16 pixels; with at least 30 images.
     *
     * @param sampling in JSON: uniform, or with a hole from 3 to 5
     * @return as JSON
     */
    protected String experiment(String sampling) {
        return """
                { "data": { "generator": "disk", "size": 16, "images": 30, "test": 16, "sampling": %s },
                  "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 2, 1] } }
                """.formatted(sampling);
    }

    /** A model trained for some steps, possibly none, on images with or without a hole in their attributes. */
    protected final Trained trained(int steps, boolean hole) {
        return trained(experiment(hole ? "{ \"plugin\": \"hole\", \"from\": 3, \"to\": 5 }" : "\"uniform\""), steps);
    }

    /** The model of any experiment, given as JSON, trained for some steps of two images each. */
    public static Trained trained(String json, int steps) {
        Experiment experiment =
                Document.of(Json.parse(json, "contract"), "contract").experiment();
        Seed seed = new Seed(1);
        Dataset training = experiment.data().training(seed, Progress.NONE);
        Dataset test = experiment.data().test(seed, Progress.NONE);
        try (TrainableModel model = experiment.newModel(1)) {
            Metrics metrics = new Metrics(model.terms());
            double[] terms = new double[model.terms().size()];
            for (int step = 0; step < steps; step++) {
                model.step(training, new int[] {step % 30, (step + 7) % 30}, terms);
                metrics.add(terms);
            }
            return new Trained(experiment.data(), model.model().snapshot(), metrics, training, test);
        }
    }

    @Test
    void acceptsTheModelOfTheContract() {
        assertTrue(plugin().accepts(trained(0, false)));
    }

    @Test
    void findsSomethingWithAndWithoutAHoleAndTraining() {
        for (int steps : new int[] {0, 5}) {
            for (boolean hole : new boolean[] {false, true}) {
                AnalysisResult result = plugin().analyse(trained(steps, hole), Progress.NONE);
                assertTrue(!result.figures().isEmpty() || !result.numbers().isEmpty());
            }
        }
    }

    @Test
    void numbersBeginWithItsId() {
        plugin().analyse(trained(5, true), Progress.NONE)
                .numbers()
                .keySet()
                .forEach(name -> assertTrue(name.matches(plugin().id() + "(\\.[A-Za-z0-9-]+)+"), name));
    }

    @Test
    void figureIdsDiffer() {
        List<String> ids = plugin().analyse(trained(5, false), Progress.NONE).figures().stream()
                .map(figure -> figure.id())
                .toList();
        assertEquals(ids.stream().distinct().toList(), ids);
    }

    @Test
    void theSameModelGivesTheSameNumbersAndFigures() {
        AnalysisResult one = plugin().analyse(trained(5, true), Progress.NONE);
        AnalysisResult two = plugin().analyse(trained(5, true), Progress.NONE);
        assertEquals(one.numbers(), two.numbers());
        assertArrayEquals(values(one), values(two));
    }

    /** What the figures show: the values of pictures, and both coordinates and the colour of points. */
    private static double[] values(AnalysisResult result) {
        return result.figures().stream()
                .flatMap(figure -> figure.panels().stream())
                .flatMapToDouble(panel -> panel instanceof AxesPanel axes
                        ? axes.points().stream()
                                .flatMapToDouble(each -> Stream.of(each.x(), each.y(), each.value())
                                        .flatMapToDouble(each::stream))
                        : ((ImageGrid) panel)
                                .rows().stream()
                                        .flatMap(row -> row.pictures().stream())
                                        .flatMapToDouble(picture -> IntStream.range(0, picture.values().length)
                                                .mapToDouble(i -> picture.values()[i])))
                .toArray();
    }
}
