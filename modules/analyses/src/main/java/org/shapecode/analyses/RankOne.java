package org.shapecode.analyses;

import java.util.Arrays;
import org.shapecode.core.Progress;
import org.shapecode.experiment.analysis.ImageProducts;

/**
 * The best approximation of images by multiples h of one image f: f is the first right singular vector of the uncentred
 * matrix of images, with norm 1 and non-negative sum. No autoencoder without biases can do better (paper, Eq. 5, for any
 * data).
 *
 * @param vector f, [pixels]
 * @param first the largest squared singular value
 * @param total the sum of all squared singular values, equal to the sum of all squared grey levels
 * @param count number of images
 */
record RankOne(double[] vector, double first, double total, int count) {
    private static final double ROUNDING = 1e-12;

    static RankOne of(float[] images, int pixels, Progress progress) {
        double[] squares = ImageProducts.squares(images, pixels);
        Lanczos lanczos = new Lanczos(vector -> product(images, vector, progress));
        double[] vector = lanczos.largest(start(images, pixels));
        double sign = Arrays.stream(vector).sum() < 0 ? -1 : 1;
        return new RankOne(
                Arrays.stream(vector).map(value -> sign * value).toArray(),
                lanczos.value(),
                Arrays.stream(squares).sum(),
                squares.length);
    }

    /** The least loss per image of any model whose outputs are multiples of one image; 0 if it is no more than rounding. */
    double bound() {
        double rest = total - first;
        return rest <= ROUNDING * total ? 0 : rest / count;
    }

    /** The share of the sum of squares that multiples of f account for; NaN if all images are black. */
    double share() {
        return total == 0 ? Double.NaN : Math.min(1, first / total);
    }

    /** The best multiple h = (f, x) for each image (paper, Eq. 8, where f has norm 1). */
    double[] multiples(float[] images) {
        double[] multiples = new double[images.length / vector.length];
        Arrays.setAll(multiples, i -> dot(images, i * vector.length, vector));
        return multiples;
    }

    /** A weighted sum of all images, which is not orthogonal to f if grey levels are non-negative. */
    private static double[] start(float[] images, int pixels) {
        double[] start = new double[pixels];
        for (int from = 0; from < images.length; from += pixels) {
            double weight = 1 + (double) from / images.length;
            for (int p = 0; p < pixels; p++) {
                start[p] += weight * images[from + p];
            }
        }
        return start;
    }

    /** The product of the Gram matrix of the pixels with a vector, as the sum over images x of (x, v) x. Building it would be slower. */
    private static double[] product(float[] images, double[] vector, Progress progress) {
        progress.checkCancelled();
        double[] sum = new double[vector.length];
        for (int from = 0; from < images.length; from += vector.length) {
            double multiple = dot(images, from, vector);
            for (int p = 0; p < sum.length; p++) {
                sum[p] += multiple * images[from + p];
            }
        }
        return sum;
    }

    /** Four partial sums in a fixed order. */
    private static double dot(float[] images, int from, double[] vector) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int p = 0;
        for (; p + 3 < vector.length; p += 4) {
            a += images[from + p] * vector[p];
            b += images[from + p + 1] * vector[p + 1];
            c += images[from + p + 2] * vector[p + 2];
            d += images[from + p + 3] * vector[p + 3];
        }
        for (; p < vector.length; p++) {
            a += images[from + p] * vector[p];
        }
        return a + b + (c + d);
    }
}
