package org.shapecode.network.layers;

import java.util.Arrays;
import org.hipparchus.random.RandomGenerator;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.network.api.Extent;
import org.shapecode.network.spi.CustomForm;
import org.shapecode.network.spi.LayerForm;
import org.shapecode.network.spi.LayerKind;

/**
 * The sine of each number times the scale of its channel: a layer of its own arithmetic, as a plugin may add it.
 *
 * @param frozen whether training leaves the scales as they are when it starts
 */
@PluginInfo(
        id = "scaled-sine",
        name = "Scaled sine",
        description = "The sine of each number times a scale for each channel.",
        position = 9000)
public record ScaledSine(
        @Parameter(label = "Frozen", description = "Training leaves the scales as they are when it starts.")
        boolean frozen)
        implements LayerKind {
    /** A layer that learns. */
    public ScaledSine() {
        this(false);
    }

    @Override
    public LayerForm form(Extent input) {
        return new Form(input);
    }

    /** y = sin(s x), where s belongs to the channel. */
    record Form(Extent input) implements CustomForm, CustomForm.Tangents {
        @Override
        public Extent output() {
            return input;
        }

        @Override
        public int parameterCount() {
            return input.channels();
        }

        @Override
        public double[] initial(RandomGenerator random) {
            double[] scales = new double[parameterCount()];
            Arrays.setAll(scales, i -> random.nextDouble());
            return scales;
        }

        private double scale(double[] parameters, int place) {
            return parameters[place / input.pixels()];
        }

        @Override
        public void forward(double[] parameters, double[] in, double[] output) {
            for (int i = 0; i < in.length; i++) {
                output[i] = Math.sin(scale(parameters, i) * in[i]);
            }
        }

        @Override
        public void backward(
                double[] parameters, double[] in, double[] outputGradient, double[] gradient, double[] inputGradient) {
            for (int i = 0; i < in.length; i++) {
                double slope = outputGradient[i] * Math.cos(scale(parameters, i) * in[i]);
                inputGradient[i] += slope * scale(parameters, i);
                gradient[i / input.pixels()] += slope * in[i];
            }
        }

        @Override
        public Tangents tangents() {
            return this;
        }

        /** The directional derivative is s cos(s x) v. */
        @Override
        public void forward(double[] parameters, double[] in, double[] direction, double[] output) {
            for (int i = 0; i < in.length; i++) {
                double s = scale(parameters, i);
                output[i] = s * Math.cos(s * in[i]) * direction[i];
            }
        }

        @Override
        public void backward(
                double[] parameters,
                double[] in,
                double[] direction,
                double[] outputGradient,
                double[] gradient,
                double[] inputGradient,
                double[] directionGradient) {
            for (int i = 0; i < in.length; i++) {
                double s = scale(parameters, i);
                double sine = Math.sin(s * in[i]);
                double cosine = Math.cos(s * in[i]);
                double along = outputGradient[i] * direction[i];
                directionGradient[i] += outputGradient[i] * s * cosine;
                inputGradient[i] -= along * s * s * sine;
                gradient[i / input.pixels()] += along * (cosine - s * in[i] * sine);
            }
        }
    }
}
