package org.shapecode.network.api;

import java.util.ArrayList;
import java.util.List;
import org.shapecode.core.Seed;
import org.shapecode.data.api.Dataset;
import org.shapecode.network.spi.CodeRegulariser;
import org.shapecode.network.spi.JacobianRegulariser;
import org.shapecode.network.spi.Regulariser;
import org.shapecode.network.spi.WeightRegulariser;
import org.shapecode.network.stack.StackSpec;

/** The regularisers of one autoencoder: gives each what it penalises, and collects values and gradients. */
final class Penalties {
    private final List<Regulariser> regularisers;
    private final StackModel model;
    private final CodePenalties onCodes;
    private final double[] codeValues;
    private final double[] values;

    Penalties(List<Regulariser> regularisers, StackModel model, Seed seed, int threads) {
        this.regularisers = regularisers;
        this.model = model;
        List<CodeRegulariser> codes = regularisers.stream()
                .filter(CodeRegulariser.class::isInstance)
                .map(CodeRegulariser.class::cast)
                .toList();
        this.onCodes = new CodePenalties(codes, model, seed, threads);
        this.codeValues = new double[codes.size()];
        this.values = new double[regularisers.size()];
    }

    /** A name for each, its id, numbered if it occurs twice. */
    static List<String> names(List<Regulariser> regularisers) {
        List<String> names = new ArrayList<>();
        List<String> ids = regularisers.stream().map(Regulariser::id).toList();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            long before = ids.subList(0, i).stream().filter(id::equals).count();
            names.add(before == 0 ? id : id + "-" + (before + 1));
        }
        return names;
    }

    /** The sum of lambda psi. */
    double sum() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += regularisers.get(i).lambda() * values[i];
        }
        return sum;
    }

    /** Each psi, without lambda, of the last step. */
    double[] values() {
        return values;
    }

    /** Penalises the codes: the gradient by the codes, [batch][codeSize], or null if nothing penalises them. */
    float[] onCodes(Dataset data, int[] batch, int step) {
        float[] gradient = onCodes.penalise(data, batch, step, codeValues);
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            if (regularisers.get(i) instanceof CodeRegulariser) {
                values[i] = codeValues[next++];
            }
        }
        return gradient;
    }

    /** Penalises the rest, and carries back what partners add; adds to the gradient by the parameters. */
    void onParameters(Dataset data, int[] batch, float[] gradient) {
        onCodes.addPartners(data, gradient);
        for (int i = 0; i < values.length; i++) {
            if (regularisers.get(i) instanceof WeightRegulariser weights) {
                int split = model.encoder().parameterCount();
                values[i] = onKernels(weights, Part.ENCODER, model.encoder(), 0, model.parameters(), gradient)
                        + onKernels(weights, Part.DECODER, model.decoder(), split, model.parameters(), gradient);
            } else if (regularisers.get(i) instanceof JacobianRegulariser jacobian) {
                values[i] = new JacobianPenalty(jacobian, model).penalise(data, batch, gradient);
            }
        }
    }

    /** The penalty of one stack's kernels; its gradient is added. */
    static double onKernels(
            WeightRegulariser regulariser, Part part, StackSpec spec, int start, float[] parameters, float[] gradient) {
        double sum = 0;
        for (int layer = 0; layer < spec.layers(); layer++) {
            int from = start + spec.kernelOffset(layer);
            int length = spec.kernelLength(layer);
            sum += regulariser.penalty(
                    new Kernel(part, layer + 1, parameters, gradient, from, length, regulariser.lambda()));
        }
        return sum;
    }
}
