package org.shapecode.exchange.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shapecode.core.Counted;
import org.shapecode.exchange.onnx.Constant.Weights;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.layers.BatchNormalisation;
import org.shapecode.network.layers.Broadcast;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Upsample;
import org.shapecode.network.layers.Upsample.Interpolation;

/** Makes layers of nodes; those with windows are {@link WindowReader}'s. */
final class LayerReader {
    /** The operations that become layers, for messages. */
    private static final String KNOWN =
            "Conv, ConvTranspose, Pad, Gemm, MatMul, Add, Reshape, Flatten, BatchNormalization, Resize,"
                    + " Upsample, Relu, LeakyRelu, Elu, Tanh, Sigmoid and Softplus";

    private static final double LEAST_EPSILON = 1e-12;
    private static final int MOST_SIDE = 4096;

    private final Chain chain;
    private final WindowReader windows;
    private final CoordinateChannels coordinates;

    LayerReader(Chain chain) {
        this.chain = chain;
        windows = new WindowReader(chain);
        coordinates = new CoordinateChannels(chain);
    }

    /** Whether an operation passes its input on as it is, outside training. */
    static boolean keeps(String type) {
        return type.equals("Identity") || type.equals("Dropout") || type.equals("Cast");
    }

    /** Whether there is padding that the next node must take. */
    boolean isPadded() {
        return windows.isPadded() || coordinates.isOpen();
    }

    void requireNoPadding() {
        coordinates.requireNone();
        windows.requireNoPadding();
    }

    /**
     * Adds what a node does to the chain.
     *
     * @param tensor the input that depends on the image
     * @param shape of it, the number of images first
     * @return the shape of the output
     * @throws IllegalArgumentException if there is no such layer, or it does not fit, with the node
     */
    List<Long> read(Node node, String tensor, List<Long> shape) {
        if (!node.type().equals("Conv") && !node.type().equals("Pad")) {
            windows.requireNoPadding();
        }
        if (coordinates.isOpen() && !node.type().equals("Add")) {
            coordinates.requireNone();
        }
        return switch (node.type()) {
            case "Identity", "Dropout", "Cast" -> shape;
            case "Pad" -> pad(node, shape);
            case "Conv", "ConvTranspose" -> convolve(node, shape);
            case "Gemm" -> gemm(node, tensor, shape);
            case "MatMul" -> matMul(node, tensor, shape);
            case "Add" -> coordinates.isOpen() ? coordinates.add(node, tensor) : add(node, tensor, shape);
            case "BatchNormalization" -> normalise(node, shape);
            case "Resize", "Upsample" -> resize(node, shape);
            case "Expand" -> broadcast(node, shape);
            case "Slice" -> cut(node, shape);
            case "Flatten", "Reshape", "Squeeze", "Unsqueeze" -> arrange(node, shape);
            default -> activate(node, shape);
        };
    }

    private static IllegalArgumentException unknown(Node node) {
        return node.refusal("has no counterpart in Shapecode; the supported operators are " + KNOWN);
    }

    private List<Long> pad(Node node, List<Long> shape) {
        boolean channels = !isPadded() && coordinates.begin(node, shape);
        return channels ? coordinates.padded(shape) : windows.pad(node, shape);
    }

    private List<Long> convolve(Node node, List<Long> shape) {
        if (shape.size() != chain.extent().dimensions() + 2) {
            throw node.refusal("takes a tensor of " + shape.size() + " axes");
        }
        windows.read(node);
        return ChainReader.shape(chain.extent());
    }

