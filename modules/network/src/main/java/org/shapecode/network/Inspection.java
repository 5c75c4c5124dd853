package org.shapecode.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shapecode.core.Problem;
import org.shapecode.network.api.Activations;
import org.shapecode.network.api.Layer;
import org.shapecode.network.api.StackSpec;
import org.shapecode.network.engine.StackEngine;

/** Copies the weights and activations out of a stack, for views and analyses. */
final class Inspection {
    private Inspection() {}

    /** The layers of a stack whose parameters start at {@code start}. */
    static List<Layer> layers(StackSpec spec, float[] parameters, int start) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < spec.layers(); i++) {
            int in = spec.depths().get(i);
            int out = spec.depths().get(i + 1);
            int kernel = start + spec.kernelOffset(i);
            int bias = start + spec.biasOffset(i);
            float[] kernels = Arrays.copyOfRange(parameters, kernel, kernel + spec.kernelLength(i));
            float[] biases = spec.bias() ? Arrays.copyOfRange(parameters, bias, bias + out) : new float[0];
            layers.add(new Layer(spec.part(), i + 1, spec.dimensions(), in, out, kernels, biases));
        }
        return layers;
    }

    /** The activations at every level of a stack for all inputs. Runs the stack once for each level. */
    static List<Activations> activations(StackEngine engine, float[] parameters, float[] inputs) {
        StackSpec spec = engine.spec();
        int count = inputs.length / spec.inputLength();
        List<Activations> levels = new ArrayList<>();
        for (int level = 0; level <= spec.layers(); level++) {
            long length = (long) count * spec.length(level);
            if (length > Integer.MAX_VALUE - 8) {
                throw new Problem("The activations of " + count + " images are " + length
                        + " numbers in one layer, too many at once; use fewer test images (data.test).");
            }
            float[] values = new float[(int) length];
            engine.activations(parameters, inputs, null, level, values);
            int channels = spec.depths().get(level);
            float slope = level == 0 ? 1 : spec.slope();
            levels.add(new Activations(spec.part(), level, channels, spec.length(level) / channels, slope, values));
        }
        return levels;
    }
}
