package org.shapecode.analyses;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.shapecode.data.Data;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.data.api.Paint;
import org.shapecode.experiment.analysis.Trained;

/** Diracs on a line of pixels, independent of the generator and the sampling of the experiment, and where outputs peak. */
final class DiracLine {
    private DiracLine() {}

    /** Whether the images are one-dimensional, white, and have a single attribute, the position. */
    static boolean applies(Trained trained) {
        Data data = trained.data();
        return data.shape().dimensions() == 1
                && data.paint().equals(new Paint())
                && data.attributes().size() == 1
                && !new Paint().attributes().contains(data.attributes().get(0));
    }

    /** An image for each position a: max(0, 1 - |t - a|) at pixel t (paper, Eq. 19), one-hot if a is an integer. */
    static Dataset diracs(Trained trained, double[] positions) {
        ImageShape shape = trained.test().shape();
        List<Attribute> attributes = trained.test().attributes();
        float[] images = new float[positions.length * shape.size()];
        double[][] values = new double[positions.length][];
        for (int i = 0; i < positions.length; i++) {
            values[i] = new double[] {positions[i]};
            for (int t = 0; t < shape.size(); t++) {
                images[i * shape.size() + t] = (float) Math.max(0, 1 - Math.abs(t - positions[i]));
            }
        }
        return new Dataset(shape, attributes, values, images);
    }

    /** Positions from 0 to the last pixel, {@code perPixel} of them per pixel. */
    static double[] positions(Trained trained, int perPixel) {
        double[] positions = new double[(trained.test().shape().size() - 1) * perPixel + 1];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = (double) i / perPixel;
        }
        return positions;
    }

    /** The first of the brightest pixels of each line. */
    static double[] peaks(float[] lines, int size) {
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

    /** How many values are as wanted. */
    static double count(double[] values, DoublePredicate wanted) {
        return Arrays.stream(values).filter(wanted).count();
    }

    /** The mean of the values at some places. */
    static double mean(double[] values, IntPredicate places) {
        return IntStream.range(0, values.length)
                .filter(places)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
    }

    /** A line divided by its maximum; unchanged unless that is positive. */
    static double[] normalised(double[] line) {
        double most = Arrays.stream(line).max().orElse(0);
        return most > 0 ? Arrays.stream(line).map(value -> value / most).toArray() : line;
    }
}
