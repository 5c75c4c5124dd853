package org.shapecode.network.spi;

import java.util.Arrays;
import org.hipparchus.random.RandomGenerator;
import org.shapecode.core.plugin.Label;

/**
 * How the initial parameters are drawn. Biases start at 0 unless stated. A batch normalisation starts as the identity, and a
 * plugin's own form as it says.
 */
public enum Initialiser {
    /** Uniform within sqrt(6 / (fan in + fan out)) of 0 (Glorot and Bengio, 2010). */
    GLOROT,
    /** Normal with variance 2 / fan in (He et al., 2015). */
    HE,
    /** Normal with a standard deviation of 0.02 (Radford et al., 2016). */
    NORMAL,
    /**
     * PyTorch's default: weights and biases uniform within 1 / sqrt(fan in) of 0, where the fan in of a transposed
     * convolution is counted over its output channels.
     */
    @Label("PyTorch")
    PYTORCH;

    private static final double DEVIATION = 0.02;

    /**
     * Draws the parameters of a network.
     *
     * @param start position of its first parameter
     */
    public void fill(NetworkSpec spec, float[] parameters, int start, RandomGenerator random) {
        for (int layer = 0; layer < spec.layers(); layer++) {
            LayerForm form = spec.form(layer);
            int at = start + spec.offset(layer);
            if (form instanceof KernelForm kernel) {
                fill(kernel, parameters, at, random);
            } else if (form instanceof NormalisationForm) {
                int channels = form.input().channels();
                Arrays.fill(parameters, at, at + channels, 1);
                Arrays.fill(parameters, at + 3 * channels, at + 4 * channels, 1);
            } else if (form instanceof CustomForm custom) {
                double[] own = custom.initial(random);
                for (int i = 0; i < own.length; i++) {
                    parameters[at + i] = (float) own[i];
                }
            }
        }
    }

    private void fill(KernelForm form, float[] parameters, int at, RandomGenerator random) {
        int taps = form.kernelRows() * form.kernelColumns();
        int in = taps * form.input().channels();
        int out = taps * form.output().channels();
        double limit = switch (this) {
            case GLOROT ->
                Math.sqrt(6.0 / (taps * (form.input().channels() + form.output().channels())));
            case HE -> Math.sqrt(2.0 / in);
            case NORMAL -> DEVIATION;
            case PYTORCH -> 1 / Math.sqrt(form.transposed() ? out : in);
        };
        int drawn = this == PYTORCH ? form.parameterCount() : form.kernelLength();
        boolean normal = this == HE || this == NORMAL;
        for (int i = 0; i < drawn; i++) {
            parameters[at + i] = (float) (limit * (normal ? random.nextGaussian() : 2 * random.nextDouble() - 1));
        }
    }
}
