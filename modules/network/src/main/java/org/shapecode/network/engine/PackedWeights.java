package org.shapecode.network.engine;

/** The parameters of a stack in the layout of the inner loops, shared by all threads during a pass. */
final class PackedWeights {
    final float[] kernels;
    final float[] biases;
    private final StackPlan plan;

    PackedWeights(StackPlan plan) {
        this.plan = plan;
        kernels = new float[plan.packedLength];
        biases = new float[plan.biasCount];
    }

    /** Packs the parameters of a vector in which the stack's start at {@code from}. */
    void load(float[] parameters, int from) {
        StackSpec spec = plan.spec;
        for (int layer = 0; layer < spec.layers(); layer++) {
            plan.kernels[layer].pack(parameters, from, kernels);
            if (spec.bias()) {
                int count = spec.depths().get(layer + 1);
                System.arraycopy(parameters, from + spec.biasOffset(layer), biases, plan.biases[layer], count);
            }
        }
    }
}
