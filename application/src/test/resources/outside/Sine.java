package org.example.triangle;

import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.network.api.Extent;
import org.shapecode.network.spi.CustomForm;
import org.shapecode.network.spi.LayerForm;
import org.shapecode.network.spi.LayerKind;

/**
 * A layer that computes the sine of each number.
 *
 * @param frequency factor before the sine
 */
@PluginInfo(id = "sine", name = "Sine", description = "The sine of each number.", position = 9000)
public record Sine(
        @Parameter(label = "Frequency", description = "Factor before the sine.", min = 0, max = 8)
        double frequency)
        implements LayerKind {
    /** The frequency is 1. */
    public Sine() {
        this(1);
    }

    @Override
    public LayerForm form(Extent input) {
        return new Form(input, frequency);
    }

    /** y = sin(f x). */
    private record Form(Extent input, double frequency) implements CustomForm {
        @Override
        public Extent output() {
            return input;
        }

        @Override
        public int parameterCount() {
            return 0;
        }

        @Override
        public void forward(double[] parameters, double[] x, double[] output) {
            for (int i = 0; i < x.length; i++) {
                output[i] = Math.sin(frequency * x[i]);
            }
        }

        @Override
        public void backward(
                double[] parameters, double[] x, double[] outputGradient, double[] gradient, double[] inputGradient) {
            for (int i = 0; i < x.length; i++) {
                inputGradient[i] += outputGradient[i] * frequency * Math.cos(frequency * x[i]);
            }
        }
    }
}
