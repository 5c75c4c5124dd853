package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Trained;

class CorrelationTest extends PlaneContract {
    @Override
    protected Analysis plugin() {
        return new Correlation();
    }

    private Map<String, Double> numbers(Trained trained) {
        return plugin().analyse(trained, Progress.NONE).numbers();
    }

    @Test
    void eachComponentWithEachAttribute() {
        Map<String, Double> numbers =
                numbers(CodeModel.in(trained(0, false), 2, row -> new double[] {row[0], -row[1]}));
        assertEquals(1, numbers.get("correlation.z1.width"), 1e-6);
        assertEquals(0, numbers.get("correlation.z1.height"), 1e-6);
        assertEquals(1, numbers.get("correlation.z2.height"), 1e-6, "its absolute value");
        assertTrue(numbers.get("correlation.z1.area") > 0.5, numbers::toString);
        assertTrue(numbers.get("correlation.z1.axis-ratio") > 0.3, numbers::toString);
    }

    /** Of a large ellipse, the standard deviations along the axes are half of its half width and half height. */
    @Test
    void theAxisRatioIsThatOfWidthAndHeight() {
        Trained real = trained(0, false);
        Moments moments = Moments.of(real.test()).orElseThrow();
        for (int i = 0; i < real.test().count(); i++) {
            double[] size = real.test().values()[i];
            if (Math.min(size[0], size[1]) > 3) {
                assertEquals(1, moments.axisRatio()[i] * size[1] / size[0], 0.15, size[0] + " x " + size[1]);
                assertEquals(1, moments.diagonalRatio()[i], 0.05);
            }
        }
    }

    /** The ratio of a disk is 1 but for its pixels, and an angle has no correlation. */
    @Test
    void whatDoesNotVaryIsLeftOut() {
        Map<String, Double> numbers =
                numbers(CodeModel.in(disks(2, 36, "radius", "angle"), 2, row -> new double[] {row[0], row[1]}));
        assertEquals(
                List.of("correlation.z1.radius", "correlation.z1.area", "correlation.z2.radius", "correlation.z2.area"),
                List.copyOf(numbers.keySet()));
    }

    @Test
    void aConstantCodeHasNone() {
        numbers(CodeModel.in(trained(0, false), 2, row -> new double[] {3, 4}))
                .forEach((name, number) -> assertEquals(Double.NaN, number, name));
    }

    @Test
    void oneComponentIsComparedWithSeveralAttributesOnly() {
        assertFalse(plugin().accepts(disks(1, 16, "radius")), "the code against its attribute shows it");
        assertTrue(plugin().accepts(disks(1, 16, "radius", "x")));
    }
}
