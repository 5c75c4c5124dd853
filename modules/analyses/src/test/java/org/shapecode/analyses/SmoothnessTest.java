package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Plot;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisContract;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.analysis.Trend;
import org.shapecode.network.api.Part;

class SmoothnessTest extends AnalysisContract {
    @Override
    protected Analysis plugin() {
        return new Smoothness();
    }

    private Map<String, Double> numbers(ToDoubleFunction<double[]> code, boolean hole) {
        Trained fake = FakeModel.in(trained(0, hole), code, FakeModel::filled);
        return plugin().analyse(fake, Progress.NONE).numbers();
    }

    @Test
    void theAreaIsSmooth() {
        for (boolean hole : new boolean[] {false, true}) {
            Map<String, Double> numbers = numbers(row -> 7 - 3 * row[0] * row[0], hole);
            assertEquals(0, numbers.get("smoothness.departure"), 1e-6);
            assertEquals(0, numbers.get("smoothness.second-difference"), 1e-5);
        }
    }

    /** z = r^2 / 64 but for a bump of 1/4 on the three radii inside the hole: up, along and down again. */
    @Test
    void aBumpInTheHole() {
        Map<String, Double> numbers =
                numbers(row -> (row[0] * row[0] - 0.25) / 63.75 + (row[0] > 3 && row[0] < 5 ? 0.25 : 0), true);
        assertEquals(0.25, numbers.get("smoothness.departure"), 1e-6);
        // The places are (25 - 9) / 32 = 1/2 apart: the flanks, from 9 to 3.5^2 and 4.5^2 to 25, are of four kinks.
        double flanks = 0.25 * 0.5 * (1 / 3.25 + 1 / 4.75);
        assertEquals(flanks, numbers.get("smoothness.second-difference"), 0.3 * flanks);
    }

    /** Without a hole, the line is fitted to all: a code that is the radius departs from the area. */
    @Test
    void theRadiusIsNotTheArea() {
        double[] x = new double[16];
        double[] y = new double[16];
        for (int i = 0; i < 16; i++) {
            y[i] = i / 15.0;
            x[i] = (i + 1) * (i + 1) / 4.0;
        }
        double residual = (1 - Trend.r2(x, y)) * (16 * 16 - 1) / 12.0 / 225;
        assertEquals(Math.sqrt(residual), numbers(row -> row[0], false).get("smoothness.departure"), 1e-6);
    }

    @Test
    void aConstantCodeHasNoShape() {
        for (boolean hole : new boolean[] {false, true}) {
            assertEquals(Double.NaN, numbers(row -> 3, hole).get("smoothness.departure"));
            assertEquals(Double.NaN, numbers(row -> 3, hole).get("smoothness.second-difference"));
        }
    }

    /** There are 32 images of 16 positions, and a position is no size: the code that is a line in it is smooth. */
    @Test
    void wholePositionsAreDistinctAndNotSquared() {
        Trained real = trained("""
                { "data": { "generator": "dirac-one-hot", "size": 16, "images": 30, "test": 32 },
                  "model": "position-encoder" }
                """, 0);
        Trained fake = FakeModel.in(
                real,
                new FakeModel(
                        real.test().shape(), Set.of(Part.ENCODER), row -> 3 - 2 * row[0], null, List.of(), List.of()));
        AnalysisResult result = plugin().analyse(fake, Progress.NONE);
        assertEquals(0, result.numbers().get("smoothness.departure"), 1e-6);
        assertEquals(0, result.numbers().get("smoothness.second-difference"), 1e-5);
        Plot plot = (Plot) result.figures().get(0).panels().get(0);
        assertEquals("position (px)", plot.x().label());
        double[] places = plot.series().get(0).x();
        assertEquals(Arrays.stream(places).distinct().count(), places.length);
    }

    @Test
    void twoAttributesAreNotAccepted() {
        assertFalse(plugin().accepts(trained("""
                { "data": { "generator": "ellipse", "size": 16, "images": 30, "test": 16 },
                  "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 2, 1] } }
                """, 0)));
    }
}
