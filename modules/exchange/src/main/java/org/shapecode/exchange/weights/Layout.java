package org.shapecode.exchange.weights;

import java.util.ArrayList;
import java.util.List;

/** How a program arranges the weights of a layer. */
public enum Layout {
    /** As {@link NamedWeights} says; images are flattened channel by channel. */
    PYTORCH,
    /**
     * Kernels with rows and columns first: [row][column][in][out] for a convolution, [row][column][out][in] for a transposed
     * one, [in][out] for a dense layer; images are flattened pixel by pixel, with the channels of a pixel side by side.
     */
    KERAS;

    /** The shape, in this layout, of an array that has a shape in PyTorch's. */
    List<Integer> shape(List<Integer> shape) {
        if (this == PYTORCH || shape.size() < 2) {
            return shape;
        }
        List<Integer> own = new ArrayList<>(shape.subList(2, shape.size()));
        own.add(shape.get(1));
        own.add(shape.get(0));
        return own;
    }

    /** An array of this layout in PyTorch's. Both put the axes in reverse, and keep rows before columns. */
    NamedArray toPyTorch(NamedArray array) {
        List<Integer> from = array.shape();
        int axes = from.size();
        if (this == PYTORCH || axes < 2) {
            return array;
        }
        int last = from.get(axes - 1);
        int before = from.get(axes - 2);
        List<Integer> to = new ArrayList<>(List.of(last, before));
        to.addAll(from.subList(0, axes - 2));
        int taps = array.values().length / Math.max(1, last * before);
        float[] values = new float[array.values().length];
        for (int i = 0; i < values.length; i++) {
            int tap = i / (last * before);
            values[(i % last * before + i / last % before) * taps + tap] = array.values()[i];
        }
        return new NamedArray(array.name(), to, values);
    }
}
