package org.shapecode.network.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shapecode.network.spi.ModelContext;
import org.shapecode.network.spi.NetworkSpec;

/**
 * Runs the tiles of a batch through the layers of a chain on several threads, and collects gradients and errors in the order
 * of the tiles.
 *
 * <p>A tile goes all the way forward and backward before a thread takes the next one. Only at batch normalisation in training
 * do the tiles wait for each other; then each keeps its activations.
 */
final class LayerRunner implements AutoCloseable {
    /** One step of the work on a tile. */
    interface TileStep {
        void run(LayerTile t, int tile);
    }

    /** What all tiles go through without waiting for each other, and what is done when all have. */
    private record Stage(List<TileStep> steps, Runnable end) {}

    final Chain chain;
    final TiledBatch batch = new TiledBatch();
    private final WorkerPool pool;
    private final int threads;
    private final List<LayerTile> tiles = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    private List<TileStep> steps = new ArrayList<>();
    private boolean waits;
    private boolean tangents;
    private float[] gradients = {};
    private double[] errors = {};

    LayerRunner(List<NetworkSpec> networks, int threads) {
        if (threads < 1 || threads > ModelContext.MOST_THREADS) {
            throw new IllegalArgumentException(
                    "The number of threads must be from 1 to " + ModelContext.MOST_THREADS + ", not " + threads);
        }
        VectorSupport.require();
        chain = new Chain(networks);
        this.threads = threads;
        pool = new WorkerPool(threads);
    }

    /** Begins a pass over some images; null selects all. */
    void begin(float[] parameters, int[] images, int count) {
        ArrayChecks.length("parameters", parameters, chain.parameterCount());
        batch.set(images, count);
        chain.load(parameters);
        stages.clear();
        steps = new ArrayList<>();
        waits = false;
        if (errors.length < batch.tiles()) {
            errors = new double[batch.tiles()];
        }
    }

    /** Adds a step. */
    void each(TileStep step) {
        steps.add(step);
    }

    private void barrier(Runnable end) {
        stages.add(new Stage(steps, end));
        steps = new ArrayList<>();
    }

    /** Adds the forward pass through some layers. */
    void forward(int from, int to, boolean training) {
        for (int i = from; i < to; i++) {
            int layer = i;
            NormalisationLoops normalisation = chain.normalisation(layer);
            if (normalisation != null && training) {
                waits = true;
                normalisation.prepare(batch.tiles());
                each(normalisation::measure);
                barrier(() -> normalisation.combine(batch));
            } else if (normalisation != null) {
                normalisation.useRunningStatistics();
            }
            each((t, tile) -> {
                chain.loops[layer].forward(t);
                chain.activations[layer].forward(t);
            });
        }
    }

    /**
     * Adds the backward pass through some layers.
     *
     * @param toInput whether the gradient of the input of the first one is needed
     * @param activated whether the gradient of the output is that after the last activation
     */
    void backward(int from, int to, boolean toInput, boolean activated) {
        int count = chain.parameterCount();
        for (int i = to - 1; i >= from; i--) {
            int layer = i;
            if (activated || layer < to - 1) {
                each((t, tile) -> chain.activations[layer].backward(t));
            }
            meet(layer, false);
            each((t, tile) -> chain.loops[layer].backward(t, toInput || layer > from, gradients, tile * count));
        }
    }

    /** Adds the backward pass through some layers to the input alone; statistics of the batch are fixed. */
    void backwardToInput(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            int layer = i;
            each((t, tile) -> {
                chain.activations[layer].backward(t);
                chain.loops[layer].backwardToInput(t);
            });
        }
    }

    /** Adds the forward pass of the tangents through some layers. */
    void tangent(int from, int to) {
        for (int i = from; i < to; i++) {
            int layer = i;
            each((t, tile) -> {
                chain.loops[layer].tangent(t);
                chain.activations[layer].tangent(t);
            });
        }
    }

    /** Adds the backward pass from the tangents through some layers. */
    void tangentBackward(int from, int to) {
        int count = chain.parameterCount();
        boolean curved = chain.isCurved(from, to);
        for (int i = to - 1; i >= from; i--) {
            int layer = i;
            each((t, tile) -> chain.activations[layer].tangentBackward(t, curved));
            meet(layer, true);
            each((t, tile) -> chain.loops[layer].tangentBackward(t, layer > from, curved, gradients, tile * count));
        }
    }

    private void meet(int layer, boolean withTangents) {
        NormalisationLoops normalisation = chain.normalisation(layer);
        if (normalisation != null) {
            each((t, tile) -> normalisation.measureBackward(t, tile, withTangents));
            barrier(() -> normalisation.combineBackward(batch));
            int count = chain.parameterCount();
            each((t, tile) -> normalisation.gradient(tile, withTangents, gradients, tile * count));
        }
    }

    /** Makes room for the gradients of all tiles and sets them to 0; call it before {@link #run}. */
    void collect() {
        int length = Math.multiplyExact(batch.tiles(), chain.parameterCount());
        if (gradients.length < length) {
            gradients = new float[length];
        }
        Arrays.fill(gradients, 0, length, 0);
    }

    /** Makes the tiles hold tangents from now on. */
    void needTangents() {
        if (!tangents) {
            tiles.clear();
            tangents = true;
        }
    }

    /** Runs all steps on all tiles. */
    void run() {
        barrier(() -> {});
        int needed = waits ? batch.tiles() : threads;
        while (tiles.size() < needed) {
            tiles.add(null);
        }
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            boolean first = i == 0;
            pool.run((worker, tile) -> perform(stage, first, waits ? tile : worker, tile), batch.tiles());
            stage.end.run();
        }
    }

    private void perform(Stage stage, boolean first, int place, int tile) {
        LayerTile t = tiles.get(place);
        if (t == null) {
            t = new LayerTile(chain, tangents);
            tiles.set(place, t);
        }
        if (first) {
            t.begin(batch, tile);
        }
        for (TileStep step : stage.steps) {
            step.run(t, tile);
        }
        errors[tile] = Arrays.stream(t.errors).sum();
    }

    /** Adds the gradient of some parameters, summed over all tiles in their order, to a vector of all parameters. */
    void addGradient(int from, int to, float[] gradient) {
        int count = chain.parameterCount();
        for (int i = from; i < to; i++) {
            double sum = 0;
            for (int tile = 0; tile < batch.tiles(); tile++) {
                sum += gradients[tile * count + i];
            }
            gradient[i] += (float) sum;
        }
    }

    /** The errors of all images, added up. */
    double error() {
        double sum = 0;
        for (int tile = 0; tile < batch.tiles(); tile++) {
            sum += errors[tile];
        }
        return sum;
    }

    @Override
    public void close() {
        pool.close();
    }
}
