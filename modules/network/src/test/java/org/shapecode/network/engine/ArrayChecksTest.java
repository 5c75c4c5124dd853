package org.shapecode.network.engine;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.network.api.Part;

/** Arrays that are too short are rejected before anything is computed. */
class ArrayChecksTest {
    private final StackSpec spec = new StackSpec(Part.ENCODER, 2, 4, List.of(1, 2), true, 0.2f);
    private final float[] parameters = new float[spec.parameterCount()];
    private final float[] inputs = new float[3 * 16];

    @Test
    void shortArraysAreRejected() {
        try (StackEngine engine = new StackEngine(spec, 1)) {
            float[] outputs = new float[3 * 8];
            engine.forward(parameters, inputs, null, outputs);
            assertRejected(() -> engine.forward(new float[3], inputs, null, outputs));
            assertRejected(() -> engine.forward(parameters, inputs, null, new float[8]));
            assertRejected(() -> engine.fit(parameters, inputs, outputs, null, new float[1]));
            assertRejected(() -> engine.fit(parameters, inputs, outputs, new int[0], parameters));
        }
    }

    @Test
    void threadsAreFrom1To256() {
        assertRejected(() -> new StackEngine(spec, 0));
        assertRejected(() -> new StackEngine(spec, 257));
    }

    private static void assertRejected(Runnable call) {
        assertThrows(IllegalArgumentException.class, call::run);
    }
}
