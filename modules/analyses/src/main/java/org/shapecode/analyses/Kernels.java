package org.shapecode.analyses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Part;

/** The kernels of a model's layers. */
final class Kernels {
    private Kernels() {}

    /** The layers of the encoder or the decoder. */
    static List<Layer> of(Model model, Part part) {
        return model.layers().stream().filter(layer -> layer.part() == part).toList();
    }

    /** The kernel from one input channel to one output channel. */
    static float[] kernel(Layer layer, int out, int in) {
        int taps = layer.kernels().length / (layer.in() * layer.out());
        int from = (out * layer.in() + in) * taps;
        return Arrays.copyOfRange(layer.kernels(), from, from + taps);
    }

    /** The largest absolute value. */
    static double largest(Layer layer) {
        double largest = 0;
        for (float weight : layer.kernels()) {
            largest = Math.max(largest, Math.abs(weight));
        }
        return largest;
    }

    /** The sum of squares of all kernels of a layer, ||w||^2, without biases (paper, section 4.4.1). */
    static double squares(Layer layer) {
        double sum = 0;
        for (float weight : layer.kernels()) {
            sum += (double) weight * weight;
        }
        return sum;
    }

    /** The weights of a kernel, with two decimals. */
    static String label(float[] kernel) {
        List<String> numbers = new ArrayList<>();
        for (float weight : kernel) {
            numbers.add(String.format(Locale.ROOT, "%.2f", weight));
        }
        return String.join(" ", numbers);
    }

    static String name(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /** The number of the layer, and whether its kernels are frozen. */
    static String title(Layer layer) {
        return "layer " + layer.index() + (layer.frozen() ? ", frozen" : "");
    }
}
