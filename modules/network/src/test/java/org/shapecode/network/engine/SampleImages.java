package org.shapecode.network.engine;

import java.util.Random;

/** Random arrays and comparisons for the tests. */
final class SampleImages {
    private SampleImages() {}

    static float[] floats(Random random, int length, double scale) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) (scale * random.nextGaussian());
        }
        return values;
    }

    static double[] doubles(float[] values, int from, int length) {
        double[] copy = new double[length];
        for (int i = 0; i < length; i++) {
            copy[i] = values[from + i];
        }
        return copy;
    }

    /** The largest difference, relative to the largest value. */
    static double difference(double[] expected, float[] actual, int from) {
        double largest = 1e-30;
        double difference = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i]));
            double d = Math.abs(expected[i] - actual[from + i]);
            difference = Double.isNaN(d) ? Double.NaN : Math.max(difference, d);
        }
        return difference / largest;
    }
}
