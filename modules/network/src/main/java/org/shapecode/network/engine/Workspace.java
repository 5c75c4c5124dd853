package org.shapecode.network.engine;

/** What one thread needs to process a tile: an arena, a tile of each stack in it, and small arrays. */
final class Workspace {
    /** One tile for each stack. */
    final StackTile[] stacks;
    /** Tiles for tangents, or nulls if none are needed. */
    final StackTile[] tangents;
    /** For each stack, rows of the shape of its output, for targets or a gradient. */
    final PlaneLayout[] targets;
    /** The arena. */
    final float[] a;

    private final long floats;
    /** Position in the arena of 16 factors. */
    final int factors;
    /** Position in the arena of 16 sums. */
    final int sums;
    /** Position in the arena of a few rows, for values on their way. */
    final int row;
    /** Where each image of the tile starts in the array of inputs. */
    final int[] inputs = new int[Lanes.TILE];
    /** Where each image of the tile starts in the array of outputs, targets or codes. */
    final int[] outputs = new int[Lanes.TILE];
    /** Where the gradient with respect to each image starts. */
    final int[] back = new int[Lanes.TILE];
    /** Squared error of each image. */
    final double[] totals = new double[Lanes.TILE];

    Workspace(StackPlan[] plans, PackedWeights[] weights, boolean withTangents) {
        this(plans, weights, withTangents, true);
    }

    /** The bytes that a workspace takes, without taking them. */
    static long bytes(StackPlan[] plans, PackedWeights[] weights, boolean withTangents) {
        return new Workspace(plans, weights, withTangents, false).floats * Float.BYTES;
    }

    private Workspace(StackPlan[] plans, PackedWeights[] weights, boolean withTangents, boolean allocate) {
        int columns = 0;
        int rows = 0;
        for (StackPlan plan : plans) {
            columns = Math.max(columns, plan.spec.size());
            rows = Math.max(rows, plan.scratchLength());
        }
        Arena arena = new Arena(columns);
        int scratch = arena.take(rows);
        stacks = new StackTile[plans.length];
        tangents = new StackTile[plans.length];
        targets = new PlaneLayout[plans.length];
        for (int i = 0; i < plans.length; i++) {
            stacks[i] = new StackTile(plans[i], weights[i], arena, scratch, withTangents, null);
            tangents[i] = withTangents ? new StackTile(plans[i], weights[i], arena, scratch, true, stacks[i]) : null;
            targets[i] = arena.planes(plans[i].spec, plans[i].spec.layers(), false);
        }
        factors = arena.take(Lanes.TILE);
        sums = arena.take(Lanes.TILE);
        row = arena.take((long) RowCopy.MOST_ROWS * columns * Lanes.TILE);
        floats = arena.length();
        a = allocate ? arena.allocate() : new float[0];
    }
}
