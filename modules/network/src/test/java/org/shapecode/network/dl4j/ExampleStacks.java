package org.shapecode.network.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.CnnLossLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.RnnLossLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.shapecode.network.api.Part;
import org.shapecode.network.engine.StackSpec;

/** Small stacks of every kind, networks around them, and random arrays. */
public final class ExampleStacks {
    static final StackSpec DISK_ENCODER = new StackSpec(Part.ENCODER, 2, 64, List.of(1, 8, 4, 4, 3, 2, 1), true, 0.2f);

    private ExampleStacks() {}

    /** Encoders and decoders, both dimensions, with and without biases, with and without activation, code sides 1 and 2. */
    static List<StackSpec> all() {
        List<StackSpec> specs = new ArrayList<>();
        for (int dimensions = 1; dimensions <= 2; dimensions++) {
            for (boolean bias : new boolean[] {true, false}) {
                specs.add(new StackSpec(Part.ENCODER, dimensions, 8, List.of(1, 3, 2, 1), bias, 0.2f));
                specs.add(new StackSpec(Part.DECODER, dimensions, 8, List.of(1, 2, 3, 1), bias, 0.2f));
                specs.add(new StackSpec(Part.ENCODER, dimensions, 8, List.of(2, 3, 2), bias, 1f));
                specs.add(new StackSpec(Part.DECODER, dimensions, 8, List.of(2, 3, 2), bias, 0f));
            }
        }
        return specs;
    }

    static long[] shape(StackSpec spec, int level, int images) {
        long channels = spec.depths().get(level);
        long side = spec.side(level);
        return spec.dimensions() == 1 ? new long[] {images, channels, side} : new long[] {images, channels, side, side};
    }

    /** A stack and a sum of squares over its output. */
    static MultiLayerNetwork fitting(StackSpec spec, DataType type) {
        Layer loss = spec.dimensions() == 1
                ? new RnnLossLayer.Builder(LossFunction.L2)
                        .activation(Activation.IDENTITY)
                        .build()
                : new CnnLossLayer.Builder(LossFunction.L2)
                        .activation(Activation.IDENTITY)
                        .build();
        StackLayer stack = new StackLayer.Builder(spec).build();
        MultiLayerConfiguration configuration = new NeuralNetConfiguration.Builder()
                .dataType(type)
                .updater(new NoOp())
                .list()
                .layer(stack)
                .layer(loss)
                .setInputType(stack.inputType())
                .build();
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        network.setParams(random(7, type, 1, spec.parameterCount()));
        return network;
    }

    static INDArray random(long seed, DataType type, long... shape) {
        return Nd4j.createFromArray(
                        numbers(seed, (int) Nd4j.createUninitialized(shape).length()))
                .castTo(type)
                .reshape('c', shape);
    }

    public static float[] numbers(long seed, int count) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat() * 2 - 1;
        }
        return values;
    }
}
