package org.shapecode.exchange.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shapecode.exchange.onnx.Constant.Weights;
import org.shapecode.network.api.Extent;
import org.shapecode.network.layers.Coordinates;
import org.shapecode.network.spi.WiringForm;

/** Coordinates as two nodes: channels of zeros are appended to the images, and the coordinates are added to them. */
final class CoordinateChannels {
    private final Chain chain;
    /** A node that appended channels, to which coordinates are still to be added. */
    private Optional<Node> padder = Optional.empty();

    CoordinateChannels(Chain chain) {
        this.chain = chain;
    }

    /** What is added to the images of a layer, with zeros in their own channels. */
    static float[] values(WiringForm form) {
        float[] values = new float[form.output().length()];
        form.wires().accept(new WiringForm.Wires() {
            @Override
            public void wire(int to, int from, double factor) {
                // Padding copies the input.
            }

            @Override
            public void constant(int to, double value) {
                values[to] += (float) value;
            }
        });
        return values;
    }

    /** How much is padded before each axis, then after each, the images first. */
    static List<Long> pads(Extent input) {
        int axes = input.dimensions() + 2;
        List<Long> pads = new ArrayList<>();
        for (int i = 0; i < 2 * axes; i++) {
            pads.add(i == axes + 1 ? (long) input.dimensions() : 0);
        }
        return pads;
    }

    /** Whether coordinates are still to be added. */
    boolean isOpen() {
        return padder.isPresent();
    }

    /** Whether a node appends as many channels of zeros as there are coordinates. */
    boolean begin(Node node, List<Long> shape) {
        Extent input = chain.extent();
        padder = node.numbers("pads", 1)
                .filter(pads -> shape.equals(ChainReader.shape(input))
                        && Arrays.stream(pads).boxed().toList().equals(pads(input))
                        && WindowReader.addsZeros(node))
                .map(pads -> node);
        return isOpen();
    }

    /** The shape with the channels that were appended. */
    List<Long> padded(List<Long> shape) {
        List<Long> padded = new ArrayList<>(shape);
        padded.set(1, shape.get(1) + chain.extent().dimensions());
        return padded;
    }

    /**
     * Adds the layer, whose second node this is.
     *
     * @throws IllegalArgumentException if it adds something else than coordinates
     */
    List<Long> add(Node node, String tensor) {
        Weights added = node.weights(node.input(0).equals(tensor) ? 1 : 0);
        WiringForm form = (WiringForm) new Coordinates().form(chain.extent());
        List<Integer> shape = new ArrayList<>(List.of(1));
        shape.addAll(LayerNodes.image(form.output()));
        if (!added.shape().equals(shape) || !Arrays.equals(added.values(), values(form))) {
            requireNone();
        }
        padder = Optional.empty();
        chain.add(node, new Coordinates());
        return ChainReader.shape(chain.extent());
    }

    void requireNone() {
        padder.ifPresent(node -> {
            throw WindowReader.onlyPixels(node);
        });
    }
}
