package org.shapecode.network.engine;

import java.util.Arrays;
import org.shapecode.network.spi.ModelContext;

/** Runs an engine's tiles on its threads and collects their results, for one or more stacks with a common vector. */
final class TileScheduler implements AutoCloseable {
    /** The work on one tile. */
    interface Job {
        void tile(Workspace workspace, int tile);
    }

    final TiledBatch batch = new TiledBatch();
    final StackPlan[] plans;
    /** Where each stack's parameters start in the common vector. */
    final int[] starts;

    private final PackedWeights[] weights;
    private final WorkerPool pool;
    private final Workspace[] workspaces;
    private final WorkerPool.Task task = this::perform;
    private final int count;
    private float[] gradients = {};
    private double[] errors = {};
    private double[] sum = {};
    private boolean tangents;
    private volatile Job job;

    TileScheduler(int threads, StackSpec... specs) {
        if (threads < 1 || threads > ModelContext.MOST_THREADS) {
            throw new IllegalArgumentException(
                    "The number of threads must be from 1 to " + ModelContext.MOST_THREADS + ", not " + threads);
        }
        VectorSupport.require();
        plans = new StackPlan[specs.length];
        starts = new int[specs.length];
        weights = new PackedWeights[specs.length];
        int start = 0;
        for (int i = 0; i < specs.length; i++) {
            plans[i] = new StackPlan(specs[i]);
            weights[i] = new PackedWeights(plans[i]);
            starts[i] = start;
            start += specs[i].parameterCount();
        }
        count = start;
        workspaces = new Workspace[threads];
        pool = new WorkerPool(threads);
    }

    /** Length of the common parameter vector. */
    int parameterCount() {
        return count;
    }

    /** Makes the workspaces hold tiles for tangents from now on. */
    void needTangents() {
        if (!tangents) {
            Arrays.fill(workspaces, null);
            tangents = true;
        }
    }

    /** Runs a job on all tiles of the batch. */
    void run(float[] parameters, Job work) {
        for (int i = 0; i < plans.length; i++) {
            weights[i].load(parameters, starts[i]);
        }
        job = work;
        pool.run(task, batch.tiles());
        job = null;
    }

    private void perform(int worker, int tile) {
        if (workspaces[worker] == null) {
            workspaces[worker] = new Workspace(plans, weights, tangents);
        }
        job.tile(workspaces[worker], tile);
    }

    /** Makes room for the gradients and errors of all tiles; call it before a run that delivers them. */
    void collect() {
        int tiles = batch.tiles();
        if (errors.length < tiles) {
            errors = new double[tiles];
            gradients = new float[Math.multiplyExact(tiles, count)];
            sum = new double[count];
        }
    }

    /** Stores a tile's gradient for one stack; called by any worker. */
    void deliver(Workspace workspace, StackTile stack, int index, int tile) {
        stack.gradient(workspace.a, gradients, tile * count + starts[index]);
    }

    /** Stores a tile's squared error, the sum of the workspace's totals; called by any worker. */
    void deliverError(Workspace workspace, int tile) {
        double error = 0;
        for (int lane = 0; lane < batch.lanes(tile); lane++) {
            error += workspace.totals[lane];
        }
        errors[tile] = error;
    }

    /** Adds the gradient of a stack, summed over all tiles in their order, to a common vector. */
    void addGradient(int index, float[] gradient) {
        int from = starts[index];
        int to = from + plans[index].spec.parameterCount();
        Arrays.fill(sum, from, to, 0);
        for (int tile = 0; tile < batch.tiles(); tile++) {
            for (int i = from, g = tile * count + from; i < to; i++, g++) {
                sum[i] += gradients[g];
            }
        }
        for (int i = from; i < to; i++) {
            gradient[i] += (float) sum[i];
        }
    }

    /** The squared error summed over pixels, averaged over the batch. */
    double meanError() {
        double error = 0;
        for (int tile = 0; tile < batch.tiles(); tile++) {
            error += errors[tile];
        }
        return error / batch.size();
    }

    @Override
    public void close() {
        pool.close();
    }
}
