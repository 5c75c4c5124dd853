package org.shapecode.experiment.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;

class ImageProductsTest {
    private static final float[] IMAGES = {1, 2, 3, 0, -1, 4};

    @Test
    void everyImageIsMultipliedWithEveryOther() {
        double[][] products = ImageProducts.of(IMAGES, new float[] {1, 0, 2, 1, 1, 1}, 3, Progress.NONE);
        assertArrayEquals(new double[] {7, 6}, products[0]);
        assertArrayEquals(new double[] {8, 3}, products[1]);
        assertArrayEquals(new double[] {14, 17}, ImageProducts.squares(IMAGES, 3));
    }
}
