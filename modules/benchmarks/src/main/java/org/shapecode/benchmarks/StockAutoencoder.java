package org.shapecode.benchmarks;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.CnnLossLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping2D;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions;

/** The paper's disk autoencoder in Deeplearning4j's own layers; tests of the network module show that it is equivalent. */
final class StockAutoencoder {
    private static final int[] DOWN = {8, 4, 4, 3, 2, 1};
    private static final int[] UP = {2, 3, 4, 4, 8, 1};

    private StockAutoencoder() {}

    static MultiLayerNetwork build(int size) {
        var layers = new NeuralNetConfiguration.Builder()
                .seed(1)
                .updater(new Adam(1e-3))
                .weightInit(WeightInit.XAVIER_UNIFORM)
                .activation(new ActivationLReLU(0.2))
                .list();
        for (int channels : DOWN) {
            layers.layer(new ConvolutionLayer.Builder(3, 3)
                    .stride(2, 2)
                    .padding(1, 1)
                    .convolutionMode(ConvolutionMode.Truncate)
                    .nOut(channels)
                    .build());
        }
        for (int channels : UP) {
            layers.layer(new Deconvolution2D.Builder(3, 3)
                    .stride(2, 2)
                    .padding(0, 0)
                    .convolutionMode(ConvolutionMode.Truncate)
                    .nOut(channels)
                    .build());
            layers.layer(new Cropping2D.Builder(1, 0, 1, 0).build());
        }
        layers.layer(new CnnLossLayer.Builder(LossFunctions.LossFunction.L2)
                .activation(Activation.IDENTITY)
                .build());
        MultiLayerNetwork network = new MultiLayerNetwork(
                layers.setInputType(InputType.convolutional(size, size, 1)).build());
        network.init();
        return network;
    }
}
