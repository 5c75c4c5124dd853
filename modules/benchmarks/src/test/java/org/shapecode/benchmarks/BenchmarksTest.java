package org.shapecode.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    @ParameterizedTest
    @EnumSource
    void aStepOfAnyNetworkCanBeMeasured(LayerStep.Network network) {
        LayerStep step = new LayerStep();
        step.network = network;
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

    @Test
    void everyPeerRuns() {
        Assumptions.assumeTrue(Peer.python().isPresent(), "no Python with PyTorch");
        for (String network : List.of("disks", "authors")) {
            Peer.Result result = new Peer(network, 2).measure(0.01).orElseThrow();
            assertTrue(result.milliseconds() > 0, network + " took " + result.milliseconds() + " ms");
        }
    }

    @Test
    void theTableNamesTheMachine() {
        StringWriter text = new StringWriter();
        new Table().print(new PrintWriter(text));
        assertTrue(text.toString().contains("Java " + System.getProperty("java.version")), text.toString());
        assertTrue(text.toString().contains("vectors of " + Machine.lanes() + " floats"), text.toString());
    }
}
