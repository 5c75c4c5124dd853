package org.shapecode.network.dl4j;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.engine.StackSpec;

/** A DL4J network of a single stack, made by DL4J itself. */
final class StackNetwork {
    private StackNetwork() {}

    static MultiLayerConfiguration configuration(StackSpec spec, Optimiser optimiser) {
        return new NeuralNetConfiguration.Builder()
                .seed(0)
                .dataType(DataType.FLOAT)
                .updater(new Adam(optimiser.learningRate(), optimiser.beta1(), optimiser.beta2(), optimiser.epsilon()))
                .list()
                .layer(new StackLayer.Builder(spec).build())
                .build();
    }

    /** The network with its weights, and its updater with its state: all means first, then all squares. */
    static MultiLayerNetwork of(StackSpec spec, StackState state, Optimiser optimiser) {
        MultiLayerConfiguration configuration = configuration(spec, optimiser);
        configuration.setIterationCount(state.iteration());
        configuration.getConf(0).setIterationCount(state.iteration());
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init(row(spec, state.parameters()), false);
        INDArray adam = Nd4j.concat(1, row(spec, state.adamMean()), row(spec, state.adamSquare()));
        network.getUpdater().setStateViewArray(network, adam, false);
        return network;
    }

    private static INDArray row(StackSpec spec, float[] values) {
        if (values.length != spec.parameterCount()) {
            throw new IllegalArgumentException(
                    "The stack has " + spec.parameterCount() + " parameters, not " + values.length);
        }
        return Nd4j.createFromArray(values).reshape(1, values.length);
    }
}
