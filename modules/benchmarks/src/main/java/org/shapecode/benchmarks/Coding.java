package org.shapecode.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.shapecode.network.api.TrainableModel;

/** Encodes 3000 images of 64 x 64 pixels, and decodes their codes, on two threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Coding {
    private TrainableModel model;
    private float[] images;
    private float[] codes;

    /** Draws the images and builds the network. */
    @Setup
    public void prepare() {
        images = DiskSetup.images(64, 3000).images();
        model = DiskSetup.model(64, 2);
        codes = model.model().encode(images);
    }

    /** Stops the worker threads. */
    @TearDown
    public void close() {
        model.close();
    }

    /** Encodes. */
    @Benchmark
    public float[] encode() {
        return model.model().encode(images);
    }

    /** Decodes. */
    @Benchmark
    public float[] decode() {
        return model.model().decode(codes);
    }
}
