package org.shapecode.network.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.Excerpt;
import org.shapecode.core.plugin.Parameters;

/**
 * Describes DL4J's layers in words, to recognise a network in a file that names no architecture of ours. Layers that change
 * nothing are left out, since earlier versions had fewer of them.
 */
final class SavedLayers {
    private static final String NORMALISATION = "BatchNormalization";
    private static final String ACTIVATION = "activationFn";

    private static final Map<String, String> KINDS = Map.of(
            "DenseLayer",
            "dense",
            "ConvolutionLayer",
            "convolution",
            "Convolution1DLayer",
            "1-D convolution",
            "Deconvolution2D",
            "transposed convolution",
            NORMALISATION,
            "batch normalisation",
            "ActivationLayer",
            "activation",
            "Cropping2D",
            "cropping");

    /** The fields that tell layers of a kind apart, and their names in words. */
    private static final List<List<String>> FIELDS = List.of(
            List.of("nin", "from"),
            List.of("nout", "to"),
            List.of("hasBias", "bias"),
            List.of("kernelSize", "kernel"),
            List.of("size", "factor"),
            List.of("stride", "stride"),
            List.of("padding", "padding"),
            List.of("cropping", "cropping"),
            List.of("decay", "decay"),
            List.of("eps", "epsilon"),
            List.of("input", "input"),
            List.of("kind", "kind"),
            List.of("depths", "depths"));

    private SavedLayers() {}

    /** How layers differ from those that are wanted, in words; empty if they do not. */
    static Optional<String> difference(List<Map<?, ?>> layers, List<Map<?, ?>> wanted) {
        List<String> found = words(layers);
        List<String> expected = words(wanted);
        for (int i = 0; i < Math.max(found.size(), expected.size()); i++) {
            String here = i < found.size() ? found.get(i) : "nothing";
            String there = i < expected.size() ? expected.get(i) : "nothing";
            if (!here.equals(there)) {
                return Optional.of(
                        "it has " + Excerpt.of(here) + " at place " + (i + 1) + ", not " + Excerpt.of(there));
            }
        }
        return Optional.empty();
    }

    /** The layers that normalise. */
    static List<Map<?, ?>> normalisations(List<Map<?, ?>> layers) {
        return layers.stream()
                .filter(layer -> className(layer).equals(NORMALISATION))
                .toList();
    }

    private static List<String> words(List<Map<?, ?>> layers) {
        List<String> words = new ArrayList<>();
        for (Map<?, ?> layer : layers) {
            String text = words(layer);
            if (!text.equals("activation Identity")) {
                words.add(text);
            }
        }
        return words;
    }

    private static String words(Map<?, ?> layer) {
        String name = className(layer);
        StringBuilder text = new StringBuilder(KINDS.getOrDefault(name, name));
        for (List<String> field : FIELDS) {
            Object value = layer.get(field.get(0));
            if (value != null) {
                text.append(' ').append(field.get(1)).append(' ').append(brief(value));
            }
        }
        if (layer.get(ACTIVATION) instanceof Map<?, ?> function) {
            text.append(' ').append(className(function).replace("Activation", ""));
            Object slope = function.get("alpha");
            text.append(slope == null ? "" : " " + slope);
        }
        return text.toString();
    }

    /** The id of a layer of ours, or any other value as it is. */
    private static Object brief(Object value) {
        return value instanceof Map<?, ?> kind ? kind.get(Parameters.PLUGIN) : value;
    }

    private static String className(Map<?, ?> object) {
        String name = String.valueOf(object.get(SavedLayer.CLASS));
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
