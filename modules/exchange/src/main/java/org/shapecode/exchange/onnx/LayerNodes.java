package org.shapecode.exchange.onnx;

import static org.shapecode.exchange.onnx.OnnxGraph.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.exchange.onnx.OnnxFormat.AttributeProto;
import org.shapecode.exchange.weights.NamedArray;
import org.shapecode.network.api.Extent;
import org.shapecode.network.layers.Broadcast;
import org.shapecode.network.layers.Coordinates;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.Reshape;
import org.shapecode.network.layers.Upsample;
import org.shapecode.network.spi.KernelForm;
import org.shapecode.network.spi.LayerForm;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.NormalisationForm;
import org.shapecode.network.spi.WiringForm;

/** Appends the nodes of layers to a graph. Flat values have one axis beside the batch, images have one for channels as well. */
final class LayerNodes {
    private final OnnxGraph graph;
    private final Map<String, NamedArray> arrays = new HashMap<>();

    /**
     * Nodes with these weights.
     *
     * @param weights of all layers, by their names
     */
    LayerNodes(OnnxGraph graph, List<NamedArray> weights) {
        this.graph = graph;
        weights.forEach(array -> arrays.put(array.name(), array));
    }

    /** The shape of images, or of a flat vector as an image, without the batch axis. */
    static List<Integer> image(Extent extent) {
        return extent.dimensions() == 1
                ? List.of(extent.channels(), extent.columns())
                : List.of(extent.channels(), extent.rows(), extent.columns());
    }

    /**
     * Appends a layer with its activation.
     *
     * @param layer the first part of the names of its weights
     * @throws IllegalArgumentException if ONNX does not have such a layer, with a message that follows its name
     */
    void add(String layer, LayerKind kind, LayerForm form) {
        if (kind instanceof Flatten || kind instanceof Reshape) {
            // The next layer takes it in its own shape.
            return;
        }
        if (kind instanceof Dense) {
            graph.reshape(layer, List.of(form.input().length()));
            graph.add(layer, "Gemm", weights(layer), List.of(form.output().channels()), attribute("transB", 1));
        } else {
            graph.reshape(layer, image(form.input()));
            if (form instanceof KernelForm kernel) {
                convolution(layer, kernel);
            } else if (form instanceof NormalisationForm normalisation) {
                graph.add(
                        layer,
                        "BatchNormalization",
                        constants(layer, "weight", "bias", "running_mean", "running_var"),
                        graph.shape(),
                        attribute("epsilon", normalisation.epsilon()),
                        attribute("momentum", normalisation.decay()));
            } else if (form instanceof WiringForm wiring) {
                wiring(layer, kind, wiring);
            } else {
                throw new IllegalArgumentException("has no counterpart among the operators of ONNX");
            }
        }
        activation(layer, kind);
    }

    private List<String> weights(String layer) {
        return arrays.containsKey(layer + ".bias") ? constants(layer, "weight", "bias") : constants(layer, "weight");
    }

    private List<String> constants(String layer, String... names) {
        List<String> constants = new ArrayList<>();
        for (String name : names) {
            NamedArray array = arrays.get(layer + "." + name);
            constants.add(graph.floats(array.name(), array.shape(), array.values()));
        }
        return constants;
    }

    private void convolution(String layer, KernelForm form) {
        boolean plane = form.input().dimensions() == 2;
        int bottom = plane
                ? after(
                        form,
                        form.kernelRows(),
                        form.top(),
                        form.small().rows(),
                        form.big().rows())
                : 0;
        int right = after(
                form,
                form.kernelColumns(),
                form.left(),
                form.small().columns(),
                form.big().columns());
        List<AttributeProto> attributes = new ArrayList<>(List.of(
                attribute("kernel_shape", axes(plane, form.kernelRows(), form.kernelColumns())),
                attribute("strides", axes(plane, form.stride(), form.stride())),
                attribute(
                        "pads",
                        plane
                                ? List.of(form.top(), form.left(), Math.max(0, bottom), Math.max(0, right))
                                : List.of(form.left(), Math.max(0, right)))));
        if (form.transposed()) {
            // A negative padding is an output padding.
            attributes.add(attribute("output_padding", axes(plane, Math.max(0, -bottom), Math.max(0, -right))));
        }
        graph.add(
                layer,
                form.transposed() ? "ConvTranspose" : "Conv",
                weights(layer),
                image(form.output()),
                attributes.toArray(AttributeProto[]::new));
    }

