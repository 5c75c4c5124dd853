package org.shapecode.benchmarks;

import java.util.ArrayList;
import java.util.List;
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
import org.shapecode.models.Dcgan;
import org.shapecode.models.LayeredAutoencoder;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Loss;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.layers.TransposedConvolution;
import org.shapecode.network.spi.Initialiser;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.ModelBuilder;

/** A complete training step of networks that are not the paper's stacks, on the engine for any layers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LayerStep {
    private static final double AUTHORS_SLOPE = 0.05;

    /** A network and the images that it is trained on. */
    public enum Network {
        /** The layers of the disk autoencoder, but for the negative slope of one, so that it is no stack. */
        SAME_LAYERS(64, 300),
        /** The network of the authors' code. */
        AUTHORS(63, 64),
        /** The preset dcgan-hole. */
        DCGAN(64, 32);

        final int size;
        final int batch;

        Network(int size, int batch) {
            this.size = size;
            this.batch = batch;
        }

        private ModelBuilder builder() {
            return switch (this) {
                case SAME_LAYERS -> {
                    LayeredAutoencoder paper = new LayeredAutoencoder();
                    List<LayerKind> down = new ArrayList<>(paper.encoder());
                    down.set(0, new Convolution(8, 3, 2, List.of(1), true, Activation.LEAKY_RELU, 0.21));
                    yield new LayeredAutoencoder(down, paper.decoder(), paper.loss(), paper.initialiser());
                }
                case AUTHORS -> authors();
                case DCGAN -> new Dcgan();
            };
        }

        private static LayeredAutoencoder authors() {
            Activation leaky = Activation.LEAKY_RELU;
            List<LayerKind> down = new ArrayList<>();
            for (int channels : List.of(8, 4, 3, 2, 1)) {
                down.add(new Convolution(channels, 3, 2, List.of(), true, leaky, AUTHORS_SLOPE));
            }
            List<LayerKind> up = new ArrayList<>();
            for (int channels : List.of(2, 3, 4, 8, 1)) {
                up.add(new TransposedConvolution(channels, 3, 2, List.of(), 0, true, leaky, AUTHORS_SLOPE));
            }
            return new LayeredAutoencoder(down, up, Loss.MEAN_OF_SQUARES, Initialiser.GLOROT);
        }
    }

    /** The network. */
    @Param("SAME_LAYERS")
    public Network network;

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
        data = DiskSetup.images(network.size, network.batch);
        model = network.builder().build(DiskSetup.context(network.size, threads));
        images = DiskSetup.batch(network.batch);
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
