package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.hipparchus.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Note;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisContract;
import org.shapecode.experiment.analysis.Baselines;
import org.shapecode.experiment.analysis.Metrics;
import org.shapecode.experiment.analysis.Trained;

class LossTest extends AnalysisContract {
    @Override
    protected Analysis plugin() {
        return new Loss();
    }

    @Test
    void isTheSumOverPixelsAveragedOverUnseenImages() {
        Trained trained = trained(3, true);
        float[] outputs =
                trained.model().decode(trained.model().encode(trained.test().images()));
        double sum = 0;
        for (int i = 0; i < outputs.length; i++) {
            sum += Math.pow(trained.test().images()[i] - outputs[i], 2);
        }
        Map<String, Double> numbers = plugin().analyse(trained, Progress.NONE).numbers();
        assertEquals(sum / 16, numbers.get("loss.test"), 1e-9 * sum);
        assertEquals(sum / 16 / 256, numbers.get("loss.test-per-pixel"), 1e-9 * sum);
        // Of the radii 0.5, 1 … 8, three lie in the hole from 3 to 5.
        double both = 3 * numbers.get("loss.inside-holes") + 13 * numbers.get("loss.outside-holes");
        assertEquals(sum, both, 1e-9 * sum);
    }

    /** The mean image is the best constant image: what it leaves is the variance of every pixel. */
    @Test
    void standsBesideBlackAndTheMeanImage() {
        Trained trained = trained(3, false);
        float[] images = trained.test().images();
        double black = 0;
        double variance = 0;
        for (int p = 0; p < 256; p++) {
            double[] pixel = new double[16];
            for (int i = 0; i < 16; i++) {
                pixel[i] = images[i * 256 + p];
                black += pixel[i] * pixel[i];
            }
            variance += StatUtils.populationVariance(pixel);
        }
        Map<String, Double> numbers = plugin().analyse(trained, Progress.NONE).numbers();
        assertEquals(black / 16, numbers.get("loss.black-image"), 1e-9 * black);
        assertEquals(variance, numbers.get("loss.mean-image"), 1e-9 * variance);
    }

    private static List<String> curves(Trained trained, double... losses) {
        Metrics metrics = new Metrics(List.of("loss", "data"));
        for (double loss : losses) {
            metrics.add(new double[] {loss, loss});
        }
        Figure figure = new Loss()
                .analyse(
                        new Trained(trained.data(), trained.model(), metrics, trained.training(), trained.test()),
                        Progress.NONE)
                .figures()
                .get(0);
        return ((Plot) figure.panels().get(0))
                .series().stream().map(Series::name).toList();
    }

    @Test
    void theMeanImageIsALineUnlessItSquashesTheCurve() {
        Trained trained = trained(3, false);
        double mean = Baselines.of(trained.training(), trained.model().loss()).mean();
        assertEquals(
                List.of("training loss", "loss of the mean training image"),
                curves(trained, 2 * mean, mean, 0.1 * mean));
        assertEquals(
                List.of("training loss", "loss of the mean training image"), curves(trained, 0.5 * mean, 0.1 * mean));
        assertEquals(List.of("training loss"), curves(trained, 0.011 * mean, 0.01 * mean));
        assertEquals(List.of("training loss"), curves(trained), "no step yet");
        assertEquals(List.of("training loss"), curves(trained, 0, 0));
    }

    /** The line in the figure is of the training images, the numbers are of the test images: each says so. */
    @Test
    void everyLossSaysOfWhichImagesItIs() {
        Trained trained = trained(3, false);
        Metrics metrics = new Metrics(List.of("loss", "data", "psi1"));
        metrics.add(new double[] {1, 1, 1});
        Figure figure = plugin().analyse(
                        new Trained(trained.data(), trained.model(), metrics, trained.training(), trained.test()),
                        Progress.NONE)
                .noted(List.of())
                .figures()
                .get(0);
        Plot plot = (Plot) figure.panels().get(0);
        assertEquals(
                List.of("training loss", "loss without penalties"),
                plot.series().stream().map(Series::name).limit(2).toList());
        assertEquals("loss per image", plot.y().label());
        assertEquals(new Series.Role.Total(), plot.series().get(0).role(), "left out where runs are compared");
        Plot penalty = (Plot) figure.panels().get(1);
        assertEquals("penalty, unweighted", penalty.y().label(), "lambda is not in the metrics");
        assertEquals(
                List.of(penalty.title()),
                penalty.series().stream().map(Series::name).toList());
        assertTrue(plot.x().whole(), "there is no half a step");
        assertEquals(
                List.of(
                        "test loss per image",
                        "test loss per pixel",
                        "loss of a black image, test set",
                        "loss of the mean test image"),
                figure.notes().stream().map(Note::name).toList());
    }

    /** It is measured at some steps only, and is no term of the loss. */
    @Test
    void theTestLossIsACurveOfTheStepsAtWhichItWasMeasured() {
        Trained trained = trained(3, false);
        Metrics metrics = new Metrics(List.of("loss", "data", Metrics.TEST_LOSS));
        for (int step = 1; step <= 7; step++) {
            metrics.add(new double[] {10.0 - step, 10.0 - step, step % 3 == 0 ? 20.0 - step : Double.NaN});
        }
        Figure figure = new Loss()
                .analyse(
                        new Trained(trained.data(), trained.model(), metrics, trained.training(), trained.test()),
                        Progress.NONE)
                .figures()
                .get(0);
        List<Series> series = ((Plot) figure.panels().get(0)).series();
        assertEquals(
                List.of("training loss", "test loss"),
                series.stream().map(Series::name).limit(2).toList());
        assertArrayEquals(new double[] {3, 6}, series.get(1).x());
        assertArrayEquals(new double[] {17, 14}, series.get(1).y());
    }

    @Test
    void withoutAHoleThereIsNothingInside() {
        assertFalse(plugin().analyse(trained(3, false), Progress.NONE).numbers().containsKey("loss.inside-holes"));
    }
}
