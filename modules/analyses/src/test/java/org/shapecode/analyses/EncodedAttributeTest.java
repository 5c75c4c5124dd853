package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisContract;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Part;

class EncodedAttributeTest extends AnalysisContract {
    private static final double HALF = Math.sqrt(0.5);

    @Override
    protected Analysis plugin() {
        return new EncodedAttribute();
    }

    private Map<String, Double> numbers(Trained real, UnaryOperator<double[]> code) {
        return result(real, code).numbers();
    }

    /** What is decoded does not matter, as long as not all of it is the same. */
    private AnalysisResult result(Trained real, UnaryOperator<double[]> code) {
        double[][] rows = real.test().values();
        UnaryOperator<double[]> any = z -> rows[(int) Math.abs(z[0] * 10) % rows.length];
        return plugin().analyse(FakeModel.in(real, PlaneModel.of(real, code, any)), Progress.NONE);
    }

    private static boolean isInside(double[] row) {
        return row[0] > 0 && row[1] > 0;
    }

    /** A plane that is turned, scaled and moved says the same; what is shifted in the quadrant is an error there. */
    @Test
    void positionsAreReadFromAnyLinearCode() {
        Trained real = trained(PlaneModel.SQUARES, 0);
        Map<String, Double> turned =
                numbers(real, row -> new double[] {3 + 10 * HALF * (row[0] + row[1]), 1e-3 * HALF * (row[0] - row[1])});
        turned.forEach((name, error) -> assertEquals(0, error, 1e-4, name));
        assertEquals(6, turned.size());
        Map<String, Double> shifted =
                numbers(real, row -> new double[] {isInside(row) ? row[0] - 1.5 : row[0], row[1]});
        assertEquals(1.5, shifted.get("encoded.x-error-inside-holes"), 1e-5);
        assertEquals(0, shifted.get("encoded.x-error-outside-holes"), 1e-5);
        assertEquals(0, shifted.get("encoded.y-error-inside-holes"), 1e-5);
        assertEquals(1.5 / 2, shifted.get("encoded.x-error"), 1e-5);
    }

    @Test
    void theFigureTellsWhatIsHeldOut() {
        AnalysisResult result = result(trained(PlaneModel.SQUARES, 0), row -> row);
        Plot plot = (Plot) result.figures().get(0).panels().get(0);
        assertEquals("encoded position x (px)", plot.y().label());
        assertEquals(
                List.of("encoded", "encoded, not in the training data", "no error"),
                plot.series().stream().map(Series::name).toList());
        assertEquals(36, plot.series().get(1).x().length);
    }

    /** The code of a disk is its area, that of an angle a point on a circle. */
    @Test
    void sizesAreReadFromAreasAndAnglesFromCircles() {
        Map<String, Double> disks = numbers(trained(0, true), row -> new double[] {7 - 2 * row[0] * row[0]});
        assertEquals(0, disks.get("encoded.radius-error"), 1e-3);
        assertEquals(0, disks.get("encoded.radius-error-inside-holes"), 1e-3);
        Trained angles = trained("""
                { "data": { "generator": { "plugin": "ellipse", "width": 6, "height": 3 }, "size": 16, "images": 30, "test": 36, "vary": ["angle"] },
                  "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 2, 2] } }
                """, 0);
        double turn = 2 * Math.PI / angles.test().attributes().get(0).max();
        Map<String, Double> read =
                numbers(angles, row -> new double[] {5 * Math.sin(turn * row[0]), -3 * Math.cos(turn * row[0])});
        assertEquals(Set.of("encoded.angle-error"), read.keySet());
        assertEquals(0, read.get("encoded.angle-error"), 1e-3);
    }

    /** Components that say nothing, or the same, do no harm; with too many for the test images there is no fit. */
    @Test
    void codesOfAnyLength() {
        Trained real = trained(PlaneModel.SQUARES, 0);
        Map<String, Double> numbers = numbers(real, row -> {
            double[] code = new double[10];
            Arrays.setAll(code, j -> j < 2 ? row[j] : j < 4 ? row[0] + row[1] : 1);
            return code;
        });
        assertEquals(0, numbers.get("encoded.x-error"), 1e-4);
        UnaryOperator<double[]> longest = row -> Arrays.copyOf(row, 53);
        assertEquals(0, numbers(real, longest).get("encoded.y-error"), 1e-4);
        assertEquals(Map.of(), numbers(real, row -> Arrays.copyOf(row, 54)));
        assertEquals(Map.of(), numbers(real, row -> Arrays.copyOf(row, 1024)));
    }

    @Test
    void aCodeThatIsTheSameForAllImagesSaysNothing() {
        Map<String, Double> numbers = numbers(trained(PlaneModel.SQUARES, 0), row -> new double[] {2, 3});
        assertEquals(6, numbers.size());
        numbers.forEach((name, error) -> assertEquals(Double.NaN, error, name));
    }

    @Test
    void modelsWithoutEncoderAreNotAccepted() {
        Trained real = trained(0, false);
        assertFalse(plugin().accepts(FakeModel.in(
                real,
                new FakeModel(real.test().shape(), Set.of(Part.DECODER), row -> row[0], null, List.of(), List.of()))));
    }
}
