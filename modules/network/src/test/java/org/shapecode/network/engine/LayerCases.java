package org.shapecode.network.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Part;
import org.shapecode.network.layers.BatchNormalisation;
import org.shapecode.network.layers.Broadcast;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.layers.Coordinates;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.Reshape;
import org.shapecode.network.layers.TransposedConvolution;
import org.shapecode.network.layers.Upsample;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.NetworkSpec;

/** Networks for comparing the engine with the reference. */
public final class LayerCases {
    private LayerCases() {}

    static Convolution conv(int channels, int kernel, int stride, List<Integer> padding, boolean bias) {
        return new Convolution(channels, kernel, stride, padding, bias, Activation.LEAKY_RELU, 0.2);
    }

    static TransposedConvolution up(
            int channels, int kernel, int stride, List<Integer> padding, int more, boolean bias) {
        return new TransposedConvolution(channels, kernel, stride, padding, more, bias, Activation.LEAKY_RELU, 0.2);
    }

    public static NetworkSpec network(Extent input, LayerKind... layers) {
        return new NetworkSpec(Part.ENCODER, input, List.of(layers));
    }

    /** Every kind of layer alone, near every edge: odd sizes, strides beyond kernels, paddings, 1 and 37 channels. */
    public static Stream<NetworkSpec> single() {
        List<NetworkSpec> all = new ArrayList<>();
        for (int dimensions = 1; dimensions <= 2; dimensions++) {
            for (int kernel = 1; kernel <= 7; kernel++) {
                for (int stride = 1; stride <= 4; stride++) {
                    for (int padding = 0; padding <= 3; padding++) {
                        kernels(all, dimensions, kernel, stride, padding);
                    }
                }
            }
            Extent image = new Extent(dimensions, 3, dimensions == 1 ? 1 : 5, 5);
            Extent wide = new Extent(dimensions, 2, dimensions == 1 ? 1 : 3, 6);
            for (int factor = 1; factor <= 4; factor++) {
                all.add(network(image, new Upsample(factor, Upsample.Interpolation.NEAREST)));
                all.add(network(image, new Upsample(factor, Upsample.Interpolation.BILINEAR)));
            }
            all.add(network(image, new Flatten()));
            all.add(network(wide, new Flatten(), new Dense(5, true, Activation.NONE, 0)));
            all.add(network(Extent.flat(dimensions, 36), new Reshape(dimensions == 1 ? 18 : 9, 2)));
            all.add(network(wide, new Coordinates()));
            all.add(network(new Extent(dimensions, 1, 1, 1), new Coordinates()));
            all.add(network(Extent.flat(dimensions, 4), new Broadcast(5)));
            for (int units : new int[] {1, 2, 3, 5, 8, 9, 37}) {
                all.add(network(
                        Extent.flat(dimensions, 38 - units), new Dense(units, units % 2 == 1, Activation.NONE, 0)));
            }
            for (Activation activation : Activation.values()) {
                all.add(network(Extent.flat(dimensions, 5), new Dense(7, true, activation, 0.05)));
                all.add(network(image, new Convolution(3, 3, 1, List.of(1), true, activation, 0.3)));
                all.add(network(image, new BatchNormalisation(0.9, 1e-5, activation, 0.1)));
                all.add(network(image, new BatchNormalisation(0.9, 1e-5, activation, 0.1, true)));
            }
        }
        return all.stream();
    }

    private static void kernels(List<NetworkSpec> all, int dimensions, int kernel, int stride, int padding) {
        int[][] channels = {{1, 1}, {1, 37}, {37, 1}, {2, 3}, {5, 4}};
        for (int side = Math.max(1, kernel - 1); side <= kernel + 2; side++) {
            int[] pair = channels[(kernel + stride + padding + side) % channels.length];
            Extent input = new Extent(dimensions, pair[0], dimensions == 1 ? 1 : side, side);
            addIfFits(all, input, conv(pair[1], kernel, stride, List.of(padding), side % 2 == 0));
            int more = (kernel + side) % stride;
            addIfFits(all, input, up(pair[1], kernel, stride, List.of(padding), more, side % 2 == 1));
        }
        List<Integer> uneven = dimensions == 1 ? List.of(padding, 1) : List.of(padding, 0, 1, padding);
        Extent input = new Extent(dimensions, 2, dimensions == 1 ? 1 : 6, 7);
        addIfFits(all, input, conv(2, kernel, stride, uneven, true));
        addIfFits(all, input, up(2, kernel, stride, uneven, 0, true));
    }

    private static void addIfFits(List<NetworkSpec> all, Extent input, LayerKind layer) {
        fitting(input, List.of(layer)).ifPresent(all::add);
    }

    /** A network; empty if its layers do not fit. */
    private static Optional<NetworkSpec> fitting(Extent input, List<LayerKind> kinds) {
        try {
            return Optional.of(new NetworkSpec(Part.ENCODER, input, kinds));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A random network of a few layers that fit each other. */
    public static NetworkSpec random(long seed) {
        Random random = new Random(seed);
        int dimensions = 1 + random.nextInt(2);
        int side = 3 + random.nextInt(14);
        Extent input = new Extent(dimensions, 1 + random.nextInt(3), dimensions == 1 ? 1 : side, side);
        List<LayerKind> kinds = new ArrayList<>();
        int wanted = 1 + random.nextInt(6);
        for (int tries = 0; kinds.size() < wanted && tries < 100; tries++) {
            List<LayerKind> more = new ArrayList<>(kinds);
            more.add(kind(random));
            boolean fits = fitting(input, more)
                    .filter(longer -> longer.outputLength() <= 3000 && longer.parameterCount() < 20000)
                    .isPresent();
            kinds = fits ? more : kinds;
        }
        return new NetworkSpec(Part.ENCODER, input, kinds);
    }

    private static LayerKind kind(Random random) {
        Activation[] all = Activation.values();
        Activation activation = all[random.nextInt(all.length)];
        double slope = random.nextDouble();
        int stride = 1 + random.nextInt(4);
        List<Integer> padding = IntStream.range(0, random.nextInt(2))
                .mapToObj(i -> random.nextInt(4))
                .toList();
        int channels = 1 + random.nextInt(9);
        int kernel = 1 + random.nextInt(7);
        return switch (random.nextInt(11)) {
            case 0, 1, 2 -> new Convolution(channels, kernel, stride, padding, random.nextBoolean(), activation, slope);
            case 3, 4 ->
                new TransposedConvolution(
                        channels,
                        kernel,
                        stride,
                        padding,
                        random.nextInt(stride),
                        random.nextBoolean(),
                        activation,
                        slope);
            case 5 -> new Upsample(1 + random.nextInt(3), Upsample.Interpolation.values()[random.nextInt(2)]);
            case 6 -> new Dense(channels, random.nextBoolean(), activation, slope);
            case 7 -> new Flatten();
            case 8 -> new Coordinates();
            case 9 -> new Broadcast(1 + random.nextInt(6));
            default -> new BatchNormalisation(0.9, 1e-3, activation, slope);
        };
    }
}
