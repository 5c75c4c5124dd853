package org.shapecode.exchange.keras;

import java.util.List;
import java.util.Map;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Extent;
import org.shapecode.network.layers.BatchNormalisation;
import org.shapecode.network.layers.Convolution;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.layers.Flatten;
import org.shapecode.network.layers.Reshape;
import org.shapecode.network.layers.TransposedConvolution;
import org.shapecode.network.layers.Upsample;
import org.shapecode.network.spi.LayerKind;

/** What a layer of Keras is among our layers. Sides that Keras leaves out have its defaults. */
final class KerasLayer {
    private static final List<String> KINDS = List.of(
            "Conv1D",
            "Conv2D",
            "Conv1DTranspose",
            "Conv2DTranspose",
            "Dense",
            "Flatten",
            "Reshape",
            "UpSampling1D",
            "UpSampling2D",
            "BatchNormalization",
            "Activation",
            "ReLU",
            "LeakyReLU",
            "ELU",
            "Dropout");

    /** The slope of the function {@code leaky_relu}; that of the layer is among its settings. */
    private static final double USUAL_SLOPE = 0.2;

    private final KerasSettings layer;
    private final LayerList list;

    private KerasLayer(KerasSettings layer, LayerList list) {
        this.layer = layer;
        this.list = list;
    }

    /**
     * Adds what a layer is.
     *
     * @throws IllegalArgumentException if it is none of ours, with a message that names it and follows the name of the file
     */
    static void add(KerasSettings layer, LayerList list) {
        new KerasLayer(layer, list).add();
    }

    private void add() {
        switch (layer.type()) {
            case "Conv1D", "Conv2D" -> convolution();
            case "Conv1DTranspose", "Conv2DTranspose" -> transposedConvolution();
            case "Dense" -> {
                list.add(layer, new Dense(layer.whole("units"), layer.flag("use_bias", true), Activation.NONE, 0));
                activation();
            }
            case "Flatten" ->
                arrange(Extent.flat(list.extent().dimensions(), list.extent().length()));
            case "Reshape" -> reshape();
            case "UpSampling1D", "UpSampling2D" -> upsample();
            case "BatchNormalization" -> normalise();
            case "Activation" -> activation();
            case "ReLU" -> {
                layer.requireNone("max_value");
                layer.require("threshold", 0);
                activate(layer.number("negative_slope", 0));
            }
            case "LeakyReLU" -> activate(layer.number("negative_slope", layer.number("alpha", 0.3)));
            case "ELU" -> {
                layer.require("alpha", 1);
                list.activate(layer, Activation.ELU, 0);
            }
            case "Dropout" -> {
                // It does nothing outside training.
            }
            default ->
                throw layer.refusal(
                        "has no counterpart in Shapecode; the supported layers are " + String.join(", ", KINDS));
        }
    }

    private void requireUsual() {
        layer.require("data_format", "channels_last");
        layer.require("groups", 1);
        if (layer.side("dilation_rate", 1) != 1) {
            throw layer.unsupported("dilation_rate", "1 is supported");
        }
    }

    private boolean isSame() {
        String padding = layer.text("padding", "valid");
        if (!padding.equals("same") && !padding.equals("valid")) {
            throw layer.unsupported("padding", "valid and same are supported");
        }
        return padding.equals("same");
    }

    private void convolution() {
        requireUsual();
        int kernel = layer.side("kernel_size", 1);
        int stride = layer.side("strides", 1);
        int side = list.extent().columns();
        // What is missing for ceil(side / stride) pixels, the larger half at the end.
        int missing = isSame() ? Math.max((side - 1) / stride * stride + kernel - side, 0) : 0;
        LayerKind kind = new Convolution(
                layer.whole("filters"),
                kernel,
                stride,
                padding(missing),
                layer.flag("use_bias", true),
                Activation.NONE,
                0);
        list.add(layer, kind);
        activation();
    }

    private void transposedConvolution() {
        requireUsual();
        layer.requireNone("output_padding");
        int kernel = layer.side("kernel_size", 1);
        int stride = layer.side("strides", 1);
        LayerKind kind = new TransposedConvolution(
                layer.whole("filters"),
                kernel,
                stride,
                padding(isSame() ? Math.max(kernel - stride, 0) : 0),
                Math.max(stride - kernel, 0),
                layer.flag("use_bias", true),
                Activation.NONE,
                0);
        list.add(layer, kind);
        activation();
    }

