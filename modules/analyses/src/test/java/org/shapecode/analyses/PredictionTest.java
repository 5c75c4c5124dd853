package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisContract;
import org.shapecode.experiment.analysis.Trained;

class PredictionTest extends AnalysisContract {
    @Override
    protected Analysis plugin() {
        return new Prediction();
    }

    @Override
    protected String experiment(String sampling) {
        return """
                { "data": { "generator": "disk", "size": 16, "images": 30, "test": 16, "sampling": %s },
                  "model": { "plugin": "coordinate-regressor", "attributes": ["radius"], "channels": [2, 2] } }
                """.formatted(sampling);
    }

    static Trained positions(String model) {
        return trained("""
                { "data": { "generator": { "plugin": "disk", "radius": 3 }, "vary": ["x", "y"], "size": 16, "images": 30,
                    "test": 25, "sampling": { "plugin": "hole", "attribute": "y", "from": 2, "to": 6 } },
                  "model": { "plugin": "%s", "channels": [2, 2] } }
                """.formatted(model), 5);
    }

    /** The range of both is -8 to 8 px, so that the code is the position over 8. */
    @Test
    void theDistanceIsThatOfThePredictedFromTheTruePosition() {
        Trained trained = positions("coordinate-regressor");
        Map<String, Double> numbers =
                new Prediction().analyse(trained, Progress.NONE).numbers();
        Dataset test = trained.test();
        float[] codes = trained.model().codes(test);
        double[] x = new double[2];
        double[] both = new double[2];
        int[] counts = new int[2];
        for (int i = 0; i < test.count(); i++) {
            int inside = test.values()[i][1] > 2 && test.values()[i][1] < 6 ? 1 : 0;
            double dx = 8 * codes[2 * i] - test.values()[i][0];
            double dy = 8 * codes[2 * i + 1] - test.values()[i][1];
            x[inside] += dx * dx;
            both[inside] += dx * dx + dy * dy;
            counts[inside]++;
        }
        assertEquals(Math.sqrt((x[0] + x[1]) / 25), numbers.get("prediction.x-error"), 1e-5);
        assertEquals(Math.sqrt(x[1] / counts[1]), numbers.get("prediction.x-error-inside-holes"), 1e-5);
        assertEquals(Math.sqrt((both[0] + both[1]) / 25), numbers.get("prediction.distance"), 1e-5);
        assertEquals(Math.sqrt(both[0] / counts[0]), numbers.get("prediction.distance-outside-holes"), 1e-5);
    }

    @Test
    void doesNotApplyToOtherNetworks() {
        assertFalse(new Prediction().accepts(positions("coordinate-renderer")));
        assertFalse(new Prediction().accepts(positions("coordconv-autoencoder")));
    }

    /** Analyses that need a decoder do not apply to a regressor, nor those of the encoder to a renderer. */
    @Test
    void othersSayWhetherTheyApply() {
        Trained regressor = positions("coordinate-regressor");
        assertFalse(new Reconstructions().accepts(regressor));
        assertFalse(new Interpolation().accepts(regressor));
        assertFalse(new Latent().accepts(positions("coordinate-renderer")));
    }
}
