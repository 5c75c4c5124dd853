package org.shapecode.benchmarks;

import java.util.concurrent.TimeUnit;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A training step on 300 images of 64 x 64 pixels with Deeplearning4j's own layers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
public class StockStep {
    private MultiLayerNetwork network;
    private INDArray images;

    /** Draws the images and builds the network. */
    @Setup
    public void prepare() {
        images = Nd4j.createFromArray(DiskSetup.images(64, 300).images()).reshape(300, 1, 64, 64);
        network = StockAutoencoder.build(64);
    }

    /** One step. */
    @Benchmark
    public double step() {
        network.fit(images, images);
        return network.score();
    }
}
