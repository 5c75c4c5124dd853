package org.shapecode.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The benchmarks run and measure the same network. */
class BenchmarksTest {
    @Test
    void aStepCanBeMeasured() {
        TrainingStep step = new TrainingStep();
        step.batch = 20;
        step.size = 64;
        step.threads = 2;
        step.prepare();
        double loss = step.step();
        step.close();
        assertTrue(loss > 0 && Double.isFinite(loss), "loss " + loss);
    }

    @Test
    void theStockNetworkIsOfTheSameSize() {
        assertEquals(1412, StockAutoencoder.build(64).numParams());
    }
}
