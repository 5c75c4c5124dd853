package org.shapecode.network.stack;

/** The sum over the 16 lanes, always in the same order. */
final class LaneSum {
    private LaneSum() {}

    static float of(float[] a, int p) {
        float even = ((a[p] + a[p + 8]) + (a[p + 4] + a[p + 12])) + ((a[p + 2] + a[p + 10]) + (a[p + 6] + a[p + 14]));
        float odd =
                ((a[p + 1] + a[p + 9]) + (a[p + 5] + a[p + 13])) + ((a[p + 3] + a[p + 11]) + (a[p + 7] + a[p + 15]));
        return even + odd;
    }
}
