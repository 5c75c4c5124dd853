package org.shapecode.network;

import java.util.BitSet;
import java.util.List;

/** How one kind of autoencoder learns in a training step: its loss beside penalties, and the parameters that learn. */
@FunctionalInterface
interface StepRule {
    /** The rule of an autoencoder that only reconstructs, all of whose parameters learn all the time. */
    static StepRule plain(AutoencoderModel model) {
        return (images, batch, step, gradient, codes, codeGradient) ->
                model.engine().step(model.parameters(), images, batch, gradient, codes, codeGradient);
    }

    /**
     * The reconstruction loss of a batch, without other terms, and the gradient of all.
     *
     * @param step number of steps so far
     * @param gradient out: with respect to the parameters
     * @param codes out: [batch][d]
     * @param codeGradient gradient with respect to the encoder's outputs, of another term of the loss; null if there is none
     */
    double run(float[] images, int[] batch, int step, float[] gradient, float[] codes, float[] codeGradient);

    /** The names of its other terms of the loss. */
    default List<String> terms() {
        return List.of();
    }

    /** These terms at the last step, averaged over the batch. */
    default double[] values() {
        return new double[0];
    }

    /** What they add to the loss at the last step. */
    default double penalty() {
        return 0;
    }

    /** The parameters that do not learn after so many steps; not to be changed. */
    default BitSet fixed(int step) {
        return new BitSet();
    }
}
