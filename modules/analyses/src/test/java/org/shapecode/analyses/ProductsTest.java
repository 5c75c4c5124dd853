package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;

class ProductsTest {
    private static final float[] IMAGES = {1, 2, 3, 0, -1, 4};

    @Test
    void ofEachWithEach() {
        double[][] products = Products.of(IMAGES, new float[] {1, 0, 2, 1, 1, 1}, 3, Progress.NONE);
        assertArrayEquals(new double[] {7, 6}, products[0]);
        assertArrayEquals(new double[] {8, 3}, products[1]);
        assertArrayEquals(new double[] {14, 17}, Products.squares(IMAGES, 3));
    }

    @Test
    void canBeCancelled() {
        assertThrows(CancellationException.class, () -> Products.of(IMAGES, IMAGES, 3, new Cancelled()));
    }
}
