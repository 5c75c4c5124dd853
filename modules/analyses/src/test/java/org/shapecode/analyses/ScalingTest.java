package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisContract;
import org.shapecode.experiment.analysis.Trained;

class ScalingTest extends AnalysisContract {
    @Override
    protected Analysis plugin() {
        return new Scaling();
    }

    private static Trained network(boolean bias) {
        return trained("""
                { "data": { "generator": "disk", "size": 16, "images": 30, "test": 16 },
                  "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 2, 1], "bias": %b } }
                """.formatted(bias), 40);
    }

    /** Proposition 1, exact up to the rounding of floats. */
    @Test
    void withoutBiasesTheDecoderScales() {
        double deviation =
                plugin().analyse(network(false), Progress.NONE).numbers().get("scaling.largest-deviation");
        assertTrue(deviation < 1e-6, "" + deviation);
        assertTrue(new Scaling(List.of(0.0, 1.0, 2.0, 1024.0))
                        .analyse(network(false), Progress.NONE)
                        .numbers()
                        .get("scaling.largest-deviation")
                == 0);
    }

    @Test
    void withBiasesItDoesNot() {
        double deviation =
                plugin().analyse(network(true), Progress.NONE).numbers().get("scaling.largest-deviation");
        assertTrue(deviation > 1e-3, "" + deviation);
    }

    /** D(z) = 1 + z at one pixel: |1 + lambda z - lambda - lambda z| / (max(lambda, 1) (1 + z)), largest for z = -1/2. */
    @Test
    void theDeviationOfAKnownDecoder() {
        Trained real = trained(0, false);
        Trained fake = FakeModel.in(real, row -> row[0] - 1, z -> {
            float[] image = new float[256];
            image[7] = 1 + z;
            return image;
        });
        Map<String, Double> numbers =
                new Scaling(List.of(1.0, 3.0)).analyse(fake, Progress.NONE).numbers();
        assertEquals(2 / 1.5, numbers.get("scaling.largest-deviation"), 1e-6);
        assertEquals(14 / 16.0, numbers.get("scaling.positive-codes"));
    }
}
