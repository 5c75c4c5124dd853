package org.shapecode.network.engine;

import org.shapecode.network.spi.CustomForm;
import org.shapecode.network.spi.KernelForm;
import org.shapecode.network.spi.LayerForm;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.NormalisationForm;
import org.shapecode.network.spi.WiringForm;

/**
 * The reference implementation of a network: plain loops in double precision, written from the definitions of the forms
 * alone. It remembers the activations of the last forward pass for those that follow. Arrays are {@code [image][place]}.
 */
public final class PlainNetwork {
    private final NetworkSpec spec;
    private final double[] parameters;
    private final boolean training;
    private final double[][][] values;

    /** The forward pass of a batch. */
    public PlainNetwork(NetworkSpec spec, double[] parameters, double[][] inputs, boolean training) {
        this.spec = spec;
        this.parameters = parameters;
        this.training = training;
        values = new double[spec.layers() + 1][][];
        values[0] = inputs;
        for (int layer = 0; layer < spec.layers(); layer++) {
            values[layer + 1] = apply(layer, values[layer], false);
            LayerKind kind = spec.kinds().get(layer);
            for (double[] image : values[layer + 1]) {
                for (int i = 0; i < image.length; i++) {
                    image[i] = kind.activation().value(image[i], kind.negativeSlope());
                }
            }
        }
    }

    /** The activations of a level. */
    public double[][] values(int level) {
        return values[level];
    }

    public double[][] outputs() {
        return values[spec.layers()];
    }

    /** One product of a linear layer: output[to] += factor x parameters[weight] x input[from]; negative means 1. */
    private interface Term {
        void visit(int to, int weight, int from, double factor);
    }

    private void terms(int layer, Term term) {
        int at = spec.offset(layer);
        LayerForm form = spec.form(layer);
        if (form instanceof WiringForm wiring) {
            wiring.wires().accept(new WiringForm.Wires() {
                @Override
                public void wire(int to, int from, double factor) {
                    term.visit(to, -1, from, factor);
                }

                @Override
                public void constant(int to, double value) {
                    term.visit(to, -1, -1, value);
                }
            });
        } else if (form instanceof KernelForm kernel) {
            kernelTerms(kernel, at, term);
        }
    }

