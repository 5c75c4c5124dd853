package org.shapecode.network.engine;

import java.util.Arrays;
import org.shapecode.network.api.Loss;
import org.shapecode.network.api.Part;
import org.shapecode.network.spi.ModelContext;

/**
 * Trains an encoder and a decoder together: a tile of 16 images passes through both, forward and backward, without leaving
 * the cache.
 *
 * <p>The parameter vector is the encoder's followed by the decoder's. Layouts, threads and reproducibility are as in
 * {@link StackEngine}.
 */
public final class AutoencoderEngine implements PairEngine {
    private final TileScheduler scheduler;
    private final StackEngine encoder;
    private final StackEngine decoder;
    private final Loss loss;

    /**
     * An engine for two stacks.
     *
     * @param threads number of threads that work on a call, the caller's included, from 1 to
     *     {@link ModelContext#MOST_THREADS}
     * @throws IllegalArgumentException if the decoder does not take the encoder's codes or return its images
     * @throws IllegalStateException if the virtual machine was started without {@code jdk.incubator.vector}
     */
    public AutoencoderEngine(StackSpec encoder, StackSpec decoder, int threads) {
        this(encoder, decoder, Loss.SUM_OF_SQUARES, threads);
    }

    /** An engine for two stacks with a loss of squares. */
    AutoencoderEngine(StackSpec encoder, StackSpec decoder, Loss loss, int threads) {
        requireFit(encoder, decoder);
        this.loss = loss;
        scheduler = new TileScheduler(threads, encoder, decoder);
        this.encoder = new StackEngine(scheduler, 0);
        this.decoder = new StackEngine(scheduler, 1);
    }

    private static void requireFit(StackSpec encoder, StackSpec decoder) {
        boolean fit = encoder.part() == Part.ENCODER
                && decoder.part() == Part.DECODER
                && encoder.dimensions() == decoder.dimensions()
                && encoder.size() == decoder.size()
                && encoder.side(encoder.layers()) == decoder.side(0)
                && encoder.depths()
                        .get(encoder.layers())
                        .equals(decoder.depths().get(0))
                && encoder.depths().get(0).equals(decoder.depths().get(decoder.layers()));
        if (!fit) {
            throw new IllegalArgumentException(
                    "Encoder and decoder do not fit each other: " + encoder + ", " + decoder);
        }
    }

    /** Length of the parameter vector. */
    public int parameterCount() {
        return scheduler.parameterCount();
    }

    /** The encoder alone; it reads its part of this engine's parameter vector. */
    @Override
    public StackEngine encoder() {
        return encoder;
    }

    /** The decoder alone; it reads its part of this engine's parameter vector, which follows the encoder's. */
    @Override
    public StackEngine decoder() {
        return decoder;
    }

    /** Encodes images into {@code codes}, {@code [b][d]}; null selects all images. */
    public void encode(float[] parameters, float[] inputs, int[] images, float[] codes) {
        encoder.forward(parameters, inputs, images, codes);
    }

    /** Decodes all codes into {@code outputs}, {@code [b][pixels]}. */
    public void decode(float[] parameters, float[] codes, float[] outputs) {
        decoder.forward(parameters, codes, null, outputs);
    }

    /**
     * The loss of a batch and its gradient: the mean over the batch of the sum over pixels of (x - D(E(x)))².
     *
     * @param parameters encoder's, then decoder's
     * @param inputs all images, {@code [image][channel][row][column]}
     * @param images indices of the images of the batch; null for all
     * @param gradient out: with respect to the parameters
     * @param codes out: {@code [b][d]}; null if not needed
     * @param codeGradient gradient with respect to the codes, {@code [b][d]}, of another term of the loss, added before
     *     the encoder's backward pass; null if there is none
     * @return the loss, without that other term
     */
    @Override
    public double step(
            float[] parameters, float[] inputs, int[] images, float[] gradient, float[] codes, float[] codeGradient) {
        synchronized (scheduler) {
            StackSpec spec = encoder.spec();
            int size = images == null ? inputs.length / spec.inputLength() : images.length;
            ArrayChecks.notEmpty(size);
            ArrayChecks.length("parameters", parameters, parameterCount());
            ArrayChecks.length("gradient", gradient, parameterCount());
            ArrayChecks.room("codes", codes, size, spec.outputLength());
            ArrayChecks.room("codeGradient", codeGradient, size, spec.outputLength());
            scheduler.batch.set(images, size);
            scheduler.collect();
            float factor = LossRows.factor(loss, size, spec.inputLength());
            scheduler.run(parameters, (w, tile) -> {
                scheduler.batch.sources(tile, spec.inputLength(), w.inputs);
                scheduler.batch.positions(tile, spec.outputLength(), w.outputs);
                OutputGradient.begin(w, scheduler.batch.lanes(tile), factor);
                new AutoencoderPass(w, codes, codeGradient).run(inputs);
                scheduler.deliver(w, w.stacks[0], 0, tile);
                scheduler.deliver(w, w.stacks[1], 1, tile);
                scheduler.deliverError(w, tile);
            });
            Arrays.fill(gradient, 0, parameterCount(), 0);
            scheduler.addGradient(0, gradient);
            scheduler.addGradient(1, gradient);
            double error = scheduler.meanError();
            return loss == Loss.MEAN_OF_SQUARES ? error / spec.inputLength() : error;
        }
    }

    /** Stops the threads. Must not be called during another call. */
    @Override
    public void close() {
        scheduler.close();
    }
}
