package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.AnalysisContract;
import org.shapecode.experiment.analysis.AnalysisResult;
import org.shapecode.experiment.analysis.Trained;

class DiracsTest extends AnalysisContract {
    @Override
    protected Analysis plugin() {
        return new Diracs();
    }

    @Override
    protected String experiment(String sampling) {
        return OnLines.decoder(16, "[1, 2, 2, 2]");
    }

    /** Whose output is 5 at a pixel, by the code. */
    private AnalysisResult peakAt(DoubleUnaryOperator pixel) {
        Trained real = trained(OnLines.decoder(64, "[1, 1, 1, 1, 1, 1]"), 0);
        Trained fake = FakeModel.in(real, row -> row[0], z -> {
            float[] line = new float[64];
            line[(int) pixel.applyAsDouble(z)] = 5;
            return line;
        });
        return plugin().analyse(fake, Progress.NONE);
    }

    @Test
    void theNearestPixelIsAlwaysNear() {
        AnalysisResult findings = peakAt(z -> Math.round(z));
        assertEquals(1, findings.numbers().get("diracs.arg-max-within-1"));
        Plot decoded = (Plot) findings.figures().get(0).panels().get(0);
        Series last = decoded.series().get(5);
        double position = Double.parseDouble(last.name().replaceAll("position | px", ""));
        assertEquals(57, position, 1);
        assertEquals(1, last.y()[(int) Math.round(position)]);
        Series where =
                ((Plot) findings.figures().get(0).panels().get(1)).series().get(0);
        assertEquals(631, where.x().length);
    }

    /** A 5 where a 1 should be is 16 off; a tenth of a pixel aside, it is 4.1 and 0.1 off. */
    @Test
    void theLossIsThatOfThePositionsOnOrBetweenThePixels() {
        AnalysisResult findings = peakAt(z -> Math.round(z));
        assertEquals(16, findings.numbers().get("diracs.loss-on-pixels"), 1e-4);
        double between = 0;
        for (int tenth = 1; tenth < 10; tenth++) {
            double aside = Math.min(tenth, 10 - tenth) / 10.0;
            between += ((4 + aside) * (4 + aside) + aside * aside) / 9;
        }
        assertEquals(between, findings.numbers().get("diracs.loss-between-pixels"), 1e-4);
    }

    /** Always at 20: only the 21 positions from 19 to 21 are near. */
    @Test
    void aFixedPeakIsNearAFewPositions() {
        assertEquals(21 / 631.0, peakAt(z -> 20).numbers().get("diracs.arg-max-within-1"), 1e-12);
    }

    @Test
    void anAutoencoderOfLinesIsAcceptedAnEncoderAloneIsNot() {
        Trained both = trained(
                OnLines.of("dirac-one-hot", 16, "{ \"plugin\": \"disk-autoencoder\", \"depths\": [2, 2, 2, 1] }"), 3);
        assertEquals(true, plugin().accepts(both));
        assertEquals(3, plugin().analyse(both, Progress.NONE).numbers().size());
        Trained encoder = trained(OnLines.encoder(16), 0);
        assertFalse(plugin().accepts(encoder));
        assertEquals("a decoder", plugin().lacks(encoder));
    }
}
