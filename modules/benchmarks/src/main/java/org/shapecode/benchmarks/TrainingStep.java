package org.shapecode.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.shapecode.data.api.Dataset;
import org.shapecode.network.api.TrainableModel;

/** A complete training step: gather, forward pass, loss, backward pass, Adam. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TrainingStep {
    /** Number of images in the batch. */
    @Param("300")
    public int batch;

    /** Side of the images in pixels. */
    @Param("64")
    public int size;

    /** Number of threads. */
    @Param("2")
    public int threads;

    private Dataset data;
    private TrainableModel model;
    private int[] images;
    private double[] terms;

    /** Draws the images and builds the network. */
    @Setup
    public void prepare() {
        data = DiskSetup.images(size, batch);
        model = DiskSetup.model(size, threads);
        images = DiskSetup.batch(batch);
        terms = new double[model.terms().size()];
    }

    /** Stops the worker threads. */
    @TearDown
    public void close() {
        model.close();
    }

    /** One step; returns the loss. */
    @Benchmark
    public double step() {
        model.step(data, images, terms);
        return terms[0];
    }
}
