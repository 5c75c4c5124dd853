package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Plot;
import org.shapecode.data.Data;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisContract;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Trained;

class LossByAttributeTest extends AnalysisContract {
    @Override
    protected Analysis plugin() {
        return new LossByAttribute();
    }

    @Test
    void insideAndOutsideMakeUpTheWhole() {
        Trained trained = trained(3, true);
        AnalysisResult findings = plugin().analyse(trained, Progress.NONE);
        Map<String, Double> numbers = findings.numbers();
        double whole = 3 * numbers.get("error.inside") + 13 * numbers.get("error.outside");
        assertEquals(16 * numbers.get("error.mean"), whole, 1e-9 * whole);
        assertEquals(numbers.get("error.inside") / numbers.get("error.outside"), numbers.get("error.ratio"));
        Plot plot = (Plot) findings.figures().get(0).panels().get(0);
        assertEquals(3, plot.intervals().get(0).from(), 0.01);
    }

    /** A perfect decoder whose encoder is 0.7 px wrong: all of the error is the encoder's. */
    @Test
    void anEncoderThatErrs() {
        Map<String, Double> numbers = shares(row -> row[0] + 0.7);
        assertEquals(0, numbers.get("error.decoder-share"), 1e-3);
        assertEquals(0, numbers.get("error.inside-decoder-share"), 1e-3);
    }

    @Test
    void whatIsPerfectHasNoError() {
        assertEquals(0, shares(row -> row[0]).get("error.mean"));
    }

    private Map<String, Double> shares(ToDoubleFunction<double[]> encoder) {
        Trained real = trained(0, true);
        Data data = real.data();
        Trained fake = FakeModel.in(real, encoder, z -> FakeModel.draw(data, Math.max(0, Math.min(z, 8))));
        return plugin().analyse(fake, Progress.NONE).numbers();
    }

    /** D(z) = z f: the best code is (f, x) / (f, f), and the error there is known. */
    @Test
    void aDecoderThatErrs() {
        Trained real = trained(0, false);
        float[] f = FakeModel.draw(real.data(), 5);
        Trained fake = FakeModel.in(real, row -> 0.15 * row[0], z -> Homogeneity.times(z, f));
        double best = 0;
        double whole = 0;
        for (int i = 0; i < 16; i++) {
            double ff = 0;
            double fx = 0;
            double xx = 0;
            for (int p = 0; p < 256; p++) {
                double x = real.test().images()[i * 256 + p];
                ff += f[p] * f[p];
                fx += f[p] * x;
                xx += x * x;
            }
            double z = 0.15 * real.test().values()[i][0];
            best += xx - fx * fx / ff;
            whole += xx - 2 * z * fx + z * z * ff;
        }
        Map<String, Double> numbers = plugin().analyse(fake, Progress.NONE).numbers();
        assertEquals(whole / 16, numbers.get("error.mean"), 1e-5 * whole);
        assertEquals(best / whole, numbers.get("error.decoder-share"), 1e-6);
    }

    @Test
    void longCodesAreNotDivided() {
        Trained ellipses = trained("""
                { "data": { "generator": "ellipse", "size": 16, "images": 30, "test": 16 },
                  "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 1] } }
                """, 3);
        AnalysisResult findings = plugin().analyse(ellipses, Progress.NONE);
        assertFalse(findings.numbers().containsKey("error.decoder-share"));
        assertEquals(2, findings.figures().get(0).panels().size());
        assertTrue(findings.numbers().get("error.mean") > 0);
    }

    @Test
    void anEncoderAloneHasErrorsToo() {
        Trained encoder = trained("""
                { "data": { "generator": "dirac-one-hot", "size": 8, "images": 30, "test": 8 },
                  "model": { "plugin": "position-encoder", "trained": false } }
                """, 0);
        assertEquals(0, plugin().analyse(encoder, Progress.NONE).numbers().get("error.mean"));
    }

    @Test
    void canBeCancelled() {
        Trained trained = trained(0, false);
        assertThrows(CancellationException.class, () -> plugin().analyse(trained, new Cancelled()));
    }
}
