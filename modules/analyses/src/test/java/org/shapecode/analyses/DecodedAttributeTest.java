package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.data.Data;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisContract;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Part;

class DecodedAttributeTest extends AnalysisContract {
    /** The presets' data: test radii 0.1 px apart. */
    private static final String DISKS = """
            { "data": { "generator": "%s", "size": 64, "images": 30, "test": %d, "test-grid": "paper",
                "sampling": { "plugin": "hole", "from": 11, "to": 18 }, "blur": { "sigma": %s, "offsets": 800 } },
              "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 2, 2, 2, 1] } }
            """;

    @Override
    protected Analysis plugin() {
        return new DecodedAttribute();
    }

    private AnalysisResult result(Trained real, ToDoubleFunction<double[]> decoded) {
        Data data = real.data();
        return plugin().analyse(FakeModel.in(real, decoded, z -> FakeModel.draw(data, z)), Progress.NONE);
    }

    /** Of 320 decoded disks, those of the 69 radii inside the hole are half a pixel too large, the others 0.03 px. */
    @Test
    void theErrorIsInPixelsBetweenTheTestRadiiToo() {
        Trained real = trained(DISKS.formatted("disk", 320, "1.0"), 0);
        AnalysisResult result = result(real, row -> row[0] > 11 && row[0] < 18 ? row[0] + 0.5 : row[0] * 0.999 + 0.03);
        Map<String, Double> numbers = result.numbers();
        assertEquals(0.5, numbers.get("decoded.radius-error-inside-holes"), 0.001);
        double outside = Math.sqrt(mean(real));
        assertEquals(outside, numbers.get("decoded.radius-error-outside-holes"), 0.001);
        assertEquals(
                320 * Math.pow(numbers.get("decoded.radius-error"), 2),
                69 * Math.pow(numbers.get("decoded.radius-error-inside-holes"), 2)
                        + 251 * Math.pow(numbers.get("decoded.radius-error-outside-holes"), 2),
                1e-9);
        Plot plot = (Plot) result.figures().get(0).panels().get(0);
        assertEquals("decoded radius (px)", plot.y().label());
        assertEquals(11, plot.intervals().get(0).from());
    }

    private static double mean(Trained real) {
        double sum = 0;
        int count = 0;
        for (double[] row : real.test().values()) {
            if (row[0] <= 11 || row[0] >= 18) {
                sum += Math.pow(0.03 - 0.001 * row[0], 2);
                count++;
            }
        }
        return sum / count;
    }

    /** Without blur, several radii have the same pixels, so it cannot be finer than those. */
    @Test
    void theResolutionIsFarBelowTheSpacing() {
        for (String sigma : List.of("0.5", "2")) {
            Trained fine = trained(DISKS.formatted("disk", 320, sigma), 0);
            assertEquals(0, error(fine, 0), 1e-5);
            assertEquals(0.55, error(fine, 0.55), 0.005, "sigma " + sigma);
            Trained coarse = trained(DISKS.formatted("disk", 16, sigma), 0);
            assertEquals(0, error(coarse, 0), 1e-5);
            assertEquals(0.6, error(coarse, 0.6), 0.06, "sigma " + sigma);
        }
        Trained sharp = trained(DISKS.formatted("disk", 320, "0"), 0);
        assertEquals(0, error(sharp, 0), 0.2);
        assertEquals(0.55, error(sharp, 0.55), 0.1);
        Trained square = trained(DISKS.formatted("square", 32, "1.0"), 0);
        String name = "decoded." + square.test().attributes().get(0).name() + "-error";
        assertEquals(0.6, result(square, row -> row[0] - 0.6).numbers().get(name), 0.05);
    }

    private double error(Trained disks, double less) {
        return result(disks, row -> Math.max(0, row[0] - less)).numbers().get("decoded.radius-error");
    }

    @Test
    void withoutAHoleThereIsNothingInside() {
        assertEquals(
                Set.of("decoded.radius-error"),
                plugin().analyse(trained(3, false), Progress.NONE).numbers().keySet());
    }

    @Test
    void anOutputThatIsNotFiniteHasNoRadius() {
        Trained real = trained(0, false);
        Trained fake = FakeModel.in(real, row -> row[0], z -> FakeModel.filled(Float.NaN));
        assertEquals(Double.NaN, plugin().analyse(fake, Progress.NONE).numbers().get("decoded.radius-error"));
    }

    /** There are 80 images of 64 positions. */
    @Test
    void wholePositionsAreMeasured() {
        Trained real = trained("""
                { "data": { "generator": "dirac-one-hot", "size": 64, "images": 30, "test": 80, "test-grid": "upper-end" },
                  "model": "position-decoder" }
                """, 0);
        Map<String, Double> numbers = result(real, row -> (row[0] + 32) % 64).numbers();
        assertEquals(32, numbers.get("decoded.position-error"), 1e-6);
    }

    /** Squares in the fourth quadrant are decoded 2 px too far to the left, others where they are. */
    @Test
    void eachAttributeIsMeasuredInsideAndOutsideABox() {
        Trained real = trained(PlaneModel.SQUARES, 0);
        Trained fake = FakeModel.in(real, PlaneModel.of(real, row -> row, z ->
                new double[] {z[0] > 0 && z[1] > 0 ? z[0] - 2 : z[0], z[1]}));
        AnalysisResult result = plugin().analyse(fake, Progress.NONE);
        Map<String, Double> numbers = result.numbers();
        assertEquals(2, numbers.get("decoded.x-error-inside-holes"), 1e-6);
        assertEquals(0, numbers.get("decoded.x-error-outside-holes"), 1e-6);
        assertEquals(0, numbers.get("decoded.y-error-inside-holes"), 1e-6);
        assertEquals(0, numbers.get("decoded.y-error"), 1e-6);
        Plot plot = (Plot) result.figures().get(0).panels().get(1);
        assertEquals("decoded position y (px)", plot.y().label());
        assertEquals(
                List.of("decoded", "decoded, not in the training data", "no error"),
                plot.series().stream().map(Series::name).toList());
        assertEquals(36, plot.series().get(1).x().length);
    }

    /** A disk of radius 0 has no position. */
    @Test
    void whatAPictureDoesNotTellIsNotCounted() {
        Trained real = trained("""
                { "data": { "generator": "disk", "size": 16, "images": 30, "test": 25, "vary": ["x", "radius"] },
                  "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 2, 2] } }
                """, 0);
        Trained fake =
                FakeModel.in(real, PlaneModel.of(real, row -> row, z -> new double[] {z[1] == 0 ? 8 : z[0], z[1]}));
        AnalysisResult result = plugin().analyse(fake, Progress.NONE);
        assertEquals(0, result.numbers().get("decoded.x-error"), 1e-6);
        assertEquals(
                20,
                ((Plot) result.figures().get(0).panels().get(0)).series().get(0).x().length);
        assertEquals(
                25,
                ((Plot) result.figures().get(0).panels().get(1)).series().get(0).x().length);
    }

    @Test
    void modelsWithoutDecoderAreNotAccepted() {
        Trained real = trained(0, false);
        assertFalse(plugin().accepts(FakeModel.in(
                real,
                new FakeModel(real.test().shape(), Set.of(Part.ENCODER), row -> row[0], null, List.of(), List.of()))));
    }
}