    private List<Integer> padding(int both) {
        int first = both / 2;
        int last = both - first;
        if (first == last) {
            return both == 0 ? List.of() : List.of(first);
        }
        return list.extent().dimensions() == 1 ? List.of(first, last) : List.of(first, last, first, last);
    }

    private void reshape() {
        int[] sides = layer.wholes("target_shape");
        int dimensions = list.extent().dimensions();
        boolean image = sides.length == dimensions + 1 && (dimensions == 1 || sides[0] == sides[1]);
        if (sides.length == 1) {
            arrange(Extent.flat(dimensions, sides[0] < 0 ? list.extent().length() : sides[0]));
        } else if (image && sides[0] > 0 && sides[dimensions] > 0) {
            arrange(new Extent(dimensions, sides[dimensions], 1, 1).withSide(sides[0]));
        } else {
            throw layer.unsupported("target_shape", "flat vectors and square images are supported");
        }
    }

    /** Images and flat vectors only: between two shapes of images, Keras and Shapecode order numbers differently. */
    private void arrange(Extent as) {
        Extent now = list.extent();
        if (as.equals(now)) {
            return;
        }
        if (as.length() != now.length() || !as.isFlat() && !now.isFlat()) {
            throw layer.refusal("reshapes " + now + " to " + as + ", which is not supported");
        }
        list.add(layer, as.isFlat() ? new Flatten() : new Reshape(as.channels(), as.columns()));
    }

    private void upsample() {
        layer.require("data_format", "channels_last");
        String interpolation = layer.text("interpolation", "nearest");
        if (!interpolation.equals("nearest") && !interpolation.equals("bilinear")) {
            throw layer.unsupported("interpolation", "nearest and bilinear are supported");
        }
        list.add(
                layer,
                new Upsample(
                        layer.side("size", 2),
                        interpolation.equals("nearest")
                                ? Upsample.Interpolation.NEAREST
                                : Upsample.Interpolation.BILINEAR));
    }

    private void normalise() {
        layer.require("center", true);
        layer.require("scale", true);
        Object axis = layer.fields().get("axis");
        Object only = axis instanceof List<?> list && list.size() == 1 ? list.get(0) : axis;
        int last = list.extent().isFlat() ? 1 : list.extent().dimensions() + 1;
        if (only != null && !only.equals(-1) && !only.equals(last)) {
            throw layer.unsupported("axis", "the axis of the channels is supported");
        }
        list.add(
                layer,
                new BatchNormalisation(
                        layer.number("momentum", 0.99), layer.number("epsilon", 1e-3), Activation.NONE, 0));
    }

    /** The function among the settings of a layer. */
    private void activation() {
        Object value = layer.fields().get("activation");
        if (value instanceof Map<?, ?> object && object.get("config") instanceof Map<?, ?>) {
            // A layer such as LeakyReLU in the place of a function.
            KerasLayer.add(KerasSettings.of(value), list);
            return;
        }
        String name = value == null ? "linear" : value.toString();
        switch (name) {
            case "linear" -> {
                // The identity.
            }
            case "relu" -> list.activate(layer, Activation.RELU, 0);
            case "leaky_relu" -> activate(USUAL_SLOPE);
            case "elu" -> list.activate(layer, Activation.ELU, 0);
            case "tanh" -> list.activate(layer, Activation.TANH, 0);
            case "sigmoid" -> list.activate(layer, Activation.SIGMOID, 0);
            case "softplus" -> list.activate(layer, Activation.SOFTPLUS, 0);
            default ->
                throw layer.unsupported(
                        "activation", "linear, relu, leaky_relu, elu, tanh, sigmoid and softplus are supported");
        }
    }

    private void activate(double slope) {
        if (!(slope >= 0 && slope <= 1)) {
            throw layer.refusal(
                    "has a negative slope of " + ParameterInfo.format(slope) + ", but it must be from 0 to 1");
        }
        list.activate(layer, slope == 0 ? Activation.RELU : Activation.LEAKY_RELU, slope);
    }
}
