package org.shapecode.network.dl4j;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.Excerpt;
import org.shapecode.core.plugin.Parameters;

/**
 * Compares DL4J's layers, to recognise a network in a file that names no architecture of ours. Layers that change
 * nothing are left out, since earlier versions had fewer of them.
 */
final class SavedLayers {
    private static final String NORMALISATION = "batch normalisation";
    private static final String ACTIVATION = "activationFn";

    private static final Map<String, String> KINDS = pairs(
            "DenseLayer", "dense",
            "ConvolutionLayer", "convolution",
            "Convolution1DLayer", "1-D convolution",
            "Deconvolution2D", "transposed convolution",
            "BatchNormalization", NORMALISATION,
            "ActivationLayer", "activation",
            "ZeroPaddingLayer", "padding",
            "ZeroPadding1DLayer", "1-D padding",
            "Cropping2D", "cropping",
            "Upsampling1D", "1-D upsampling",
            "Upsampling2D", "upsampling");

    /** The fields that tell layers of a kind apart, and their names in words. */
    private static final Map<String, String> FIELDS = pairs(
            "nin",
            "input channels",
            "nout",
            "output channels",
            "hasBias",
            "bias",
            "kernelSize",
            "kernel",
            "size",
            "factor",
            "stride",
            "stride",
            "padding",
            "padding",
            "cropping",
            "cropping",
            "decay",
            "decay",
            "eps",
            "epsilon",
            "input",
            "input",
            "depths",
            "depths",
            ACTIVATION,
            "activation");

    private SavedLayers() {}

    private static Map<String, String> pairs(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** How layers differ from those that are wanted, in words; empty if they do not. */
    static Optional<String> difference(List<Map<?, ?>> layers, List<Map<?, ?>> wanted) {
        List<Map<?, ?>> found = effective(layers);
        List<Map<?, ?>> expected = effective(wanted);
        if (found.size() != expected.size()) {
            return Optional.of("it has " + found.size() + " layers, not " + expected.size());
        }
        for (int i = 0; i < found.size(); i++) {
            String here = kind(found.get(i));
            String there = kind(expected.get(i));
            String layer = "its layer " + (i + 1);
            if (!here.equals(there)) {
                return Optional.of(layer + " is " + Excerpt.of(here) + ", not " + there);
            }
            for (Map.Entry<String, String> field : FIELDS.entrySet()) {
                String value = value(found.get(i).get(field.getKey()));
                String other = value(expected.get(i).get(field.getKey()));
                if (!value.equals(other)) {
                    return Optional.of(layer + ", " + there + ", has the " + field.getValue() + " " + Excerpt.of(value)
                            + ", not " + Excerpt.of(other));
                }
            }
        }
        return Optional.empty();
    }

    /** The layers that normalise. */
    static List<Map<?, ?>> normalisations(List<Map<?, ?>> layers) {
        return layers.stream()
                .filter(layer -> kind(layer).equals(NORMALISATION))
                .toList();
    }

    private static List<Map<?, ?>> effective(List<Map<?, ?>> layers) {
        return layers.stream()
                .filter(layer -> !className(layer).equals("ActivationLayer")
                        || !value(layer.get(ACTIVATION)).equals("Identity"))
                .toList();
    }

    /** The kind of a layer; of one of ours its id. */
    private static String kind(Map<?, ?> layer) {
        String name = className(layer);
        return layer.get("kind") instanceof Map<?, ?> own
                ? String.valueOf(own.get(Parameters.PLUGIN))
                : KINDS.getOrDefault(name, name);
    }

    /** A value in words: an activation function is its name and its slope. */
    private static String value(Object value) {
        if (value instanceof Map<?, ?> function) {
            Object slope = function.get("alpha");
            return className(function).replace("Activation", "") + (slope == null ? "" : " " + slope);
        }
        return String.valueOf(value);
    }

    private static String className(Map<?, ?> object) {
        String name = String.valueOf(object.get(SavedLayer.CLASS));
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
