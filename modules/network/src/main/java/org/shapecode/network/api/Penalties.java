package org.shapecode.network.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    final double[] values;

    Penalties(List<Regulariser> regularisers, StackModel model) {
        this.regularisers = regularisers;
        this.model = model;
        this.values = new double[regularisers.size()];
    }

    /** A name for each, its id, numbered if it occurs twice. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Regulariser regulariser : regularisers) {
            String id = regulariser.id();
            long before = names.stream()
                    .filter(name -> name.equals(id) || name.startsWith(id + "-"))
                    .count();
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

    /** Penalises the codes: the gradient by the codes, [batch][codeSize], or null if nothing penalises them. */
    float[] onCodes(Dataset data, int[] batch) {
        if (regularisers.stream().noneMatch(CodeRegulariser.class::isInstance)) {
            return null;
        }
        float[] codes = new float[batch.length * model.codeSize()];
        model.engine().encode(model.parameters(), data.images(), batch, codes);
        float[] gradient = new float[codes.length];
        for (int i = 0; i < values.length; i++) {
            if (regularisers.get(i) instanceof CodeRegulariser regulariser) {
                values[i] = regulariser.penalty(new CodeBatch(data, batch, codes, gradient, regulariser.lambda()));
            }
        }
        return gradient;
    }

    /** Penalises kernels and the derivative of the code by the image; adds to the gradient by the parameters. */
    void onParameters(Dataset data, int[] batch, float[] gradient) {
        for (int i = 0; i < values.length; i++) {
            if (regularisers.get(i) instanceof WeightRegulariser regulariser) {
                values[i] = onKernels(regulariser, Part.ENCODER, model.encoder(), 0, gradient)
                        + onKernels(
                                regulariser,
                                Part.DECODER,
                                model.decoder(),
                                model.encoder().parameterCount(),
                                gradient);
            } else if (regularisers.get(i) instanceof JacobianRegulariser regulariser) {
                values[i] = onJacobian(regulariser, data, batch, gradient);
            }
        }
    }

    private double onKernels(WeightRegulariser regulariser, Part part, StackSpec spec, int start, float[] gradient) {
        double sum = 0;
        for (int layer = 0; layer < spec.layers(); layer++) {
            sum += regulariser.penalty(new Kernel(
                    part,
                    layer + 1,
                    model.parameters(),
                    gradient,
                    start + spec.kernelOffset(layer),
                    spec.kernelLength(layer),
                    regulariser.lambda()));
        }
        return sum;
    }

    /** The penalty reads J; its gradient by J goes on to the parameters through the linearised encoder. */
    private double onJacobian(JacobianRegulariser regulariser, Dataset data, int[] batch, float[] gradient) {
        int pixels = data.shape().pixels();
        int d = model.codeSize();
        float[] jacobians = new float[batch.length * pixels];
        float[] tangents = new float[batch.length * pixels];
        float[] tangent = new float[pixels];
        double sum = 0;
        for (int component = 0; component < d; component++) {
            float[] unit = new float[batch.length * d];
            for (int i = 0; i < batch.length; i++) {
                unit[i * d + component] = 1;
            }
            var encoder = model.engine().encoder();
            encoder.backward(model.parameters(), data.images(), batch, unit, null, jacobians);
            for (int i = 0; i < batch.length; i++) {
                Arrays.fill(tangent, 0);
                float[] jacobian = Arrays.copyOfRange(jacobians, i * pixels, (i + 1) * pixels);
                sum += regulariser.penalty(jacobian, tangent) / batch.length;
                double factor = regulariser.lambda() / batch.length;
                for (int j = 0; j < pixels; j++) {
                    tangents[i * pixels + j] = (float) (factor * tangent[j]);
                }
            }
            encoder.addJacobianGradient(model.parameters(), data.images(), batch, unit, tangents, gradient);
        }
        return sum;
    }
}
