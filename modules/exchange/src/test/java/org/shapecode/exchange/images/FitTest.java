package org.shapecode.exchange.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.shapecode.data.api.ImageShape;
import org.shapecode.pictures.Picture;

class FitTest {
    private static float[] fit(Fit fit, int size, int channels, int width, int height, float... values) {
        ImageShape shape = new ImageShape(2, size, channels);
        float[] into = new float[1 + shape.length()];
        fit.apply(new Picture(width, height, values.length / width / height, values), shape, into, 1);
        return Arrays.copyOfRange(into, 1, into.length);
    }

    @Test
    void aReductionAverages() {
        assertArrayEquals(
                new float[] {0.25f, 0.5f, 0, 1},
                fit(Fit.SCALE, 2, 1, 4, 4, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 1),
                1e-6f);
        // A third of the middle pixel on each side.
        assertArrayEquals(
                new float[] {1 / 3f, 1 / 3f, 1 / 3f, 1 / 3f}, fit(Fit.SCALE, 2, 1, 3, 2, 0, 1, 0, 0, 1, 0), 1e-6f);
    }

    @Test
    void anEnlargementIsBilinear() {
        assertArrayEquals(
                new float[] {0, 0.25f, 0.75f, 1}, Arrays.copyOf(fit(Fit.SCALE, 4, 1, 2, 2, 0, 1, 0, 1), 4), 1e-6f);
    }

    @Test
    void coverTakesTheMiddleAndCropDoesNotScale() {
        float[] wide = {0, 0.2f, 0.4f, 0.6f, 0.8f, 1, 0, 0.2f, 0.4f, 0.6f, 0.8f, 1};
        assertArrayEquals(new float[] {0.4f, 0.6f, 0.4f, 0.6f}, fit(Fit.COVER, 2, 1, 6, 2, wide), 1e-6f);
        assertArrayEquals(new float[] {0.5f}, fit(Fit.COVER, 1, 1, 6, 2, wide), 1e-6f);
        assertArrayEquals(new float[] {0.4f, 0.6f, 0.4f, 0.6f}, fit(Fit.CROP, 2, 1, 6, 2, wide), 1e-6f);
        assertArrayEquals(
                new float[] {0, 0, 0, 0, 0, 0.5f, 0.5f, 0, 0, 0, 0, 0, 0, 0, 0, 0},
                fit(Fit.CROP, 4, 1, 2, 1, 0.5f, 0.5f),
                1e-6f);
    }

    @Test
    void colourBecomesGreyAndGreyColour() {
        assertArrayEquals(new float[] {0.299f}, fit(Fit.SCALE, 1, 1, 1, 1, 1, 0, 0), 1e-6f);
        assertArrayEquals(new float[] {1}, fit(Fit.SCALE, 1, 1, 1, 1, 1, 1, 1), 0);
        assertArrayEquals(new float[] {1, 0, 0.5f}, fit(Fit.SCALE, 1, 3, 1, 1, 1, 0, 0.5f), 1e-6f);
        assertArrayEquals(new float[] {0.5f, 0.5f, 0.5f}, fit(Fit.SCALE, 1, 3, 1, 1, 0.5f), 1e-6f);
    }
}
