package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisContract;
import org.shapecode.experiment.analysis.Trained;

class AiryTest extends AnalysisContract {
    @Override
    protected Analysis plugin() {
        return new Airy();
    }

    @Test
    void theConstantOfTheEquation() {
        assertEquals(2.3918e-4, new AiryProfile(32).k(), 5e-9);
        assertEquals(1.34385e-3, new AiryProfile(18).k(), 5e-9);
    }

    @Test
    void theShareOfTheEnergy() {
        assertEquals(0.766, new AiryProfile(32).share(), 5e-4);
        assertEquals(new AiryProfile(32).share(), new AiryProfile(18).share(), 1e-12);
    }

    /** f'' = -k t f by finite differences, and both boundary conditions. */
    @Test
    void solvesTheEquation() {
        AiryProfile airy = new AiryProfile(32);
        double h = 0.01;
        for (double t = 1; t < 31; t++) {
            double second = (airy.at(t + h) - 2 * airy.at(t) + airy.at(t - h)) / (h * h);
            assertEquals(-airy.k() * t * airy.at(t), second, 1e-8);
        }
        assertEquals(1, airy.at(0));
        assertEquals(0, (airy.at(h) - 1) / h, 1e-7);
        assertEquals(0, airy.at(32 - 1e-9), 1e-8);
    }

    @Test
    void directMaximisationAgrees() {
        Map<String, Double> numbers =
                plugin().analyse(trained(0, false), Progress.NONE).numbers();
        assertTrue(numbers.get("airy.direct-difference") < 2e-7, numbers.toString());
        double coarse = difference(256);
        assertEquals(4, coarse / difference(512), 0.05, "the error falls with the square of the cells");
    }

    private static double difference(int cells) {
        DirectProfile direct = DirectProfile.of(cells);
        double[] closed = new double[cells];
        for (int i = 0; i < cells; i++) {
            closed[i] = new AiryProfile(1).at(direct.place(i));
        }
        return direct.difference(closed);
    }

    @Test
    void aNetworkWithThisProfileIsRecognised() {
        Trained real = trained("""
                { "data": { "generator": "disk", "size": 32, "images": 120, "test": 16,
                            "sampling": { "plugin": "limited", "to": 12 } },
                  "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 2, 2, 1] } }
                """, 0);
        float[] picture = new float[32 * 32];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (float) new AiryProfile(12).at(RadialProfile.distance(i, 32));
        }
        Trained fake = FakeModel.in(real, row -> row[0], z -> Homogeneity.times(z, picture));
        Map<String, Double> numbers = plugin().analyse(fake, Progress.NONE).numbers();
        assertEquals(12, numbers.get("airy.radius"), 1e-9);
        assertEquals(1, numbers.get("airy.correlation"), 1e-9);
        assertTrue(numbers.get("airy.correlation-singular-vector") > 0.99, numbers.toString());
        assertEquals(12, numbers.get("airy.output-vanishes-at"), 1);
    }

    @Test
    void onlyDisksAreAccepted() {
        Trained squares = trained("""
                { "data": { "generator": "square", "size": 16, "images": 30, "test": 16 },
                  "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 2, 1] } }
                """, 0);
        assertFalse(plugin().accepts(squares));
    }
}
