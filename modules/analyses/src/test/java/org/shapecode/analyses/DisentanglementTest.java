package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.HeatMap;
import org.shapecode.core.figure.Note;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Trained;

class DisentanglementTest extends PlaneContract {
    @Override
    protected Analysis plugin() {
        return new Disentanglement();
    }

    private AnalysisResult ofEllipses(int d, Function<double[], double[]> code) {
        return plugin().analyse(CodeModel.in(trained(0, false), d, code), Progress.NONE);
    }

    private static double number(AnalysisResult result, String name) {
        return result.numbers().get("disentanglement." + name);
    }

    @Test
    void theAttributesThemselvesAreDisentangled() {
        ofEllipses(2, row -> new double[] {row[0], 100 - 3 * row[1]})
                .numbers()
                .forEach((name, number) -> assertEquals(1, number, 1e-3, name));
    }

    /** Each attribute has R2 = 1/2 with either component, and both together tell it. */
    @Test
    void theAttributesTurnedByHalfARightAngleAreNot() {
        AnalysisResult turned = ofEllipses(2, row -> new double[] {row[0] + row[1], row[0] - row[1]});
        assertEquals(0, number(turned, "sap"), 1e-6);
        assertEquals(0, number(turned, "mig"), 1e-6);
        assertEquals(0, number(turned, "dci-disentanglement"), 1e-6);
        assertEquals(0, number(turned, "dci-completeness"), 1e-6);
        assertEquals(1, number(turned, "dci-informativeness"), 1e-3);
        HeatMap r2 = (HeatMap) turned.figures().get(0).panels().get(1);
        assertEquals(0.5, r2.values()[0][0], 1e-6);
        assertEquals(List.of("z2", "z1"), r2.y().categories(), "the first on top");
        assertEquals(List.of("half width", "half height"), r2.x().categories());
    }

    @Test
    void ofAConstantCodeNothingIsSaid() {
        AnalysisResult constant = ofEllipses(2, row -> new double[] {3, -1});
        constant.numbers().forEach((name, number) -> assertEquals(Double.NaN, number, name));
        assertTrue(
                constant.noted(List.of()).figures().get(0).notes().contains(Note.number("MIG", "undefined")),
                "under the figure");
    }

    /** A component that is the same for all images tells nothing, but the other one still does. */
    @Test
    void oneDeadComponent() {
        AnalysisResult half = ofEllipses(2, row -> new double[] {row[0], 7});
        assertEquals(0.5, number(half, "mig"), 1e-6);
        assertEquals(0.5, number(half, "sap"), 1e-6);
        assertEquals(1, number(half, "dci-disentanglement"), 1e-6);
        assertEquals(0.5, number(half, "dci-informativeness"), 1e-3);
    }

    /** Two components that both encode the width: one is too many. */
    @Test
    void twiceTheSameIsNotComplete() {
        AnalysisResult twice = ofEllipses(3, row -> new double[] {row[0] + row[1], row[0] - row[1], row[1]});
        assertTrue(number(twice, "dci-completeness") < 0.8, twice.numbers()::toString);
        assertEquals(0.25, number(twice, "sap"), 1e-6, "0 of the width, 1 - 1/2 of the height");
    }

    @Test
    void aSingleAttributeCannotBeSeparatedFromOthers() {
        AnalysisResult one = plugin().analyse(
                        CodeModel.in(disks(2, 32, "radius"), 2, row -> new double[] {row[0], 5}), Progress.NONE);
        assertEquals(Double.NaN, number(one, "dci-disentanglement"));
        assertEquals(1, number(one, "dci-completeness"), 1e-6);
        assertEquals(1, number(one, "mig"), 1e-6);
        assertEquals(1, number(one, "sap"), 1e-6);
    }

    @Test
    void anAngleIsToldByItsCosineAndSine() {
        AnalysisResult angle = plugin().analyse(
                        CodeModel.in(disks(3, 32, "angle"), 3, row ->
                                new double[] {Math.cos(turn(row[0])), Math.sin(turn(row[0])), 0}),
                        Progress.NONE);
        assertEquals(1, number(angle, "dci-informativeness"), 1e-3);
        assertEquals(0, number(angle, "sap"), 1e-6, "either is a wave of one period");
    }

    private static double turn(double degrees) {
        return Math.toRadians(degrees);
    }

    /** Two values are always linear. */
    @Test
    void anAttributeOfTwoValuesDoesNotCount() {
        Map<String, Double> numbers = plugin().analyse(
                        CodeModel.in(disks(2, 4, "radius", "x"), 2, row -> new double[] {row[0], row[1]}),
                        Progress.NONE)
                .numbers();
        numbers.forEach((name, number) -> assertEquals(Double.NaN, number, name));
    }

    @Test
    void canBeCancelled() {
        Trained trained = trained(0, false);
        assertThrows(CancellationException.class, () -> plugin().analyse(trained, new Cancelled()));
    }

    @Test
    void aSingleComponentHasNoSecond() {
        assertFalse(plugin().accepts(disks(1, 16, "radius", "x")));
    }
}
