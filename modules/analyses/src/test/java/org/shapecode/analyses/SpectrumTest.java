package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.function.Function;
import org.hipparchus.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Trained;

class SpectrumTest extends PlaneContract {
    @Override
    protected Analysis plugin() {
        return new Spectrum();
    }

    private double rank(int d, Function<double[], double[]> code) {
        Trained fake = CodeModel.in(trained(0, false), d, code);
        return plugin().analyse(fake, Progress.NONE).numbers().get("spectrum.effective-rank");
    }

    @Test
    void directionsThatVaryAlikeAllCount() {
        assertEquals(2, rank(2, row -> new double[] {row[0], row[1] + 100}), 1e-6);
    }

    @Test
    void turningTheCodeChangesNothing() {
        assertEquals(2, rank(2, row -> new double[] {row[0] + row[1], row[0] - row[1]}), 1e-6);
    }

    /** Shares 9/10 and 1/10. */
    @Test
    void directionsCountByTheirVariance() {
        double entropy = -0.9 * Math.log(0.9) - 0.1 * Math.log(0.1);
        assertEquals(Math.exp(entropy), rank(2, row -> new double[] {3 * row[0], row[1]}), 1e-6);
    }

    @Test
    void ofALongCodeOnlyTheDirectionsInUse() {
        assertEquals(1, rank(3, row -> new double[] {row[0], -2 * row[0], 4}), 1e-6);
        double[] weights = new double[100];
        Arrays.setAll(weights, j -> Math.sin(j + 1));
        assertEquals(
                1,
                rank(100, row -> Arrays.stream(weights).map(w -> w * row[0]).toArray()),
                1e-6,
                "longer than there are images");
    }

    @Test
    void aConstantCodeHasNoRank() {
        assertEquals(Double.NaN, rank(2, row -> new double[] {1, 2}));
    }

    /** The variances of uncorrelated components, with the number of images as the divisor. */
    @Test
    void theSingularValuesAreVariances() {
        Trained real = trained(0, false);
        float[] codes = CodeModel.in(real, 2, row -> new double[] {5 * row[0], row[1]})
                .model()
                .codes(real.test());
        double variance = StatUtils.populationVariance(real.test().column(1));
        assertArrayEquals(new double[] {25 * variance, variance}, Covariance.singularValues(codes, 2), 1e-3);
    }

    @Test
    void aSingleComponentHasNoSpectrum() {
        assertFalse(plugin().accepts(disks(1, 16, "radius", "x")));
    }
}
