package org.shapecode.network.stack;

/** The parameters of a stack as the inner loops want them, shared by all threads during a pass. */
final class Weights {
    final float[] kernels;
    final float[] biases;
    private final StackPlan plan;

    Weights(StackPlan plan) {
        this.plan = plan;
        kernels = new float[plan.packedLength];
        biases = new float[plan.biasCount];
    }

    /** Takes the parameters from a vector in which the stack's start at {@code from}. */
    void load(float[] parameters, int from) {
        StackSpec spec = plan.spec;
        for (int layer = 0; layer < spec.layers(); layer++) {
            plan.couplings[layer].pack(parameters, from, kernels);
            if (spec.bias()) {
                int count = spec.depths().get(layer + 1);
                System.arraycopy(parameters, from + spec.biasOffset(layer), biases, plan.biases[layer], count);
            }
        }
    }
}