    /**
     * The padding of the big plane at the bottom or on the right that makes the small one as large as it is; negative if
     * pixels are left over.
     */
    private static int after(KernelForm form, int kernel, int before, int small, int big) {
        int padding = (small - 1) * form.stride() + kernel - before - big;
        if (padding <= -Math.max(1, form.stride())) {
            throw new IllegalArgumentException("leaves over more pixels than its stride, which ONNX does not allow");
        }
        return padding;
    }

    private static List<Integer> axes(boolean plane, int rows, int columns) {
        return plane ? List.of(rows, columns) : List.of(columns);
    }

    private void wiring(String layer, LayerKind kind, WiringForm form) {
        List<Integer> output = image(form.output());
        if (kind instanceof Upsample upsample) {
            resize(layer, upsample, output);
        } else if (kind instanceof Broadcast) {
            List<Long> shape = new ArrayList<>(List.of(1L));
            output.forEach(length -> shape.add((long) length));
            graph.add(layer, "Expand", List.of(graph.integers(layer + ".Expand.shape", shape)), output);
        } else if (kind instanceof Coordinates) {
            coordinates(layer, form, output);
        } else {
            throw new IllegalArgumentException("connects pixels as no operator of ONNX does");
        }
    }

    private void resize(String layer, Upsample upsample, List<Integer> output) {
        boolean nearest = upsample.interpolation() == Upsample.Interpolation.NEAREST;
        float[] scales = new float[output.size() + 1];
        for (int axis = 0; axis < scales.length; axis++) {
            scales[axis] = axis < 2 ? 1 : upsample.factor();
        }
        // Its second input, a region, is left out.
        List<String> inputs = List.of("", graph.floats(layer + ".Resize.scales", List.of(scales.length), scales));
        graph.add(
                layer,
                "Resize",
                inputs,
                output,
                attribute("mode", nearest ? "nearest" : "linear"),
                attribute("coordinate_transformation_mode", nearest ? "asymmetric" : "half_pixel"),
                attribute("nearest_mode", "floor"));
    }

    /** Appends channels of zeros, then adds the coordinates. */
    private void coordinates(String layer, WiringForm form, List<Integer> output) {
        List<Long> pads = CoordinateChannels.pads(form.input());
        graph.add(layer, "Pad", List.of(graph.integers(layer + ".Pad.pads", pads)), output);
        List<Integer> dims = new ArrayList<>(List.of(1));
        dims.addAll(output);
        graph.add(
                layer,
                "Add",
                List.of(graph.floats(layer + ".coordinates", dims, CoordinateChannels.values(form))),
                output);
    }

    private void activation(String layer, LayerKind kind) {
        List<Integer> shape = graph.shape();
        switch (kind.activation()) {
            case NONE -> {}
            case LEAKY_RELU ->
                graph.add(layer, "LeakyRelu", List.of(), shape, attribute("alpha", kind.negativeSlope()));
            case RELU -> graph.add(layer, "Relu", List.of(), shape);
            case ELU -> graph.add(layer, "Elu", List.of(), shape, attribute("alpha", 1.0));
            case TANH -> graph.add(layer, "Tanh", List.of(), shape);
            case SIGMOID -> graph.add(layer, "Sigmoid", List.of(), shape);
            case SOFTPLUS -> graph.add(layer, "Softplus", List.of(), shape);
        }
    }
}
