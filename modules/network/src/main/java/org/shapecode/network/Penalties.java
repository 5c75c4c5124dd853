package org.shapecode.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.data.api.Dataset;
import org.shapecode.network.api.Kernel;
import org.shapecode.network.engine.NetworkEngine;
import org.shapecode.network.spi.JacobianRegulariser;
import org.shapecode.network.spi.KernelForm;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.Regulariser;
import org.shapecode.network.spi.WeightRegulariser;

/** The regularisers of one autoencoder: passes each what it penalises, and collects penalties and gradients. */
final class Penalties {
    private final List<Regulariser> regularisers;
    private final double[] lambdas;
    private final AutoencoderModel model;
    private final CodePenalties onCodes;
    private final double[] values;

    Penalties(List<Regulariser> regularisers, AutoencoderModel model, Seed seed, int threads) {
        this.regularisers = regularisers;
        this.lambdas = lambdas(regularisers);
        this.model = model;
        this.onCodes = new CodePenalties(regularisers, model, seed, threads);
        this.values = new double[regularisers.size()];
    }

    /** A name for each regulariser: its id, numbered from the second of the same id on. */
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

    static double[] lambdas(List<Regulariser> regularisers) {
        return regularisers.stream().mapToDouble(Regulariser::lambda).toArray();
    }

    void setLambda(int regulariser, double lambda) {
        lambdas[regulariser] = lambda;
    }

    void prepare(Dataset data, Progress progress) {
        onCodes.prepare(data, progress);
    }

    /** The sum of lambda psi over all regularisers, at the last step. */
    double sum() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += lambdas[i] * values[i];
        }
        return sum;
    }

    /** Each psi, without lambda, at the last step. */
    double[] values() {
        return values;
    }

    /**
     * Penalises the codes.
     *
     * @param step number of steps so far; with the seed it decides the partners
     * @return the gradient with respect to the outputs of the encoder; null if nothing penalises them
     */
    float[] onCodes(Dataset data, int[] batch, int step) {
        return onCodes.penalise(data, batch, step, lambdas, values);
    }

    /** Penalises kernels and Jacobians, and adds all gradients, those through partners included, to {@code gradient}. */
    void onParameters(Dataset data, int[] batch, float[] gradient) {
        onCodes.addPartnerGradients(data, gradient);
        for (int i = 0; i < values.length; i++) {
            if (regularisers.get(i) instanceof WeightRegulariser weights) {
                int split = model.encoder().parameterCount();
                values[i] = onKernels(weights, lambdas[i], model.encoder(), 0, model.parameters(), gradient)
                        + onKernels(weights, lambdas[i], model.decoder(), split, model.parameters(), gradient);
            } else if (regularisers.get(i) instanceof JacobianRegulariser jacobian) {
                values[i] = onJacobian(jacobian, lambdas[i], data, batch, gradient);
            }
        }
    }

    /**
     * The penalty on one network's kernels, without lambda; its gradient, with lambda, is added.
     *
     * @param start where the network's parameters start
     */
    static double onKernels(
            WeightRegulariser regulariser,
            double lambda,
            NetworkSpec spec,
            int start,
            float[] parameters,
            float[] gradient) {
        double sum = 0;
        for (int layer = 0; layer < spec.layers(); layer++) {
            if (spec.form(layer) instanceof KernelForm form) {
                int from = start + spec.offset(layer);
                int length = form.kernelLength();
                Kernel kernel = new Kernel(spec.part(), layer + 1, parameters, gradient, from, length, lambda);
                sum += PluginCall.get(regulariser, () -> regulariser.penalty(kernel));
            }
        }
        return sum;
    }

    /**
     * The penalty on dz/dx, averaged over the batch, without lambda; its gradient, with lambda, is added. The encoder's
     * backward pass gives the Jacobian, and the gradient with respect to it reaches the parameters through the linearised
     * encoder.
     */
    private double onJacobian(
            JacobianRegulariser regulariser, double lambda, Dataset data, int[] batch, float[] gradient) {
        double sum = 0;
        for (int component = 0; component < model.codeSize(); component++) {
            sum += onJacobianRow(regulariser, lambda, data, batch, component, gradient);
        }
        return sum;
    }

    private double onJacobianRow(
            JacobianRegulariser regulariser,
            double lambda,
            Dataset data,
            int[] batch,
            int component,
            float[] gradient) {
        int length = data.shape().length();
        float[] units = new float[batch.length * model.codeSize()];
        for (int i = 0; i < batch.length; i++) {
            units[i * model.codeSize() + component] = 1;
        }
        float[] unit = model.outputsFor(units);
        NetworkEngine encoder = model.engine().encoder();
        float[] jacobians = new float[batch.length * length];
        encoder.jacobian(model.parameters(), data.images(), batch, unit, jacobians);
        double factor = lambda / batch.length;
        float[] tangents = new float[jacobians.length];
        float[] tangent = new float[length];
        double sum = 0;
        for (int i = 0; i < batch.length; i++) {
            Arrays.fill(tangent, 0);
            float[] jacobian = Arrays.copyOfRange(jacobians, i * length, (i + 1) * length);
            sum += PluginCall.get(regulariser, () -> regulariser.penalty(jacobian, tangent)) / batch.length;
            for (int j = 0; j < length; j++) {
                tangents[i * length + j] = (float) (factor * tangent[j]);
            }
        }
        encoder.addJacobianGradient(model.parameters(), data.images(), batch, unit, tangents, gradient);
        return sum;
    }
}
