package org.shapecode.analyses;

import java.util.Arrays;

/** Codes as an array, [n][d]. */
final class Codes {
    private Codes() {}

    /** One component of every code. */
    static double[] component(float[] codes, int d, int j) {
        double[] component = new double[codes.length / d];
        Arrays.setAll(component, i -> codes[i * d + j]);
        return component;
    }

    /** What a person calls it: z, or z1, z2 … if there are several. */
    static String name(int d, int j) {
        return d == 1 ? "z" : "z" + (j + 1);
    }

    /** So many codes evenly on the straight line from the first to the second of two codes. */
    static float[] between(float[] ends, int count) {
        int d = ends.length / 2;
        float[] codes = new float[count * d];
        for (int i = 0; i < codes.length; i++) {
            double part = (i / d) / (count - 1.0);
            codes[i] = (float) ((1 - part) * ends[i % d] + part * ends[d + i % d]);
        }
        return codes;
    }
}
