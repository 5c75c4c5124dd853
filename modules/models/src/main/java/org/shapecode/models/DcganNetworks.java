package org.shapecode.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.random.RandomGenerator;
import org.shapecode.core.Seed;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Part;
import org.shapecode.network.layers.BatchNormalisation;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.Reshape;
import org.shapecode.network.layers.TransposedConvolution;
import org.shapecode.network.spi.Initialiser;
import org.shapecode.network.spi.KernelForm;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.NetworkSpec;

/**
 * The layers of a DCGAN (Radford, Metz and Chintala, 2016): convolutions with stride 2, batch normalisation in all layers but
 * the first of the discriminator and the last of both, ReLU in the generator and leaky ReLU in the discriminator, kernels
 * drawn with a standard deviation of 0.02. The generator ends in a sigmoid, for images in [0, 1]; the discriminator outputs
 * the score before its sigmoid.
 *
 * @param shape of the images
 * @param code number of components of a code
 * @param width channels in the layers next to the image
 * @param slope negative slope of the leaky ReLU
 */
record DcganNetworks(ImageShape shape, int code, int width, double slope) {
    private static final int SMALLEST = 4;
    private static final int KERNEL = 4;
    private static final BatchNormalisation NORMALISED = new BatchNormalisation();

    /** From codes, [n][code], to images, [n][channels][side][side]. */
    NetworkSpec generator() {
        BatchNormalisation normalised =
                new BatchNormalisation(NORMALISED.decay(), NORMALISED.epsilon(), Activation.RELU, 0);
        int channels = channels(SMALLEST);
        List<LayerKind> layers = new ArrayList<>(List.of(
                new Dense(SMALLEST * SMALLEST * channels, false, Activation.NONE, 0),
                new Reshape(channels, SMALLEST),
                normalised));
        for (int side = 2 * SMALLEST; side < shape.size(); side *= 2) {
            layers.add(transposed(channels(side), false, Activation.NONE));
            layers.add(normalised);
        }
        layers.add(transposed(shape.channels(), true, Activation.SIGMOID));
        return new NetworkSpec(Part.DECODER, Extent.flat(2, code), layers);
    }

    /** From images to scores, [n]: the log-odds of an image being real. */
    NetworkSpec discriminator() {
        BatchNormalisation normalised =
                new BatchNormalisation(NORMALISED.decay(), NORMALISED.epsilon(), Activation.LEAKY_RELU, slope);
        List<LayerKind> layers = new ArrayList<>(List.of(strided(width, true, Activation.LEAKY_RELU)));
        for (int side = shape.size() / 4; side >= SMALLEST; side /= 2) {
            layers.add(strided(channels(side), false, Activation.NONE));
            layers.add(normalised);
        }
        layers.add(new Flatten());
        layers.add(new Dense(1, true, Activation.NONE, 0));
        return new NetworkSpec(Part.ENCODER, Extent.of(shape), layers);
    }

    private Convolution strided(int channels, boolean bias, Activation activation) {
        return new Convolution(channels, KERNEL, 2, List.of(1), bias, activation, slope);
    }

    private static TransposedConvolution transposed(int channels, boolean bias, Activation activation) {
        return new TransposedConvolution(channels, KERNEL, 2, List.of(1), 0, bias, activation, 0);
    }

    private int channels(int side) {
        return width * (shape.size() / 2 / side);
    }

    /** Draws the initial parameters. */
    static void draw(NetworkSpec spec, float[] parameters, String name, Seed seed) {
        RandomGenerator random = seed.stream(name + " weights");
        Initialiser.NORMAL.fill(spec, parameters, 0, random);
        turnTransposed(spec, parameters);
    }

    /**
     * Arranges the kernels of transposed convolutions as if they had been drawn by input channel, each turned by 180 degrees,
     * as the first edition drew them.
     */
    private static void turnTransposed(NetworkSpec spec, float[] parameters) {
        for (int layer = 0; layer < spec.layers(); layer++) {
            if (spec.form(layer) instanceof KernelForm form && form.transposed()) {
                int at = spec.offset(layer);
                float[] drawn = Arrays.copyOfRange(parameters, at, at + form.kernelLength());
                int next = 0;
                for (int in = 0; in < form.input().channels(); in++) {
                    for (int out = 0; out < form.output().channels(); out++) {
                        for (int tap = 0; tap < KERNEL * KERNEL; tap++) {
                            parameters[at + form.link(in, out, tap / KERNEL, tap % KERNEL)] = drawn[next++];
                        }
                    }
                }
            }
        }
    }
}
