package org.shapecode.analyses;

import java.util.Arrays;

/** Where lines of pixels are brightest. */
final class Peaks {
    private Peaks() {}

    /** The first of the brightest pixels of each line. */
    static double[] of(float[] lines, int size) {
        double[] peaks = new double[lines.length / size];
        for (int i = 0; i < peaks.length; i++) {
            int peak = 0;
            for (int t = 1; t < size; t++) {
                peak = lines[i * size + t] > lines[i * size + peak] ? t : peak;
            }
            peaks[i] = peak;
        }
        return peaks;
    }

    /** A line divided by its largest value; as it is where that is not above 0. */
    static double[] normalised(double[] line) {
        double most = Arrays.stream(line).max().orElse(0);
        return most > 0 ? Arrays.stream(line).map(value -> value / most).toArray() : line;
    }
}
