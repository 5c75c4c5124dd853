package org.shapecode.network.api;

import java.util.Arrays;
import java.util.List;
import org.shapecode.core.Seed;
import org.shapecode.data.api.Dataset;
import org.shapecode.network.spi.CodeRegulariser;

/** The regularisers on codes: encodes what they ask for, and carries their gradients back. */
final class CodePenalties {
    private final List<CodeRegulariser> regularisers;
    private final StackModel model;
    private final Seed seed;
    private final int threads;
    private final CodeBatch.Codes[] partners;

    CodePenalties(List<CodeRegulariser> regularisers, StackModel model, Seed seed, int threads) {
        this.regularisers = regularisers;
        this.model = model;
        this.seed = seed;
        this.threads = threads;
        this.partners = new CodeBatch.Codes[regularisers.size()];
    }

    /**
     * The penalties.
     *
     * @param step how many steps were taken, which decides the partners
     * @param values filled with the penalties, without lambda
     * @return the gradient by the codes of the batch, [batch][d]; null if there are no such regularisers
     */
    float[] penalise(Dataset data, int[] batch, int step, double[] values) {
        if (regularisers.isEmpty()) {
            return null;
        }
        CodeBatch.Codes own = encode(data, batch);
        for (int i = 0; i < values.length; i++) {
            CodeRegulariser regulariser = regularisers.get(i);
            partners[i] = null;
            if (regulariser.neighbours() > 0) {
                var random = seed.stream("partners " + i + " " + step);
                Neighbours neighbours = Neighbours.of(data, regulariser.neighbours(), threads);
                partners[i] = encode(data, neighbours.draw(batch, random));
            }
            values[i] = regulariser.penalty(new CodeBatch(data, regulariser.lambda(), own, partners[i]));
        }
        return own.gradient();
    }

    /** Adds the part of the gradient that comes through the partners. */
    void addPartners(Dataset data, float[] gradient) {
        for (CodeBatch.Codes partner : partners) {
            if (partner != null) {
                float[] through = new float[gradient.length];
                model.engine()
                        .encoder()
                        .backward(
                                model.parameters(), data.images(), partner.images(), partner.gradient(), through, null);
                for (int i = 0; i < through.length; i++) {
                    gradient[i] += through[i];
                }
            }
        }
    }

    private CodeBatch.Codes encode(Dataset data, int[] images) {
        float[] codes = new float[images.length * model.codeSize()];
        model.engine().encode(model.parameters(), data.images(), images, codes);
        return new CodeBatch.Codes(Arrays.copyOf(images, images.length), codes, new float[codes.length]);
    }
}
