package org.shapecode.analyses;

import java.util.stream.IntStream;
import org.shapecode.core.figure.Series;

/**
 * The radial profile of a square image: means over rings one pixel wide around its centre.
 *
 * @param distances mean distance of the pixels of each ring from the centre, in pixels
 * @param values mean grey level of each ring
 */
record RadialProfile(double[] distances, double[] values) {
    static RadialProfile of(double[] image, int size) {
        double[] counts = new double[size];
        double[] distances = new double[size];
        double[] values = new double[size];
        for (int pixel = 0; pixel < image.length; pixel++) {
            double distance = distance(pixel, size);
            int ring = (int) distance;
            counts[ring]++;
            distances[ring] += distance;
            values[ring] += image[pixel];
        }
        int[] filled = IntStream.range(0, size).filter(ring -> counts[ring] > 0).toArray();
        return new RadialProfile(
                IntStream.of(filled)
                        .mapToDouble(ring -> distances[ring] / counts[ring])
                        .toArray(),
                IntStream.of(filled)
                        .mapToDouble(ring -> values[ring] / counts[ring])
                        .toArray());
    }

    /** The distance of a pixel from the centre of a square image. */
    static double distance(int pixel, int size) {
        double middle = (size - 1) / 2.0;
        return Math.hypot(pixel % size - middle, pixel / size - middle);
    }

    /** The profile scaled to 1 in the innermost ring; unchanged if that is 0. */
    RadialProfile scaledToOne() {
        double first = values[0];
        return new RadialProfile(
                distances,
                IntStream.range(0, values.length)
                        .mapToDouble(i -> first == 0 ? values[i] : values[i] / first)
                        .toArray());
    }

    /** The distance beyond which all values are below a fraction of the maximum; NaN if there is none. */
    double vanishes(double part) {
        double most = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .max()
                .orElse(0);
        int ring = values.length;
        while (ring > 0 && Math.abs(values[ring - 1]) < part * most) {
            ring--;
        }
        return ring < values.length ? distances[ring] : Double.NaN;
    }

    /** As points, 1 at the centre. */
    Series series(String name) {
        return new Series(name, Series.Style.POINTS, distances, scaledToOne().values());
    }
}