    private List<Long> activate(Node node, List<Long> shape) {
        Activation activation = switch (node.type()) {
            case "Relu" -> Activation.RELU;
            case "LeakyRelu" -> Activation.LEAKY_RELU;
            case "Elu" -> Activation.ELU;
            case "Tanh" -> Activation.TANH;
            case "Sigmoid" -> Activation.SIGMOID;
            case "Softplus" -> Activation.SOFTPLUS;
            default -> throw unknown(node);
        };
        double slope = 0;
        if (activation == Activation.LEAKY_RELU) {
            // The shortest decimal, as the exporting program had it.
            slope = Double.parseDouble(Float.toString(node.number("alpha", 0.01f)));
            if (!(slope >= 0 && slope <= 1)) {
                throw node.refusal("has a negative slope of " + slope + ", but it must be from 0 to 1");
            }
        }
        if (activation == Activation.ELU && node.number("alpha", 1) != 1) {
            throw node.refusal("has an alpha of " + node.number("alpha", 1) + ", but it must be 1");
        }
        chain.activate(node, activation, slope);
        return shape;
    }

    private void requireFlat(Node node, String tensor, List<Long> shape) {
        if (shape.size() != 2 || !node.input(0).equals(tensor)) {
            throw node.refusal("multiplies a tensor of " + shape.size()
                    + " axes, but a dense layer takes [images, numbers] times stored weights");
        }
    }

    private List<Long> gemm(Node node, String tensor, List<Long> shape) {
        requireFlat(node, tensor, shape);
        if (node.integer("transA", 0) != 0) {
            throw node.refusal("transposes its input (transA), which no dense layer does");
        }
        dense(node, node.integer("transB", 0) != 0, node.number("alpha", 1));
        if (!node.input(2).isEmpty()) {
            Weights bias = node.weights(2);
            float beta = node.number("beta", 1);
            int units = chain.extent().channels();
            float[] values = new float[units];
            if (bias.length() != units && bias.length() != 1) {
                throw node.refusal(
                        "needs a bias of " + units + " numbers, but " + node.quoted(2) + " has " + bias.shape());
            }
            for (int i = 0; i < units; i++) {
                values[i] = beta * bias.values()[bias.length() == 1 ? 0 : i];
            }
            chain.addBias(node.input(2), values);
        }
        return flat();
    }

    private List<Long> matMul(Node node, String tensor, List<Long> shape) {
        requireFlat(node, tensor, shape);
        dense(node, false, 1);
        return flat();
    }

    private void dense(Node node, boolean turned, float factor) {
        Weights weights = node.weights(1);
        List<Integer> sides = weights.shape();
        int in = chain.extent().channels();
        if (sides.size() != 2 || sides.get(turned ? 1 : 0) != in) {
            throw node.refusal(
                    "needs weights for " + Counted.of(in, "input") + ", but " + node.quoted(1) + " has " + sides);
        }
        int units = sides.get(turned ? 0 : 1);
        float[] values = new float[weights.length()];
        for (int i = 0; i < values.length; i++) {
            int unit = turned ? i / in : i % units;
            int from = turned ? i % in : i / units;
            values[unit * in + from] = factor * weights.values()[i];
        }
        chain.add(node, new Dense(units, false, Activation.NONE, 0));
        chain.set(node, "weight", 1, List.of(units, in), values);
    }

    private List<Long> flat() {
        return List.of(Folding.BATCH, (long) chain.extent().channels());
    }

    /** The bias of the layer before. */
    private List<Long> add(Node node, String tensor, List<Long> shape) {
        int other = node.input(0).equals(tensor) ? 1 : 0;
        Weights bias = node.weights(other);
        int channels = chain.extent().channels();
        float[] values = bias.length() == 1 ? new float[channels] : bias.values();
        if (bias.length() == 1) {
            Arrays.fill(values, bias.values()[0]);
        }
        if (!isPerChannel(bias.shape(), shape.size(), channels) || !chain.addBias(node.input(other), values)) {
            throw node.refusal("adds " + node.quoted(other) + " of shape " + bias.shape()
                    + ", which is not the bias of the layer before");
        }
        return shape;
    }

    private static boolean isPerChannel(List<Integer> shape, int axes, int channels) {
        List<Integer> full = new ArrayList<>(shape);
        while (full.size() < axes) {
            full.add(0, 1);
        }
        boolean single = full.stream().allMatch(side -> side == 1);
        full.set(1, 1);
        return single
                || full.size() == axes
                        && full.stream().allMatch(side -> side == 1)
                        && shape.stream().reduce(1, Math::multiplyExact) == channels;
    }