    private static void kernelTerms(KernelForm form, int at, Term term) {
        for (int out = 0; out < form.output().channels(); out++) {
            for (int r = 0; r < form.output().rows(); r++) {
                for (int c = 0; c < form.output().columns(); c++) {
                    int to = form.output().index(out, r, c);
                    if (form.bias()) {
                        term.visit(to, at + form.kernelLength() + out, -1, 1);
                    }
                    for (int in = 0; in < form.input().channels(); in++) {
                        for (int p = 0; p < form.kernelRows(); p++) {
                            for (int q = 0; q < form.kernelColumns(); q++) {
                                int row = source(
                                        form,
                                        r,
                                        p,
                                        form.kernelRows(),
                                        form.top(),
                                        form.input().rows());
                                int column = source(
                                        form,
                                        c,
                                        q,
                                        form.kernelColumns(),
                                        form.left(),
                                        form.input().columns());
                                if (row >= 0 && column >= 0) {
                                    int from = form.input().index(in, row, column);
                                    term.visit(to, at + form.weight(out, in, p, q), from, 1);
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /** The row or column of the input that an entry of the kernel meets; -1 for a zero. */
    private static int source(KernelForm form, int place, int entry, int kernel, int padding, int length) {
        if (!form.transposed()) {
            int at = place * form.stride() + entry - padding;
            return at < length ? at : -1;
        }
        int at = place + entry - (kernel - 1 - padding);
        return at >= 0 && at % form.stride() == 0 && at / form.stride() < length ? at / form.stride() : -1;
    }

    private double[][] apply(int layer, double[][] in, boolean tangent) {
        double[][] out = new double[in.length][spec.extent(layer + 1).length()];
        if (spec.form(layer) instanceof CustomForm custom) {
            double[] own = own(layer, custom);
            for (int n = 0; n < in.length; n++) {
                if (tangent) {
                    custom.tangents().forward(own, values[layer][n], in[n], out[n]);
                } else {
                    custom.forward(own, in[n], out[n]);
                }
            }
        } else if (spec.form(layer) instanceof NormalisationForm form) {
            normalise(layer, form, in, out, tangent);
        } else {
            terms(layer, (to, weight, from, factor) -> {
                if (from >= 0 || !tangent) {
                    double scale = factor * (weight < 0 ? 1 : parameters[weight]);
                    for (int n = 0; n < in.length; n++) {
                        out[n][to] += scale * (from < 0 ? 1 : in[n][from]);
                    }
                }
            });
        }
        return out;
    }

    private double[] own(int layer, LayerForm form) {
        double[] own = new double[form.parameterCount()];
        System.arraycopy(parameters, spec.offset(layer), own, 0, own.length);
        return own;
    }

    /** Whether batch normalisation uses the statistics of the batch. */
    private boolean measures(int layer) {
        return training && !spec.isFrozen(layer);
    }

    private double mean(int layer, int channel) {
        int channels = spec.extent(layer).channels();
        return measures(layer) ? moment(layer, channel, 0, 1) : parameters[spec.offset(layer) + 2 * channels + channel];
    }

    private double variance(int layer, int channel) {
        int channels = spec.extent(layer).channels();
        return measures(layer)
                ? moment(layer, channel, moment(layer, channel, 0, 1), 2)
                : parameters[spec.offset(layer) + 3 * channels + channel];
    }

    private double moment(int layer, int channel, double centre, int power) {
        int pixels = spec.extent(layer).pixels();
        double sum = 0;
        for (double[] image : values[layer]) {
            for (int i = channel * pixels; i < (channel + 1) * pixels; i++) {
                sum += Math.pow(image[i] - centre, power);
            }
        }
        return sum / pixels / values[layer].length;
    }

    private void normalise(int layer, NormalisationForm form, double[][] in, double[][] out, boolean tangent) {
        int at = spec.offset(layer);
        int channels = form.input().channels();
        int pixels = form.input().pixels();
        for (int c = 0; c < channels; c++) {
            double scale = parameters[at + c] / Math.sqrt(variance(layer, c) + form.epsilon());
            double centre = tangent ? 0 : mean(layer, c);
            double shift = tangent ? 0 : parameters[at + channels + c];
            for (int n = 0; n < in.length; n++) {
                for (int i = c * pixels; i < (c + 1) * pixels; i++) {
                    out[n][i] = scale * (in[n][i] - centre) + shift;
                }
            }
        }
    }

    /** The directional derivatives of the outputs; batch statistics are fixed. */
    public double[][] tangents(double[][] directions) {
        double[][] along = directions;
        for (int layer = 0; layer < spec.layers(); layer++) {
            along = apply(layer, along, true);
            multiplyByDerivative(layer, along);
        }
        return along;
    }

    private void multiplyByDerivative(int layer, double[][] of) {
        LayerKind kind = spec.kinds().get(layer);
        for (int n = 0; n < of.length; n++) {
            for (int i = 0; i < of[n].length; i++) {
                of[n][i] *= kind.activation().derivative(values[layer + 1][n][i], kind.negativeSlope());
            }
        }
    }

    /**
     * The backward pass.
     *
     * @param gradient in and out: with respect to the parameters
     * @return the gradient with respect to the inputs
     */
    public double[][] backward(double[][] outputGradient, double[] gradient) {
        double[][] delta = outputGradient.clone();
        for (int n = 0; n < delta.length; n++) {
            delta[n] = outputGradient[n].clone();
        }
        for (int layer = spec.layers() - 1; layer >= 0; layer--) {
            multiplyByDerivative(layer, delta);
            delta = backward(layer, delta, gradient);
        }
        return delta;
    }

    private double[][] backward(int layer, double[][] delta, double[] gradient) {
        double[][] below = new double[delta.length][spec.extent(layer).length()];
        if (spec.form(layer) instanceof CustomForm custom) {
            double[] own = own(layer, custom);
            double[] sum = new double[own.length];
            for (int n = 0; n < delta.length; n++) {
                custom.backward(own, values[layer][n], delta[n], sum, below[n]);
            }
            for (int i = 0; i < sum.length; i++) {
                gradient[spec.offset(layer) + i] += sum[i];
            }
        } else if (spec.form(layer) instanceof NormalisationForm form) {
            backwardNormalisation(layer, form, delta, gradient, below);
        } else {
            terms(layer, (to, weight, from, factor) -> {
                for (int n = 0; n < delta.length; n++) {
                    if (weight >= 0) {
                        gradient[weight] += factor * delta[n][to] * (from < 0 ? 1 : values[layer][n][from]);
                    }
                    if (from >= 0) {
                        below[n][from] += factor * delta[n][to] * (weight < 0 ? 1 : parameters[weight]);
                    }
                }
            });
        }
        return below;
    }

    private void backwardNormalisation(
            int layer, NormalisationForm form, double[][] delta, double[] gradient, double[][] below) {
        int at = spec.offset(layer);
        int channels = form.input().channels();
        int pixels = form.input().pixels();
        double count = (double) pixels * delta.length;
        for (int c = 0; c < channels; c++) {
            // Statistics that are constants do not depend on the images; nothing learns from the gradient of a frozen
            // layer.
            double learns = measures(layer) ? 1 : 0;
            double inverse = 1 / Math.sqrt(variance(layer, c) + form.epsilon());
            double centre = mean(layer, c);
            double sum = 0;
            double products = 0;
            for (int n = 0; n < delta.length; n++) {
                for (int i = c * pixels; i < (c + 1) * pixels; i++) {
                    sum += delta[n][i];
                    products += delta[n][i] * (values[layer][n][i] - centre) * inverse;
                }
            }
            gradient[at + c] += learns * products;
            gradient[at + channels + c] += learns * sum;
            for (int n = 0; n < delta.length; n++) {
                for (int i = c * pixels; i < (c + 1) * pixels; i++) {
                    double normal = (values[layer][n][i] - centre) * inverse;
                    double shared = learns * (sum + normal * products) / count;
                    below[n][i] = parameters[at + c] * inverse * (delta[n][i] - shared);
                }
            }
        }
    }
}
