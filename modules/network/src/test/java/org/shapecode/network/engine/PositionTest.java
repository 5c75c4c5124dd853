package org.shapecode.network.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.network.api.Part;

/** The paper's position encoder (Table 2): with the filter [1, 2, 1], the code of a one-hot at a is n - a, exactly. */
class PositionTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8, 16, 32, 64, 128, 256, 512, 1024})
    void thePositionIsExact(int n) {
        StackSpec spec = spec(n);
        float[] codes = new float[n];
        try (StackEngine engine = new StackEngine(spec, 1)) {
            engine.forward(filters(spec), oneHots(n), null, codes);
        }
        for (int a = 0; a < n; a++) {
            assertEquals(n - a, codes[a]);
        }
    }

    @Test
    void allVectorsOfTable2() {
        StackSpec spec = spec(8);
        float[] first = new float[8 * 4];
        float[] second = new float[8 * 2];
        try (StackEngine engine = new StackEngine(spec, 1)) {
            engine.activations(filters(spec), oneHots(8), null, 1, first);
            engine.activations(filters(spec), oneHots(8), null, 2, second);
        }
        float[] expectedFirst = {
            2, 0, 0, 0, 1, 1, 0, 0, 0, 2, 0, 0, 0, 1, 1, 0, 0, 0, 2, 0, 0, 0, 1, 1, 0, 0, 0, 2, 0, 0, 0, 1
        };
        assertArrayEquals(expectedFirst, first);
        assertArrayEquals(new float[] {4, 0, 3, 1, 2, 2, 1, 3, 0, 4, 0, 3, 0, 2, 0, 1}, second);
    }

    private static StackSpec spec(int n) {
        int layers = Integer.numberOfTrailingZeros(n);
        return new StackSpec(Part.ENCODER, 1, n, Collections.nCopies(layers + 1, 1), false, 1);
    }

    private static float[] filters(StackSpec spec) {
        float[] filters = new float[spec.parameterCount()];
        for (int i = 0; i < filters.length; i++) {
            filters[i] = i % 3 == 1 ? 2 : 1;
        }
        return filters;
    }

    private static float[] oneHots(int n) {
        float[] images = new float[n * n];
        for (int a = 0; a < n; a++) {
            images[a * n + a] = 1;
        }
        return images;
    }
}
