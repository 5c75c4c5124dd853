package org.shapecode.exchange.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.shapecode.network.layers.Dense;
import org.shapecode.network.spi.KernelForm;
import org.shapecode.network.spi.LayerForm;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.NormalisationForm;

/**
 * Where the values of an array stand in the parameter vector of a network.
 *
 * @param name of the array
 * @param shape of the array
 * @param place position in the parameter vector of each value of the array
 */
record WeightSlot(String name, List<Integer> shape, IntUnaryOperator place) {
    /** The arrays of a layer whose parameters start at {@code offset}. */
    static List<WeightSlot> of(LayerKind kind, LayerForm form, String prefix, int offset) {
        List<WeightSlot> slots = new ArrayList<>();
        if (form instanceof KernelForm kernel) {
            slots.add(kernel(kind, kernel, prefix + "weight", offset));
            if (kernel.bias()) {
                slots.add(run(prefix + "bias", kernel.output().channels(), offset + kernel.kernelLength()));
            }
        } else if (form instanceof NormalisationForm) {
            int channels = form.input().channels();
            slots.add(run(prefix + "weight", channels, offset));
            slots.add(run(prefix + "bias", channels, offset + channels));
            slots.add(run(prefix + "running_mean", channels, offset + 2 * channels));
            slots.add(run(prefix + "running_var", channels, offset + 3 * channels));
        } else if (form.parameterCount() > 0) {
            slots.add(run(prefix + "parameters", form.parameterCount(), offset));
        }
        return slots;
    }

    private static WeightSlot run(String name, int length, int offset) {
        return new WeightSlot(name, List.of(length), i -> offset + i);
    }

    private static WeightSlot kernel(LayerKind kind, KernelForm form, String name, int offset) {
        int in = form.input().channels();
        int out = form.output().channels();
        if (kind instanceof Dense) {
            return new WeightSlot(name, List.of(out, in), i -> offset + i);
        }
        List<Integer> shape = new ArrayList<>(form.transposed() ? List.of(in, out) : List.of(out, in));
        if (form.input().dimensions() == 2) {
            shape.add(form.kernelRows());
        }
        shape.add(form.kernelColumns());
        return new WeightSlot(name, shape, form.transposed() ? turned(form, offset) : i -> offset + i);
    }

    /**
     * PyTorch's transposed convolution scatters the kernel itself; ours correlates with it after inserting zeros, which
     * scatters it turned by 180 degrees.
     */
    private static IntUnaryOperator turned(KernelForm form, int offset) {
        int columns = form.kernelColumns();
        int taps = form.kernelRows() * columns;
        int out = form.output().channels();
        return i -> {
            int tap = i % taps;
            return offset + form.link(i / taps / out, i / taps % out, tap / columns, tap % columns);
        };
    }

    NamedArray read(float[] parameters) {
        float[] values = new float[shape.stream().reduce(1, Math::multiplyExact)];
        for (int i = 0; i < values.length; i++) {
            values[i] = parameters[place.applyAsInt(i)];
        }
        return new NamedArray(name, shape, values);
    }

    /**
     * Copies an array into the parameter vector.
     *
     * @param array null if there is none of this name
     * @throws IllegalArgumentException if there is none, or it has another shape
     */
    void write(NamedArray array, float[] parameters) {
        if (array == null) {
            throw new IllegalArgumentException("has no array " + name + " of shape " + shape);
        }
        if (!array.shape().equals(shape)) {
            throw new IllegalArgumentException(
                    "has an array " + name + " of shape " + array.shape() + ", but the network needs " + shape);
        }
        for (int i = 0; i < array.values().length; i++) {
            parameters[place.applyAsInt(i)] = array.values()[i];
        }
    }
}
