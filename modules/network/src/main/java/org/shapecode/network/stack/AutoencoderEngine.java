package org.shapecode.network.stack;

import java.util.Arrays;

/**
 * Trains an encoder and a decoder together: a tile of 16 images goes through both and back without leaving the cache.
 *
 * <p>The parameter vector is the encoder's followed by the decoder's. Everything said of {@link StackEngine} about
 * layouts, threads and reproducibility holds here.
 */
public final class AutoencoderEngine implements AutoCloseable {
    private final TileTeam team;
    private final StackEngine encoder;
    private final StackEngine decoder;

    /**
     * An engine for two stacks.
     *
     * @param threads how many threads work on a call, from 1 to {@link StackEngine#MOST_THREADS}, the caller's included
     * @throws IllegalArgumentException if the decoder does not take the encoder's codes or return its images
     * @throws IllegalStateException if the virtual machine was started without {@code jdk.incubator.vector}
     */
    public AutoencoderEngine(StackSpec encoder, StackSpec decoder, int threads) {
        requireFit(encoder, decoder);
        team = new TileTeam(threads, encoder, decoder);
        this.encoder = new StackEngine(team, 0);
        this.decoder = new StackEngine(team, 1);
    }

    private static void requireFit(StackSpec encoder, StackSpec decoder) {
        boolean fit = encoder.direction() == Direction.ENCODER
                && decoder.direction() == Direction.DECODER
                && encoder.dimensions() == decoder.dimensions()
                && encoder.size() == decoder.size()
                && encoder.side(encoder.layers()) == decoder.side(0)
                && encoder.depths()
                        .get(encoder.layers())
                        .equals(decoder.depths().get(0))
                && encoder.depths().get(0).equals(decoder.depths().get(decoder.layers()));
        if (!fit) {
            throw new IllegalArgumentException("Encoder and decoder do not fit together: " + encoder + ", " + decoder);
        }
    }

    /** Length of the parameter vector. */
    public int parameterCount() {
        return team.parameterCount();
    }

    /** The encoder alone; it reads its part of this engine's parameter vector. */
    public StackEngine encoder() {
        return encoder;
    }

    /** The decoder alone; it reads its part of this engine's parameter vector, from {@link StackEngine#start()} on. */
    public StackEngine decoder() {
        return decoder;
    }

    /** The codes of images, {@code [b][d]}; null stands for all images. */
    public void encode(float[] parameters, float[] inputs, int[] images, float[] codes) {
        encoder.forward(parameters, inputs, images, codes);
    }

    /** The images of all codes, {@code [b][pixels]}. */
    public void decode(float[] parameters, float[] codes, float[] outputs) {
        decoder.forward(parameters, codes, null, outputs);
    }

    /**
     * One step: the mean over the batch of the sum over pixels of (x - D(E(x)))², and its gradient.
     *
     * @param parameters encoder's, then decoder's
     * @param inputs all images, {@code [image][channel][row][column]}
     * @param images numbers of the batch's images; null for all
     * @param gradient out: with respect to the parameters
     * @param codes out: {@code [b][d]}; null if not wanted
     * @param codeGradient gradient with respect to the codes, {@code [b][d]}, of another term of the loss, which is
     *     added before the encoder's backward pass; null if there is none
     * @return the error, without that other term
     */
    public double step(
            float[] parameters, float[] inputs, int[] images, float[] gradient, float[] codes, float[] codeGradient) {
        synchronized (team) {
            StackSpec spec = encoder.spec();
            int size = images == null ? inputs.length / spec.inputLength() : images.length;
            Check.notEmpty(size);
            Check.length("parameters", parameters, parameterCount());
            Check.length("gradient", gradient, parameterCount());
            Check.room("codes", codes, size, spec.outputLength());
            Check.room("codeGradient", codeGradient, size, spec.outputLength());
            team.batch.set(images, size);
            team.collect();
            team.run(parameters, (w, tile) -> {
                team.batch.sources(tile, spec.inputLength(), w.inputs);
                team.batch.positions(tile, spec.outputLength(), w.outputs);
                OutputRow.begin(w, team.batch.lanes(tile), 2f / size);
                new StepPass(w, codes, codeGradient).run(inputs);
                team.deliver(w, w.stacks[0], 0, tile);
                team.deliver(w, w.stacks[1], 1, tile);
                team.deliverError(w, tile);
            });
            Arrays.fill(gradient, 0, parameterCount(), 0);
            team.addGradient(0, gradient);
            team.addGradient(1, gradient);
            return team.meanError();
        }
    }

    /** Ends the threads; not while a call is running. */
    @Override
    public void close() {
        team.close();
    }
}
