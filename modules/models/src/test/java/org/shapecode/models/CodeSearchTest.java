package org.shapecode.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CodeSearchTest {
    private static final int PIXELS = 32;

    /** Bars with soft edges, whose length grows with the code. */
    private static float[] bars(float[] codes) {
        float[] images = new float[codes.length * PIXELS];
        for (int i = 0; i < images.length; i++) {
            double edge = 16 + 12 * codes[i / PIXELS];
            images[i] = (float) (1 / (1 + Math.exp(i % PIXELS - edge)));
        }
        return images;
    }

    /** Bumps whose position is the first component of the code and whose height is the second. */
    private static float[] bumps(float[] codes) {
        float[] images = new float[codes.length / 2 * PIXELS];
        for (int i = 0; i < images.length; i++) {
            double distance = (i % PIXELS - 16 - 10 * codes[i / PIXELS * 2]) / 4;
            images[i] = (float) ((2 + codes[i / PIXELS * 2 + 1]) * Math.exp(-distance * distance));
        }
        return images;
    }

    @Test
    void codesOfAMonotoneGeneratorAreRecovered() {
        float[] codes = new float[201];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = -1 + i / 100f;
        }
        float[] found = new CodeSearch(CodeSearchTest::bars, 1, PIXELS, 64).codes(bars(codes));
        assertArrayEquals(codes, found, 1e-4f);
    }

    @Test
    void twoDimensionalCodesAreRecovered() {
        float[] codes = {0.123f, -0.456f, -1, 1, 0.9f, 0, -0.77f, 0.31f};
        float[] found = new CodeSearch(CodeSearchTest::bumps, 2, PIXELS, 400).codes(bumps(codes));
        assertArrayEquals(codes, found, 1e-2f);
    }

    @Test
    void anUnreachableImageGetsTheBestCode() {
        float[] full = new float[PIXELS];
        Arrays.fill(full, 1);
        CodeSearch projection = new CodeSearch(CodeSearchTest::bars, 1, PIXELS, 64);
        assertEquals(1, projection.codes(full)[0]);
        assertEquals(-1, projection.codes(new float[PIXELS])[0]);
    }

    /** Several codes may give the same image; any of them is valid. */
    @Test
    void aConstantGeneratorGetsAValidCode() {
        float code = new CodeSearch(codes -> new float[codes.length * PIXELS], 1, PIXELS, 16)
                .codes(bars(new float[] {0}))[0];
        assertEquals(0, code, 1);
    }
}
