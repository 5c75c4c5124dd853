package org.shapecode.network.api;

import java.util.Arrays;
import org.shapecode.data.api.Dataset;
import org.shapecode.network.spi.JacobianRegulariser;
import org.shapecode.network.stack.StackEngine;

/**
 * One regulariser on dz/dx: the encoder's backward pass gives J, the penalty reads it, and its gradient by J goes on to the
 * parameters through the linearised encoder.
 */
record JacobianPenalty(JacobianRegulariser regulariser, StackModel model) {
    /** The penalty, averaged over the batch, without lambda; its gradient, with lambda, is added. */
    double penalise(Dataset data, int[] batch, float[] gradient) {
        double sum = 0;
        for (int component = 0; component < model.codeSize(); component++) {
            sum += penalise(data, batch, component, gradient);
        }
        return sum;
    }

    private double penalise(Dataset data, int[] batch, int component, float[] gradient) {
        int pixels = data.shape().pixels();
        float[] unit = new float[batch.length * model.codeSize()];
        for (int i = 0; i < batch.length; i++) {
            unit[i * model.codeSize() + component] = 1;
        }
        StackEngine encoder = model.engine().encoder();
        float[] jacobians = new float[batch.length * pixels];
        encoder.backward(model.parameters(), data.images(), batch, unit, null, jacobians);
        double factor = regulariser.lambda() / batch.length;
        float[] tangents = new float[jacobians.length];
        float[] tangent = new float[pixels];
        double sum = 0;
        for (int i = 0; i < batch.length; i++) {
            Arrays.fill(tangent, 0);
            float[] jacobian = Arrays.copyOfRange(jacobians, i * pixels, (i + 1) * pixels);
            sum += regulariser.penalty(jacobian, tangent) / batch.length;
            for (int j = 0; j < pixels; j++) {
                tangents[i * pixels + j] = (float) (factor * tangent[j]);
            }
        }
        encoder.addJacobianGradient(model.parameters(), data.images(), batch, unit, tangents, gradient);
        return sum;
    }
}
