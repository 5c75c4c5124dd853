package org.shapecode.network.engine;

/**
 * A training step of an autoencoder on one tile: each row of the image passes through encoder and decoder and back as far as
 * possible before the next one starts.
 */
final class AutoencoderPass implements RowListener {
    private final Workspace w;
    private final StackTile encoder;
    private final StackTile decoder;
    private final float[] codes;
    private final float[] codeGradient;

    /**
     * A pass over the tile whose positions are set in the workspace.
     *
     * @param codes out; may be null
     * @param codeGradient added to the gradient with respect to the codes; may be null
     */
    AutoencoderPass(Workspace w, float[] codes, float[] codeGradient) {
        this.w = w;
        encoder = w.stacks[0];
        decoder = w.stacks[1];
        this.codes = codes;
        this.codeGradient = codeGradient;
    }

    /** Runs the whole step. */
    void run(float[] images) {
        encoder.begin(w.a, new Encoding(), false);
        decoder.begin(w.a, this, true);
        encoder.run(w, images);
    }

    /** Passes the encoder's output to the decoder. */
    private final class Encoding implements RowListener {
        @Override
        public void value(int level, int row) {
            if (encoder.isOutput(level)) {
                if (codes != null) {
                    RowCopy.scatter(w.a, encoder.output(), row, codes, w.outputs);
                }
                RowCopy.copy(w.a, encoder.output(), decoder.values[0], row);
                decoder.forward(w.a, 0, row);
            }
        }
    }

    @Override
    public void value(int level, int row) {
        if (decoder.isOutput(level)) {
            OutputGradient.error(w, decoder, encoder.values[0], row);
            decoder.backward(w.a, level, row);
        }
    }

    @Override
    public void inputGradient(int row) {
        PlaneLayout gradient = decoder.gradients[0];
        if (codeGradient != null) {
            RowCopy.gather(codeGradient, w.outputs, w, w.targets[0], row);
            RowCopy.add(w.a, w.targets[0], gradient, row);
        }
        OutputGradient.seed(w, encoder, gradient, row);
        encoder.backward(w.a, encoder.plan.spec.layers(), row);
    }
}
