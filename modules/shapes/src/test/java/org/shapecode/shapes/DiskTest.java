package org.shapecode.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.data.Data;
import org.shapecode.data.api.Blur;
import org.shapecode.data.api.Cover;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.Paint;
import org.shapecode.data.api.Placement;
import org.shapecode.data.api.TestGrid;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.Sampling;
import org.shapecode.data.spi.Shape;
import org.shapecode.data.spi.ShapeContract;

class DiskTest extends ShapeContract {
    private static final Sampling ANY = GivenRows.SAMPLING;

    @Override
    protected Shape plugin() {
        return new Disk();
    }

    @Test
    void knowsRectanglesAwayFromItsEdge() {
        assertEquals(Cover.ALL, new Disk(5).cover(-3, -3, 2, 1));
        assertEquals(Cover.UNKNOWN, new Disk(5).cover(-6, 1, -4, 2));
        assertEquals(Cover.NONE, new Disk(5).cover(-7, -2, -6, 2));
        assertEquals(Cover.NONE, new Disk(5).cover(-2, 6, 1, 7));
    }

    @Test
    void isTheGeneratorOfANewExperiment() {
        assertEquals(new Disk(), Plugins.first(Generator.class));
    }

    @Test
    void theAreaGivesTheRadius() {
        double radius = new Disk().attributeForArea(Math.PI * 9).orElseThrow();
        assertEquals(3, radius, 1e-12);
    }

    /** Monte Carlo converges to the exact blur: the standard error of 200 000 offsets is below 0.0012. */
    @Test
    void blurredDiskIsTheNonCentralChiSquareDistribution() {
        for (double sigma : new double[] {0.5, 1}) {
            for (double radius : new double[] {3, 9.7, 15.2}) {
                Data data = new Data(
                        new Disk(),
                        new Placement(),
                        new Paint(),
                        32,
                        1,
                        2,
                        TestGrid.UPPER_END,
                        ANY,
                        List.of(),
                        List.of(),
                        new Blur(sigma, 200_000));
                Dataset drawn = data.draw(new double[][] {{radius}}, new Seed(3), Progress.NONE);
                for (int pixel = 0; pixel < 32 * 32; pixel++) {
                    double x = pixel % 32 - 15.5;
                    double y = pixel / 32 - 15.5;
                    double exact = inside(Math.sqrt(x * x + y * y), radius, sigma);
                    assertEquals(exact, drawn.images()[pixel], 0.006, "pixel " + pixel + " of radius " + radius);
                }
            }
        }
    }

    /** The non-central chi-square distribution with 2 degrees of freedom as a Poisson mixture of central ones. */
    private static double inside(double distance, double radius, double sigma) {
        double half = distance * distance / (2 * sigma * sigma);
        double x = radius * radius / (2 * sigma * sigma);
        double sum = 0;
        double logWeight = -half;
        for (int j = 0; j < 4000; j++) {
            sum += Math.exp(logWeight) * Gamma.regularizedGammaP(1 + j, x);
            logWeight += half == 0 ? Double.NEGATIVE_INFINITY : Math.log(half / (j + 1));
            if (j > half && logWeight < -60) {
                break;
            }
        }
        return sum;
    }
}