    private List<Long> normalise(Node node, List<Long> shape) {
        // Before version 14 of the operations, more outputs mean training.
        if (node.integer("training_mode", 0) != 0 || node.outputs() > 1) {
            throw node.refusal("was exported in training mode; export the network in evaluation mode (model.eval())");
        }
        int channels = chain.extent().channels();
        double epsilon = Double.parseDouble(Float.toString(node.number("epsilon", 1e-5f)));
        double decay = Double.parseDouble(Float.toString(node.number("momentum", 0.9f)));
        chain.add(node, new BatchNormalisation(decay, Math.max(LEAST_EPSILON, epsilon), Activation.NONE, 0));
        List<Integer> each = List.of(channels);
        chain.weights(node, "weight", 1, each);
        chain.weights(node, "bias", 2, each);
        chain.weights(node, "running_mean", 3, each);
        chain.weights(node, "running_var", 4, each);
        return shape;
    }

    private List<Long> resize(Node node, List<Long> shape) {
        Extent before = chain.extent();
        int factor = Resizing.factor(node, shape);
        String mode = node.text("mode", "nearest");
        chain.add(node, new Upsample(factor, mode.equals("nearest") ? Interpolation.NEAREST : Interpolation.BILINEAR));
        if (before.dimensions() + 2 != shape.size()) {
            throw node.refusal("takes a tensor of " + shape.size() + " axes");
        }
        return ChainReader.shape(chain.extent());
    }

    /** Repeats a vector at each pixel. */
    private List<Long> broadcast(Node node, List<Long> shape) {
        Extent vector = chain.extent();
        int axes = vector.dimensions() + 2;
        long[] to = node.numbers("shape", 1)
                .filter(sides -> vector.isFlat() && shape.size() == axes && sides.length == axes)
                .orElseThrow(() -> unknown(node));
        long side = to[axes - 1];
        boolean repeats = side > 1 && side <= MOST_SIDE && to[0] == 1 && to[1] == vector.channels() && to[2] == side;
        if (!repeats) {
            throw unknown(node);
        }
        chain.add(node, new Broadcast((int) side));
        return ChainReader.shape(chain.extent());
    }

    /** Keeps the first numbers of a vector, such as the means of a variational encoder. */
    private List<Long> cut(Node node, List<Long> shape) {
        boolean first = shape.size() == 2
                && isOnly(node.numbers("starts", 1), 0)
                && isOnly(node.numbers("axes", 3), 1)
                && isOnly(node.numbers("steps", 4).or(() -> Optional.of(new long[] {1})), 1);
        long end = node.numbers("ends", 2)
                .filter(ends -> first && ends.length == 1 && ends[0] >= 1 && ends[0] < shape.get(1))
                .orElseThrow(() -> unknown(node))[0];
        if (!chain.keep((int) end)) {
            throw unknown(node);
        }
        return flat();
    }

    private static boolean isOnly(Optional<long[]> numbers, long number) {
        return numbers.filter(each -> each.length == 1 && each[0] == number).isPresent();
    }

    private List<Long> arrange(Node node, List<Long> shape) {
        List<Long> next = Reshaping.of(node, shape);
        int dimensions = chain.extent().dimensions();
        boolean flat = next.stream().skip(2).allMatch(side -> side == 1);
        if (!flat && next.size() != dimensions + 2) {
            throw node.refusal("makes a tensor of " + next.size() + " axes, but layers take 2 or " + (dimensions + 2));
        }
        int[] sides = next.stream().skip(1).mapToInt(Math::toIntExact).toArray();
        Extent as = flat
                ? Extent.flat(dimensions, sides[0])
                : new Extent(dimensions, sides[0], dimensions == 1 ? 1 : sides[1], sides[sides.length - 1]);
        chain.arrange(node, as);
        return next;
    }
}
