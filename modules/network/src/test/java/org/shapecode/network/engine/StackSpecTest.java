package org.shapecode.network.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.network.api.Part;

class StackSpecTest {
    private static final List<Integer> DISKS = List.of(1, 8, 4, 4, 3, 2, 1);

    @Test
    void theDiskEncoderOfThePaper() {
        StackSpec spec = new StackSpec(Part.ENCODER, 2, 64, DISKS, true, 0.2f);
        assertEquals(6, spec.layers());
        assertEquals(4096, spec.inputLength());
        assertEquals(8 * 32 * 32, spec.length(1));
        assertEquals(1, spec.outputLength());
        assertEquals(72, spec.biasOffset(0));
        assertEquals(80, spec.kernelOffset(1));
        StackSpec decoder = new StackSpec(Part.DECODER, 2, 64, List.of(1, 2, 3, 4, 4, 8, 1), true, 0.2f);
        assertEquals(1412, spec.parameterCount() + decoder.parameterCount());
        assertEquals(1, decoder.side(0));
        assertEquals(64, decoder.side(6));
    }

    @Test
    void oneDimensionHasOneRow() {
        StackSpec spec = new StackSpec(Part.DECODER, 1, 16, List.of(2, 4, 1), false, 1);
        assertEquals(2 * 4, spec.inputLength());
        assertEquals(2 * 4 * 3 + 4 * 3, spec.parameterCount());
        assertEquals(1, spec.rows(1));
    }

    @Test
    void invalidValuesAreNamed() {
        assertFails("multiple of 64", 2, 32, DISKS, 0.2f);
        assertFails("dimensions", 3, 64, DISKS, 0.2f);
        assertFails("depth", 2, 64, List.of(1, 0), 0.2f);
        assertFails("depth", 2, 64, Arrays.asList(1, null), 0.2f);
        assertFails("two depths", 2, 64, List.of(1), 0.2f);
        assertFails("slope", 2, 64, DISKS, 1.5f);
        assertFails("slope", 2, 64, DISKS, Float.NaN);
    }

    private static void assertFails(String word, int dimensions, int size, List<Integer> depths, float slope) {
        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class,
                () -> new StackSpec(Part.ENCODER, dimensions, size, depths, true, slope));
        assertTrue(thrown.getMessage().contains(word), thrown.getMessage());
    }
}
