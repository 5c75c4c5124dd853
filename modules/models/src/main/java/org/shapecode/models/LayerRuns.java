package org.shapecode.models;

import java.util.ArrayList;
import java.util.List;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.layers.Broadcast;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.layers.Coordinates;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.Reshape;
import org.shapecode.network.layers.TransposedConvolution;
import org.shapecode.network.layers.Upsample;
import org.shapecode.network.spi.LayerKind;

/** Runs of 3x3 convolutions as the paper's (Table 1), of which several networks are made. */
final class LayerRuns {
    private LayerRuns() {}

    /** So many times each number of channels. */
    static List<Integer> times(int factor, List<Integer> channels) {
        return channels.stream().map(each -> factor * each).toList();
    }

    /** Convolutions with stride 2 and these numbers of output channels. */
    static List<LayerKind> down(List<Integer> channels, boolean bias, double negativeSlope) {
        List<LayerKind> layers = new ArrayList<>();
        for (int each : channels) {
            layers.add(new Convolution(each, 3, 2, List.of(1), bias, Activation.LEAKY_RELU, negativeSlope));
        }
        return layers;
    }

    /**
     * Transposed convolutions with stride 2 that lead back to images.
     *
     * @param shape of the images
     * @param channels of the convolutions that are mirrored, from the image to the code
     */
    static List<LayerKind> up(ImageShape shape, List<Integer> channels, boolean bias, double negativeSlope) {
        List<LayerKind> layers = new ArrayList<>();
        for (int i = channels.size() - 1; i >= 0; i--) {
            layers.add(new TransposedConvolution(
                    i == 0 ? Extent.of(shape).channels() : channels.get(i - 1),
                    3,
                    2,
                    List.of(1),
                    1,
                    bias,
                    Activation.LEAKY_RELU,
                    negativeSlope));
        }
        return layers;
    }

    /** An encoder: strided convolutions, then a dense layer without an activation to so many numbers. */
    static List<LayerKind> toVector(
            int numbers, List<Integer> channels, boolean coordinates, boolean bias, double negativeSlope) {
        List<LayerKind> layers = new ArrayList<>(coordinates ? List.of(new Coordinates()) : List.of());
        layers.addAll(down(channels, bias, negativeSlope));
        layers.add(new Flatten());
        layers.add(new Dense(numbers, bias, Activation.NONE, 0));
        return layers;
    }

    /**
     * The decoder that mirrors it: a dense layer to the smallest image, then transposed convolutions.
     *
     * @param coordinates whether they are appended to the smallest image
     */
    static List<LayerKind> ofVector(
            ImageShape shape, List<Integer> channels, boolean coordinates, boolean bias, double negativeSlope) {
        int side = shape.size() >> channels.size();
        int last = channels.get(channels.size() - 1);
        int pixels = shape.dimensions() == 1 ? side : side * side;
        List<LayerKind> layers = new ArrayList<>(
                List.of(new Dense(pixels * last, bias, Activation.LEAKY_RELU, negativeSlope), new Reshape(last, side)));
        layers.addAll(coordinates ? List.of(new Coordinates()) : List.of());
        layers.addAll(up(shape, channels, bias, negativeSlope));
        return layers;
    }

    /**
     * A spatial broadcast decoder (Watters et al., 2019): the vector repeated at every pixel, the coordinates, and
     * convolutions of stride 1.
     *
     * @param channels of the convolutions but the last, the one next to the image first
     * @param kernel side of the kernels
     * @param doublings how often the side is doubled after the broadcast; not more often than there are channels
     */
    static List<LayerKind> broadcast(
            ImageShape shape, List<Integer> channels, int kernel, int doublings, boolean bias, double negativeSlope) {
        List<LayerKind> layers = new ArrayList<>(List.of(new Broadcast(shape.size() >> doublings), new Coordinates()));
        for (int i = channels.size() - 1; i >= 0; i--) {
            layers.add(same(channels.get(i), kernel, bias, negativeSlope));
            layers.addAll(i < doublings ? List.of(new Upsample()) : List.of());
        }
        layers.add(same(Extent.of(shape).channels(), kernel, bias, negativeSlope));
        return layers;
    }

    private static LayerKind same(int channels, int kernel, boolean bias, double negativeSlope) {
        return new Convolution(channels, kernel, 1, List.of(kernel / 2), bias, Activation.LEAKY_RELU, negativeSlope);
    }

    /**
     * Requires that the side can be halved by every convolution.
     *
     * @throws IllegalArgumentException if it cannot, with a message that follows the name of the model
     */
    static void requireHalving(ImageShape shape, int layers) {
        requireLayers(layers);
        if (shape.size() % (1 << layers) != 0) {
            throw new IllegalArgumentException("halves the image in each of its " + layers
                    + " layers, so the side must be a multiple of " + (1 << layers) + " px, not " + shape.size());
        }
    }

    /**
     * Requires that a broadcast decoder with so many doublings can end with the image.
     *
     * @throws IllegalArgumentException if it cannot, with a message that follows the name of the model
     */
    static void requireDoubling(ImageShape shape, int doublings) {
        if (shape.size() % (1 << doublings) != 0) {
            throw new IllegalArgumentException("doubles the side of the image " + doublings
                    + " times after the broadcast, so the side must be a multiple of " + (1 << doublings) + " px, not "
                    + shape.size());
        }
    }

    /**
     * Requires a sensible number of convolutions.
     *
     * @throws IllegalArgumentException likewise
     */
    static void requireLayers(int layers) {
        if (layers < 1 || layers > 10) {
            throw new IllegalArgumentException("must have 1 to 10 layers, not " + layers);
        }
    }
}
