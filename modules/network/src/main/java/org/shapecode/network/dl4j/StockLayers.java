package org.shapecode.network.dl4j;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shapecode.network.api.Activation;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.spi.KernelForm;
import org.shapecode.network.spi.LayerForm;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.NormalisationForm;

/**
 * The layers of a weights file that are DL4J's own, as DL4J writes them.
 *
 * @param optimiser of the layers with parameters
 */
record StockLayers(Optimiser optimiser) {
    private static final String LAYERS = "org.deeplearning4j.nn.conf.layers.";
    private static final String CHANNELS_FIRST = "NCHW";

    SavedLayer dense(KernelForm form, LayerKind kind) {
        Map<String, Object> fields = trained("DenseLayer", form, activation(kind));
        fields.put("hasBias", form.bias());
        fields.put("hasLayerNorm", false);
        return new SavedLayer(fields, variables(form));
    }

    /** A convolution with the same padding on both sides. */
    SavedLayer convolution(KernelForm form, int rows, int columns, LayerKind kind) {
        return new SavedLayer(convolution("ConvolutionLayer", form, rows, columns, kind), variables(form));
    }

    /** A convolution in one dimension, with the same padding on both sides. */
    SavedLayer lineConvolution(KernelForm form, int columns, LayerKind kind) {
        Map<String, Object> fields = convolution("Convolution1DLayer", form, columns, columns, kind);
        fields.put("kernelSize", List.of(form.kernelColumns(), form.kernelColumns()));
        fields.put("rnnDataFormat", "NCW");
        return new SavedLayer(fields, variables(form));
    }

    /** A transposed convolution that cuts off the same on both sides. */
    SavedLayer transposedConvolution(KernelForm form, int rows, int columns, LayerKind kind) {
        return new SavedLayer(convolution("Deconvolution2D", form, rows, columns, kind), variables(form));
    }

    private Map<String, Object> convolution(String name, KernelForm form, int rows, int columns, LayerKind kind) {
        Map<String, Object> fields = trained(name, form, activation(kind));
        fields.put("cnn2dDataFormat", CHANNELS_FIRST);
        fields.put("convolutionMode", "Truncate");
        fields.put("cudnnAlgoMode", "PREFER_FASTEST");
        fields.put("cudnnAllowFallback", true);
        fields.put("cudnnBwdDataAlgo", null);
        fields.put("cudnnBwdFilterAlgo", null);
        fields.put("cudnnFwdAlgo", null);
        fields.put("dilation", List.of(1, 1));
        fields.put("hasBias", form.bias());
        fields.put("kernelSize", List.of(form.kernelRows(), form.kernelColumns()));
        fields.put("padding", List.of(rows, columns));
        fields.put("stride", List.of(form.stride(), form.stride()));
        return fields;
    }

    SavedLayer normalisation(NormalisationForm form) {
        Map<String, Object> fields = trained("BatchNormalization", form, activation(Activation.NONE, 0));
        fields.put("beta", 0.0);
        fields.put("cnn2DFormat", CHANNELS_FIRST);
        fields.put("cudnnAllowFallback", true);
        fields.put("decay", form.decay());
        fields.put("eps", form.epsilon());
        fields.put("gamma", 1.0);
        fields.put("lockGammaBeta", false);
        fields.put("minibatch", true);
        fields.put(SavedNormalisation.LOGARITHMIC, false);
        return new SavedLayer(fields, List.of("gamma", "beta", "mean", "var"));
    }

    /** Zeros around an image; two numbers in one dimension. */
    SavedLayer padding(List<Integer> sides) {
        Map<String, Object> fields = bare(sides.size() == 2 ? "ZeroPadding1DLayer" : "ZeroPaddingLayer");
        if (sides.size() == 4) {
            fields.put("dataFormat", CHANNELS_FIRST);
        }
        fields.put("padding", sides);
        return new SavedLayer(fields, List.of());
    }

    /** Cuts off what an image has at top, bottom, left and right. */
    SavedLayer cropping(List<Integer> sides) {
        Map<String, Object> fields = bare("convolutional.Cropping2D");
        fields.put("cropping", sides);
        fields.put("dataFormat", CHANNELS_FIRST);
        return new SavedLayer(fields, List.of());
    }

    /** Repeats pixels. */
    SavedLayer upsampling(int dimensions, int factor) {
        Map<String, Object> fields = bare("Upsampling" + dimensions + "D");
        if (dimensions == 2) {
            fields.put("format", CHANNELS_FIRST);
        }
        fields.put("size", List.of(factor, factor));
        return new SavedLayer(fields, List.of());
    }

    /** An activation function alone. */
    SavedLayer activationLayer(Activation activation, double slope) {
        Map<String, Object> fields = bare("ActivationLayer");
        fields.put("activationFn", activation(activation, slope));
        return new SavedLayer(fields, List.of());
    }

    private static Map<String, Object> activation(LayerKind kind) {
        return activation(kind.activation(), kind.negativeSlope());
    }

    /** One of DL4J's activation functions. */
    static Map<String, Object> activation(Activation activation, double slope) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put(
                SavedLayer.CLASS,
                "org.nd4j.linalg.activations.impl.Activation"
                        + switch (activation) {
                            case NONE -> "Identity";
                            case LEAKY_RELU -> "LReLU";
                            case RELU -> "ReLU";
                            case ELU -> "ELU";
                            case TANH -> "TanH";
                            case SIGMOID -> "Sigmoid";
                            case SOFTPLUS -> "SoftPlus";
                        });
        switch (activation) {
            case LEAKY_RELU -> fields.put("alpha", slope);
            case ELU -> fields.put("alpha", 1.0);
            case RELU -> {
                fields.put("max", null);
                fields.put("negativeSlope", null);
                fields.put("threshold", null);
            }
            default -> {
                // The others have no parameters.
            }
        }
        return fields;
    }

    private Map<String, Object> trained(String name, LayerForm form, Map<String, Object> activation) {
        Map<String, Object> fields = SavedLayer.common(optimiser);
        fields.put(SavedLayer.CLASS, LAYERS + name);
        fields.put("activationFn", activation);
        fields.put("nin", form.input().channels());
        fields.put("nout", form.output().channels());
        return fields;
    }

    private static Map<String, Object> bare(String name) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put(SavedLayer.CLASS, LAYERS + name);
        fields.put("constraints", null);
        fields.put("gradientNormalization", "None");
        fields.put("gradientNormalizationThreshold", 0.0);
        fields.put("idropout", null);
        return fields;
    }

    private static List<String> variables(KernelForm form) {
        return form.bias() ? List.of("W", "b") : List.of("W");
    }
}
