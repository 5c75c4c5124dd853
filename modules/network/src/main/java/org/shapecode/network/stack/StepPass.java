package org.shapecode.network.stack;

/**
 * A training step of an autoencoder on one tile: each row of the image goes through encoder and decoder and back as far
 * as it can before the next one comes.
 */
final class StepPass implements RowEvents {
    private final Workspace w;
    private final StackTile encoder;
    private final StackTile decoder;
    private final float[] codes;
    private final float[] codeGradient;

    /**
     * For the tile whose places the workspace holds.
     *
     * @param codes out, may be null
     * @param codeGradient to be added to the gradient of the codes, may be null
     */
    StepPass(Workspace w, float[] codes, float[] codeGradient) {
        this.w = w;
        encoder = w.stacks[0];
        decoder = w.stacks[1];
        this.codes = codes;
        this.codeGradient = codeGradient;
    }

    /** Goes there and back. */
    void run(float[] images) {
        encoder.begin(w.a, new Encoding(), false);
        decoder.begin(w.a, this, true);
        encoder.run(w, images);
    }

    /** The encoder's output is the decoder's input. */
    private final class Encoding implements RowEvents {
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
            OutputRow.error(w, decoder, encoder.values[0], row);
            decoder.backward(w.a, level, row);
        }
    }

    @Override
    public void inputGradient(int row) {
        Planes gradient = decoder.gradients[0];
        if (codeGradient != null) {
            RowCopy.gather(codeGradient, w.outputs, w.a, w.targets[0], row);
            RowCopy.add(w.a, w.targets[0], gradient, row);
        }
        OutputRow.seed(w, encoder, gradient, row);
        encoder.backward(w.a, encoder.plan.spec.layers(), row);
    }
}
