package org.shapecode.exchange.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shapecode.exchange.onnx.Constant.Weights;
import org.shapecode.exchange.weights.FloatType;
import org.shapecode.exchange.weights.LayerKinds;
import org.shapecode.exchange.weights.NamedArray;
import org.shapecode.exchange.weights.StoredLayer;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.Reshape;
import org.shapecode.network.layers.TransposedConvolution;
import org.shapecode.network.layers.Upsample;
import org.shapecode.network.spi.LayerKind;

/** The layers that were read so far, each of which takes what the one before gives. */
final class Chain {
    private static final String WEIGHT = "weight";
    private static final String BIAS = "bias";

    /** A layer and its weights, which may still get a bias or an activation function. */
    private static final class Link {
        private LayerKind kind;
        private final String node;
        private final Map<String, NamedArray> arrays = new LinkedHashMap<>();

        private Link(LayerKind kind, String node) {
            this.kind = kind;
            this.node = node;
        }
    }

    private final List<Link> links = new ArrayList<>();
    private final List<Extent> extents = new ArrayList<>();
    /** The number of layers before each tensor that is the output of a whole layer. */
    private final Map<String, Integer> levels = new HashMap<>();

    private final Set<String> notes = new LinkedHashSet<>();

    Chain(Extent input, String tensor) {
        extents.add(input);
        levels.put(tensor, 0);
    }

    /** The extent of the tensor at the end. */
    Extent extent() {
        return extents.get(extents.size() - 1);
    }

    /** The extent after so many layers. */
    Extent extent(int level) {
        return extents.get(level);
    }

    /** Number of layers. */
    int length() {
        return links.size();
    }

    /** Tensors that are the input or the output of a whole layer, with the number of layers before them. */
    Map<String, Integer> levels() {
        return levels;
    }

    /** The layers from one level to another. */
    List<LayerKind> kinds(int from, int to) {
        return links.subList(from, to).stream().map(link -> link.kind).toList();
    }

    /** The weights of all layers that have any. */
    List<StoredLayer> weights() {
        return links.stream()
                .filter(link -> !link.arrays.isEmpty())
                .map(link -> new StoredLayer(link.node, StoredLayer.Family.ANY, link.arrays))
                .toList();
    }

    /** Sentences about what was converted. */
    Set<String> notes() {
        return notes;
    }

    /** Gives the tensor at the end another name. */
    void named(String tensor) {
        levels.put(tensor, links.size());
    }

    /**
     * Adds a layer without weights.
     *
     * @throws IllegalArgumentException if it does not fit, with the node
     */
    void add(Node node, LayerKind kind) {
        try {
            extents.add(LayerKinds.output(kind, extent(), links.size()));
        } catch (IllegalArgumentException e) {
            throw node.refusal(e.getMessage());
        }
        links.add(new Link(kind, node.output()));
    }

    /** Adds a layer that only arranges numbers, unless they are so already. */
    void arrange(Node node, Extent as) {
        Extent now = extent();
        if (now.length() != as.length()) {
            throw node.refusal("reshapes " + now + " to " + as + ", but the number of values must stay the same");
        }
        if (as.equals(now)) {
            return;
        }
        if (!as.isFlat() && as.dimensions() == 2 && as.rows() != as.columns()) {
            throw node.refusal("makes images of " + as + ", but only square images are supported");
        }
        add(node, as.isFlat() ? new Flatten() : new Reshape(as.channels(), as.columns()));
    }

    /** Gives the last layer an array of weights. */
    void weights(Node node, String role, int input, List<Integer> shape) {
        set(node, role, input, shape, node.weights(input).values());
    }

    /** Gives the last layer an array of weights that were computed from an input. */
    void set(Node node, String role, int input, List<Integer> shape, float[] values) {
        Weights weights = node.weights(input);
        if (weights.type() != FloatType.FLOAT32) {
            notes.add(weights.type().note());
        }
        long length = shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> Math.min(a * b, 1L << 40));
        if (length != values.length) {
            throw node.refusal("needs a " + role + " of shape " + shape + ", but " + node.quoted(input) + " has "
                    + weights.shape());
        }
        last().arrays.put(role, new NamedArray(node.input(input), shape, values));
    }

    private Link last() {
        return links.get(links.size() - 1);
    }

    /**
     * Adds a constant to each channel of the last layer.
     *
     * @param values [channel]
     * @return whether the last layer can have a bias
     */
    boolean addBias(String name, float[] values) {
        if (links.isEmpty() || values.length != extent().channels()) {
            return false;
        }
        Link link = last();
        if (link.kind.activation() != Activation.NONE || !link.arrays.containsKey(WEIGHT)) {
            return false;
        }
        float[] sum = values.clone();
        if (link.arrays.containsKey(BIAS)) {
            float[] before = link.arrays.get(BIAS).values();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += before[i];
            }
        }
        link.kind = biased(link.kind);
        link.arrays.put(BIAS, new NamedArray(name, List.of(sum.length), sum));
        forgetInside(links.size() - 1);
        return true;
    }

    /**
     * Keeps the first units of the last layer.
     *
     * @return whether it is a dense layer
     */
    boolean keep(int units) {
        if (links.isEmpty() || !(last().kind instanceof Dense dense)) {
            return false;
        }
        last().kind = new Dense(units, dense.bias(), dense.activation(), dense.negativeSlope());
        last().arrays.replaceAll((role, array) -> {
            List<Integer> shape = new ArrayList<>(array.shape());
            shape.set(0, units);
            int length = array.values().length / array.shape().get(0) * units;
            return new NamedArray(array.name(), shape, Arrays.copyOf(array.values(), length));
        });
        extents.set(links.size(), Extent.flat(extent().dimensions(), units));
        forgetInside(links.size() - 1);
        return true;
    }

    private static LayerKind biased(LayerKind kind) {
        if (kind instanceof Convolution c) {
            return new Convolution(
                    c.channels(), c.kernel(), c.stride(), c.padding(), true, c.activation(), c.negativeSlope());
        }
        if (kind instanceof TransposedConvolution t) {
            return new TransposedConvolution(
                    t.channels(),
                    t.kernel(),
                    t.stride(),
                    t.padding(),
                    t.outputPadding(),
                    true,
                    t.activation(),
                    t.negativeSlope());
        }
        return kind instanceof Dense d ? new Dense(d.units(), true, d.activation(), d.negativeSlope()) : kind;
    }

    /** Tensors after a layer that is still growing are not its output. */
    private void forgetInside(int layer) {
        levels.values().removeIf(level -> level > layer);
    }

    /**
     * Lets an activation function follow.
     *
     * @throws IllegalArgumentException if no layer is free to have it
     */
    void activate(Node node, Activation activation, double slope) {
        int layer = links.size() - 1;
        while (layer >= 0 && commutes(links.get(layer).kind)) {
            layer--;
        }
        Optional<LayerKind> active =
                layer < 0 ? Optional.empty() : LayerKinds.activated(links.get(layer).kind, activation, slope);
        LayerKind kind = active.orElseThrow(() ->
                node.refusal("is an activation function, but no convolution, dense layer or batch normalisation without"
                        + " one precedes it"));
        links.get(layer).kind = kind;
        forgetInside(layer);
    }

    /** Whether a function of each number may as well be applied before the layer. */
    private static boolean commutes(LayerKind kind) {
        return kind instanceof Flatten
                || kind instanceof Reshape
                || kind instanceof Upsample upsample && upsample.interpolation() == Upsample.Interpolation.NEAREST;
    }
}
