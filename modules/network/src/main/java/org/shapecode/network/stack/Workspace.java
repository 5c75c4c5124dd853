package org.shapecode.network.stack;

/** What one thread needs to work on a tile: an arena, the tiles of one or more stacks in it, and small arrays. */
final class Workspace {
    /** One tile for each stack. */
    final StackTile[] stacks;
    /** Tiles for tangents, or null where none are needed. */
    final StackTile[] tangents;
    /** The arena. */
    final float[] a;
    /** Place in the arena of 16 factors. */
    final int factors;
    /** Place in the arena of 16 sums. */
    final int sums;
    /** Place in the arena of one row of the longest image. */
    final int row;
    /** Where images start outside. */
    final int[] places = new int[Lanes.TILE];
    /** Sum for each lane. */
    final double[] totals = new double[Lanes.TILE];

    Workspace(StackPlan[] plans, Weights[] weights, boolean withTangents) {
        Arena arena = new Arena();
        stacks = new StackTile[plans.length];
        tangents = new StackTile[plans.length];
        int longest = 0;
        for (int i = 0; i < plans.length; i++) {
            stacks[i] = new StackTile(plans[i], weights[i], arena);
            tangents[i] = withTangents ? new StackTile(plans[i], weights[i], arena) : null;
            longest = Math.max(longest, plans[i].spec.size());
        }
        factors = arena.take(Lanes.TILE);
        sums = arena.take(Lanes.TILE);
        row = arena.take((long) longest * Lanes.TILE);
        a = arena.allocate();
    }
}
