package org.shapecode.network.engine;

/**
 * The reference implementation of a stack: plain loops in double precision, one image at a time.
 *
 * <p>Slow; used to verify the fast engines and for numerical gradient checks. Images are {@code [channel][row][column]}.
 * Immutable, safe on any thread.
 */
public final class PlainStack {
    private final StackSpec spec;

    /** A stack of the given architecture. */
    public PlainStack(StackSpec spec) {
        this.spec = spec;
    }

    /** Gradients of a scalar with respect to all parameters and to the input image. */
    public record Gradients(double[] parameters, double[] input) {}

    /** The output for one image. */
    public double[] forward(double[] parameters, double[] input) {
        return activations(parameters, input)[spec.layers()];
    }

    /** The activations of one image at every level, from the input (level 0) to the output. */
    public double[][] activations(double[] parameters, double[] input) {
        double[][] values = new double[spec.layers() + 1][];
        values[0] = input;
        for (int layer = 0; layer < spec.layers(); layer++) {
            double[] out = new double[spec.length(layer + 1)];
            PlainLayer plain = new PlainLayer(spec, layer);
            plain.forward(parameters, values[layer], out);
            for (int i = 0; i < out.length; i++) {
                out[i] = Math.max(out[i], spec.slope() * out[i]);
            }
            values[layer + 1] = out;
        }
        return values;
    }

    /** The backward pass for one image, given the gradient with respect to the output. */
    public Gradients backward(double[] parameters, double[] input, double[] outputGradient) {
        double[][] values = activations(parameters, input);
        double[] gradient = new double[spec.parameterCount()];
        double[] delta = outputGradient.clone();
        for (int layer = spec.layers() - 1; layer >= 0; layer--) {
            for (int i = 0; i < delta.length; i++) {
                delta[i] *= values[layer + 1][i] > 0 ? 1 : spec.slope();
            }
            double[] below = new double[spec.length(layer)];
            new PlainLayer(spec, layer).backward(parameters, values[layer], delta, gradient, below);
            delta = below;
        }
        return new Gradients(gradient, delta);
    }
}
