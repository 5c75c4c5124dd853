package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.core.Json;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.data.api.Dataset;
import org.shapecode.experiment.api.Document;

class RankOneTest {
    /** Any matrix, and any generator's images, against the full decomposition. */
    @ParameterizedTest
    @ValueSource(strings = {"disk", "square", "ellipse", "dirac-continuous", "dirac-one-hot"})
    void isTheFirstOfTheFullDecomposition(String generator) {
        Dataset data = Document.of(Json.parse("""
                                { "data": { "generator": "%s", "size": 16, "images": 60, "test": 16 },
                                  "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 2, 1] } }
                                """.formatted(generator), "test"), "test")
                .experiment()
                .data()
                .training(new Seed(1), Progress.NONE);
        compare(data.images(), data.shape().length());
    }

    @Test
    void valuesOfBothSigns() {
        Random random = new Random(5);
        float[] images = new float[40 * 25];
        for (int i = 0; i < images.length; i++) {
            images[i] = (float) random.nextGaussian();
        }
        compare(images, 25);
    }

    private static void compare(float[] images, int pixels) {
        RealMatrix matrix = new Array2DRowRealMatrix(images.length / pixels, pixels);
        for (int i = 0; i < images.length; i++) {
            matrix.setEntry(i / pixels, i % pixels, images[i]);
        }
        SingularValueDecomposition full = new SingularValueDecomposition(matrix);
        double[] values = full.getSingularValues();
        double rest = Arrays.stream(values).skip(1).map(v -> v * v).sum() / matrix.getRowDimension();
        RankOne one = RankOne.of(images, pixels, Progress.NONE);
        assertEquals(values[0] * values[0], one.first(), 1e-10 * one.first());
        assertEquals(rest, one.bound(), 1e-10 * rest);
        double[] vector = full.getV().getColumn(0);
        double sign = Math.signum(Arrays.stream(vector).sum());
        assertArrayEquals(Arrays.stream(vector).map(v -> sign * v).toArray(), one.vector(), 1e-6);
        assertTrue(Arrays.stream(one.vector()).sum() >= 0);
    }

    @Test
    void multiplesOfOneImageLeaveNothing() {
        RankOne one = RankOne.of(new float[] {0.3f, 0, 0.4f, 0.6f, 0, 0.8f}, 3, Progress.NONE);
        assertEquals(0, one.bound(), "exactly, not up to rounding");
        assertEquals(1, one.share(), 1e-12);
        assertArrayEquals(new double[] {0.6, 0, 0.8}, one.vector(), 1e-7);
        assertArrayEquals(new double[] {0.5, 1}, one.multiples(new float[] {0.3f, 0, 0.4f, 0.6f, 0, 0.8f}), 1e-7);
    }

    @Test
    void blackImagesHaveNoVector() {
        RankOne one = RankOne.of(new float[6], 3, Progress.NONE);
        assertEquals(0, one.bound());
        assertArrayEquals(new double[3], one.vector());
    }
}
