package org.shapecode.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.data.api.Dataset;
import org.shapecode.network.api.CodeBatch;
import org.shapecode.network.spi.CodeRegulariser;
import org.shapecode.network.spi.Regulariser;

/**
 * The regularisers on codes among all regularisers: encodes the batch and the partners that they request, and carries
 * their gradients back through the encoder. Owns the neighbours from which partners are drawn.
 */
final class CodePenalties {
    private final List<Regulariser> regularisers;
    private final AutoencoderModel model;
    private final Seed seed;
    private final int threads;
    private final CodeBatch.Codes[] partners;
    /** By number of neighbours, for {@link #neighboursOf}. */
    private final Map<Integer, Neighbours> neighbours = new HashMap<>();

    private Dataset neighboursOf;

    CodePenalties(List<Regulariser> regularisers, AutoencoderModel model, Seed seed, int threads) {
        this.regularisers = regularisers;
        this.model = model;
        this.seed = seed;
        this.threads = threads;
        this.partners = new CodeBatch.Codes[regularisers.size()];
    }

    /** Finds the neighbours that the regularisers request, unless they are known. */
    void prepare(Dataset data, Progress progress) {
        for (Regulariser regulariser : regularisers) {
            if (regulariser instanceof CodeRegulariser codes && codes.neighbours() > 0) {
                neighbours(data, codes.neighbours(), progress);
            }
        }
    }

    private Neighbours neighbours(Dataset data, int count, Progress progress) {
        if (data != neighboursOf) {
            neighbours.clear();
            neighboursOf = data;
        }
        return neighbours.computeIfAbsent(count, key -> new Neighbours(data, count, threads, progress));
    }

    /**
     * Penalises the codes of a batch.
     *
     * @param step number of steps so far; with the seed it decides the partners
     * @param lambdas of all regularisers
     * @param values filled, for regularisers on codes, with the penalty without lambda
     * @return the gradient with respect to the outputs of the encoder; null if there are no such regularisers
     */
    float[] penalise(Dataset data, int[] batch, int step, double[] lambdas, double[] values) {
        CodeBatch.Codes own = null;
        int number = 0;
        for (int i = 0; i < values.length; i++) {
            if (regularisers.get(i) instanceof CodeRegulariser regulariser) {
                own = own == null ? encode(data, batch) : own;
                partners[i] =
                        regulariser.neighbours() > 0 ? drawPartners(data, batch, regulariser, number, step) : null;
                CodeBatch codes = new CodeBatch(data, lambdas[i], own, partners[i]);
                values[i] = PluginCall.get(regulariser, () -> regulariser.penalty(codes));
                number++;
            }
        }
        return own == null ? null : model.outputsFor(own.gradient());
    }

    private CodeBatch.Codes drawPartners(Dataset data, int[] batch, CodeRegulariser regulariser, int number, int step) {
        var random = seed.stream("partners " + number + " " + step);
        Neighbours nearest = neighbours(data, regulariser.neighbours(), Progress.NONE);
        return encode(data, nearest.draw(batch, random));
    }

    /** Adds the part of the gradient with respect to the parameters that comes through the partners. */
    void addPartnerGradients(Dataset data, float[] gradient) {
        for (CodeBatch.Codes partner : partners) {
            if (partner != null) {
                float[] through = new float[gradient.length];
                model.engine()
                        .encoder()
                        .backward(
                                model.parameters(),
                                data.images(),
                                partner.images(),
                                model.outputsFor(partner.gradient()),
                                through,
                                null);
                for (int i = 0; i < through.length; i++) {
                    gradient[i] += through[i];
                }
            }
        }
    }

    private CodeBatch.Codes encode(Dataset data, int[] images) {
        float[] outputs = new float[images.length * model.encoder().outputLength()];
        model.engine().encoder().forwardInTraining(model.parameters(), data.images(), images, outputs);
        float[] codes = model.codesOf(outputs);
        return new CodeBatch.Codes(Arrays.copyOf(images, images.length), codes, new float[codes.length]);
    }
}
