package org.shapecode.network.engine;

import org.shapecode.network.spi.KernelForm;

/** A convolution, a transposed convolution or a dense layer. */
final class KernelLoops implements LayerLoops {
    private final KernelForm form;
    private final int layer;
    private final int at;
    private final BorderedPlanes output;
    private final Gather forward;
    private final Gather backward;
    private final Correlation correlation;
    private final float[] biases;
    private final float[] zeros;

    /**
     * A layer of a chain.
     *
     * @param at position of its first parameter in the chain's vector
     */
    KernelLoops(KernelForm form, int layer, int at, BorderedPlanes input, BorderedPlanes output) {
        this.form = form;
        this.layer = layer;
        this.at = at;
        this.output = output;
        boolean transposed = form.transposed();
        forward = Gather.of(form, transposed, input, output);
        backward = Gather.of(form, !transposed, output, input);
        correlation = Correlation.of(form, transposed ? input : output, transposed ? output : input);
        biases = new float[form.output().channels()];
        zeros = new float[Math.max(form.input().channels(), biases.length)];
    }

    @Override
    public void load(float[] parameters) {
        forward.load(parameters, at);
        backward.load(parameters, at);
        if (form.bias()) {
            System.arraycopy(parameters, at + form.kernelLength(), biases, 0, biases.length);
        }
    }

    @Override
    public void forward(LayerTile t) {
        forward.run(t.a, t.values[layer], t.values[layer + 1], biases);
    }

    @Override
    public void backward(LayerTile t, boolean toInput, float[] gradient, int to) {
        kernelGradient(t, t.values[layer], t.gradients[layer + 1], gradient, to + at);
        biasGradient(t, gradient, to);
        if (toInput) {
            backwardToInput(t);
        }
    }

    @Override
    public void backwardToInput(LayerTile t) {
        backward.run(t.a, t.gradients[layer + 1], t.gradients[layer], zeros);
    }

    @Override
    public void tangent(LayerTile t) {
        forward.run(t.a, t.tangents[layer], t.tangents[layer + 1], zeros);
    }

    @Override
    public void tangentBackward(LayerTile t, boolean toInput, boolean curved, float[] gradient, int to) {
        kernelGradient(t, t.tangents[layer], t.tangentGradients[layer + 1], gradient, to + at);
        if (curved) {
            kernelGradient(t, t.values[layer], t.gradients[layer + 1], t.kernel, 0);
            for (int i = 0; i < form.kernelLength(); i++) {
                gradient[to + at + i] += t.kernel[i];
            }
            biasGradient(t, gradient, to);
        }
        if (toInput) {
            backward.run(t.a, t.tangentGradients[layer + 1], t.tangentGradients[layer], zeros);
            if (curved) {
                backward.run(t.a, t.gradients[layer + 1], t.gradients[layer], zeros);
            }
        }
    }

    private void kernelGradient(LayerTile t, int input, int outputGradient, float[] gradient, int to) {
        int small = form.transposed() ? input : outputGradient;
        int big = form.transposed() ? outputGradient : input;
        correlation.run(t.a, small, big, t.sums, gradient, to);
    }

    private void biasGradient(LayerTile t, float[] gradient, int to) {
        int from = t.gradients[layer + 1];
        for (int channel = 0; form.bias() && channel < biases.length; channel += 4) {
            // Beyond the last channel, it is summed again.
            int count = Math.min(4, biases.length - channel);
            int row0 = from + output.run(channel, 0);
            int row1 = from + output.run(channel + Math.min(1, count - 1), 0);
            int row2 = from + output.run(channel + Math.min(2, count - 1), 0);
            int row3 = from + output.run(channel + count - 1, 0);
            t.clearSums(4);
            for (int run = 0; run < output.runs(); run++) {
                int down = output.run(0, run) - output.run(0, 0);
                ElementRows.sums(t.a, row0 + down, row1 + down, row2 + down, row3 + down, output.runLength(), t.sums);
            }
            for (int i = 0; i < count; i++) {
                gradient[to + at + form.kernelLength() + channel + i] = Lanes.sum(t.a, t.sums + i * Lanes.TILE);
            }
        }
    }
}
