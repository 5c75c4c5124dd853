package org.shapecode.network.stack;

/** The sum over the 16 lanes, always in the same order. */
final class LaneSum {
    private LaneSum() {}

    static float of(float[] a, int p) {
        return every4th(a, p) + every4th(a, p + 2) + (every4th(a, p + 1) + every4th(a, p + 3));
    }

    private static float every4th(float[] a, int p) {
        return a[p] + a[p + 8] + (a[p + 4] + a[p + 12]);
    }
}
