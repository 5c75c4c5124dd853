package org.shapecode.models;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.learning.config.Adam;
import org.shapecode.network.Dl4jNetwork;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.spi.ModelContext;

/**
 * The two networks of a DCGAN after Radford et al. (2016, section 3 and figure 1): convolutions with stride 2, batch
 * normalisation in every layer but those next to the image, ReLU in the generator, leaky ReLU in the discriminator, kernels
 * drawn with a standard deviation of 0.02. The generator ends in a sigmoid, for images in [0, 1]; the discriminator outputs
 * the score before its sigmoid.
 *
 * @param context gives the side of the images, the optimiser and the seed
 * @param code number of components of a code
 * @param width channels in the layers next to the image
 * @param slope negative slope of the leaky ReLU
 */
record DcganNetworks(ModelContext context, int code, int width, double slope) {
    private static final int SMALLEST = 4;
    private static final double DEVIATION = 0.02;

    /** From codes, [n][code], to images, [n][1][side][side]. */
    Dl4jNetwork generator() {
        int side = SMALLEST;
        int channels = channels(side);
        NeuralNetConfiguration.ListBuilder list = builder()
                .list()
                .layer(new DenseLayer.Builder()
                        .nOut(side * side * channels)
                        .hasBias(false)
                        .build())
                .layer(new BatchNormalization())
                .layer(activation(Activation.RELU))
                .inputPreProcessor(1, new FeedForwardToCnnPreProcessor(side, side, channels));
        for (side *= 2; side < size(); side *= 2) {
            list.layer(transposedConvolution(channels(side)).hasBias(false).build())
                    .layer(new BatchNormalization())
                    .layer(activation(Activation.RELU));
        }
        list.layer(transposedConvolution(1).activation(Activation.SIGMOID).build());
        return network(list, InputType.feedForward(code), "generator", code);
    }

    /** From images to scores, [n]: the log-odds of an image being real. */
    Dl4jNetwork discriminator() {
        NeuralNetConfiguration.ListBuilder list = builder()
                .list()
                .layer(stridedConvolution(width)
                        .activation(new ActivationLReLU(slope))
                        .build());
        for (int side = size() / 4; side >= SMALLEST; side /= 2) {
            list.layer(stridedConvolution(channels(side)).hasBias(false).build())
                    .layer(new BatchNormalization())
                    .layer(new ActivationLayer(new ActivationLReLU(slope)));
        }
        list.layer(new DenseLayer.Builder().nOut(1).build());
        return network(list, InputType.convolutional(size(), size(), 1), "discriminator", 1, size(), size());
    }

    private Dl4jNetwork network(NeuralNetConfiguration.ListBuilder list, InputType type, String name, long... input) {
        MultiLayerConfiguration configuration = list.setInputType(type).build();
        Dl4jNetwork network = new Dl4jNetwork(configuration, input);
        network.drawKernels(context.seed().stream(name + " weights"), DEVIATION);
        return network;
    }

    private NeuralNetConfiguration.Builder builder() {
        Optimiser adam = context.optimiser();
        return new NeuralNetConfiguration.Builder()
                .seed(0)
                .weightInit(WeightInit.ZERO)
                .activation(Activation.IDENTITY)
                .updater(new Adam(adam.learningRate(), adam.beta1(), adam.beta2(), adam.epsilon()));
    }

    private static ConvolutionLayer.Builder stridedConvolution(int channels) {
        return new ConvolutionLayer.Builder(4, 4).stride(2, 2).padding(1, 1).nOut(channels);
    }

    private static Deconvolution2D.Builder transposedConvolution(int channels) {
        return new Deconvolution2D.Builder(4, 4).stride(2, 2).padding(1, 1).nOut(channels);
    }

    private static ActivationLayer activation(Activation activation) {
        return new ActivationLayer.Builder().activation(activation).build();
    }

    private int size() {
        return context.shape().size();
    }

    private int channels(int side) {
        return width * (size() / 2 / side);
    }
}
