package org.shapecode.network.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Once compiled, a training step allocates no vectors on the heap, only about 80 bytes per tile. */
class AllocationTest {
    private static final int STEPS = 100;
    private static final int ROUNDS = 100;

    @Test
    void aStepAllocatesNoVectors() {
        Cases.Pair pair = Cases.pair(2, 32, List.of(1, 8, 3, 2, 2, 1), true, 0.2f, 80);
        Random random = new Random(29);
        float[] parameters = SampleImages.floats(random, pair.parameterCount(), 0.2);
        float[] inputs = SampleImages.floats(random, pair.batch() * 1024, 1);
        float[] gradient = new float[pair.parameterCount()];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        try (AutoencoderEngine engine = new AutoencoderEngine(pair.encoder(), pair.decoder(), 1)) {
            for (int round = 0; round < ROUNDS && least > 4096; round++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                for (int step = 0; step < STEPS; step++) {
                    engine.step(parameters, inputs, null, gradient, null, null);
                }
                least = Math.min(least, (threads.getCurrentThreadAllocatedBytes() - before) / STEPS);
            }
        }
        assertTrue(least <= 4096, least + " bytes in each step");
    }
}
