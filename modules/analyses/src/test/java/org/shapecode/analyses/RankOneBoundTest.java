package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisContract;
import org.shapecode.experiment.analysis.Trained;

class RankOneBoundTest extends AnalysisContract {
    @Override
    protected Analysis plugin() {
        return new RankOneBound();
    }

    /** The model h f itself: its code is h up to a factor. */
    @Test
    void theBestModelReachesTheBound() {
        Trained real = trained(0, false);
        Dataset training = real.training();
        RankOne best = RankOne.of(training.images(), 256, Progress.NONE);
        Trained fake = FakeModel.in(
                real,
                row -> 3 * best.multiples(FakeModel.draw(real.data(), row[0]))[0],
                z -> Homogeneity.times(z / 3.0, floats(best.vector())));
        Map<String, Double> numbers = plugin().analyse(fake, Progress.NONE).numbers();
        assertEquals(1, numbers.get("rank-one.loss-over-bound"), 1e-5);
        assertEquals(1, numbers.get("rank-one.correlation"), 1e-9);
        assertEquals(1, numbers.get("rank-one.r2-code-h"), 1e-9);
        assertEquals(best.bound(), numbers.get("rank-one.bound"), 1e-9);
        // On the unseen images another image is a little better.
        double over = numbers.get("rank-one.test.loss-over-bound");
        assertTrue(over > 1 && over < 1.1, "" + over);
    }

    @Test
    void theLossIsThatOfTheModel() {
        Trained trained = trained(5, true);
        double[] errors = trained.model().errors(trained.training());
        double sum = 0;
        for (double error : errors) {
            sum += error;
        }
        Map<String, Double> numbers = plugin().analyse(trained, Progress.NONE).numbers();
        assertEquals(sum / 30, numbers.get("rank-one.loss"), 1e-9 * sum);
    }

    @Test
    void longCodesHaveNoLineAgainstH() {
        Trained trained = trained("""
                { "data": { "generator": "ellipse", "size": 16, "images": 30, "test": 16 },
                  "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 1] } }
                """, 3);
        Map<String, Double> numbers = plugin().analyse(trained, Progress.NONE).numbers();
        assertTrue(numbers.get("rank-one.loss-over-bound") > 1);
        assertFalse(numbers.containsKey("rank-one.r2-code-h"));
    }

    /** One image is a multiple of itself: nothing is left, and nothing is a multiple of nothing. */
    @Test
    void aBoundOfZeroHasNoRatio() {
        Trained one = trained("""
                { "data": { "generator": "disk", "size": 16, "images": 1, "test": 16 },
                  "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 2, 1] } }
                """, 0);
        Map<String, Double> numbers = plugin().analyse(one, Progress.NONE).numbers();
        assertEquals(0, numbers.get("rank-one.bound"));
        assertTrue(Double.isNaN(numbers.getOrDefault("rank-one.loss-over-bound", Double.NaN)), numbers::toString);
        assertTrue(numbers.get("rank-one.test.loss-over-bound") > 1, numbers::toString);
    }

    @Test
    void canBeCancelled() {
        Trained trained = trained(0, false);
        assertThrows(CancellationException.class, () -> plugin().analyse(trained, new Cancelled()));
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
