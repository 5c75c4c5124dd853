package org.shapecode.network.api;

import java.util.ArrayList;
import java.util.List;
import org.shapecode.network.stack.StackEngine;
import org.shapecode.network.stack.StackSpec;

/**
 * What one layer makes of images, as copies.
 *
 * @param part the half it belongs to
 * @param level 0 for the input of the half, else the layer, from 1, in the direction from input to output
 * @param channels how many
 * @param pixels in each channel
 * @param values after the activation function, [n][channels][pixels]
 */
public record Activations(Part part, int level, int channels, int pixels, float[] values) {
    /** Every level of a stack for all inputs; the stack is run once for each. */
    static List<Activations> of(Part part, StackEngine engine, float[] parameters, float[] inputs) {
        StackSpec spec = engine.spec();
        int count = inputs.length / spec.inputLength();
        List<Activations> levels = new ArrayList<>();
        for (int level = 0; level <= spec.layers(); level++) {
            float[] values = new float[count * spec.length(level)];
            engine.activations(parameters, inputs, null, level, values);
            int channels = spec.depths().get(level);
            levels.add(new Activations(part, level, channels, spec.length(level) / channels, values));
        }
        return levels;
    }
}
