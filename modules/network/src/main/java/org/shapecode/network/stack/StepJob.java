package org.shapecode.network.stack;

import java.util.Arrays;

/** A training step of an autoencoder, tile by tile. */
final class StepJob implements TileTeam.Job {
    private static final int ENCODER = 0;
    private static final int DECODER = 1;

    private final TileTeam team;
    private final int pixels;
    private final int length;
    private float[] inputs;
    private float[] codes;
    private float[] codeGradient;

    StepJob(TileTeam team) {
        this.team = team;
        pixels = team.plans[ENCODER].spec.inputLength();
        length = team.plans[ENCODER].spec.outputLength();
    }

    double run(
            float[] parameters, float[] inputs, int[] images, float[] gradient, float[] codes, float[] codeGradient) {
        Check.length("parameters", parameters, team.parameterCount());
        Check.length("gradient", gradient, team.parameterCount());
        int size = images == null ? inputs.length / pixels : images.length;
        Check.room("codes", codes, size, length);
        Check.room("codeGradient", codeGradient, size, length);
        this.inputs = inputs;
        this.codes = codes;
        this.codeGradient = codeGradient;
        team.batch.set(images, size);
        team.collect();
        team.run(parameters, this);
        Arrays.fill(gradient, 0, team.parameterCount(), 0);
        team.addGradient(ENCODER, gradient);
        team.addGradient(DECODER, gradient);
        return team.meanError();
    }

    @Override
    public void tile(Workspace w, int tile) {
        StackTile encoder = w.stacks[ENCODER];
        StackTile decoder = w.stacks[DECODER];
        team.batch.sources(tile, pixels, w.places);
        TileCopy.gather(inputs, w.places, w.a, encoder.levels[0]);
        encoder.forward(w.a);
        TileCopy.copy(w.a, encoder.top(), decoder.levels[0]);
        decoder.forward(w.a);
        ErrorPass.planes(w, decoder, encoder.levels[0], team.batch.lanes(tile), 1f / team.batch.size());
        team.deliverError(w, tile);
        decoder.backward(w.a, decoder, true);
        team.deliver(w, decoder, DECODER, tile);
        team.batch.positions(tile, length, w.places);
        if (codes != null) {
            TileCopy.scatter(w.a, encoder.top(), codes, w.places);
        }
        SeedPass.planes(w, encoder, decoder.levels[0], codeGradient);
        encoder.backward(w.a, encoder, false);
        team.deliver(w, encoder, ENCODER, tile);
    }
}
