package org.shapecode.analyses;

import org.shapecode.core.Progress;

/** Inner products of images, in one pass over many of them. */
final class Products {
    private static final int ASK_EVERY = 100;

    private Products() {}

    /**
     * Of each image with each of a few others.
     *
     * @param images [n][pixels]; pixels that are 0 cost nothing
     * @param others [k][pixels]
     * @return [n][k]
     */
    static double[][] of(float[] images, float[] others, int pixels, Progress progress) {
        int k = others.length / pixels;
        // One pixel of all the others lies together, so that the inner loop runs in vectors.
        double[] turned = new double[others.length];
        for (int i = 0; i < others.length; i++) {
            turned[i % pixels * k + i / pixels] = others[i];
        }
        double[][] products = new double[images.length / pixels][k];
        for (int n = 0; n < products.length; n++) {
            if (n % ASK_EVERY == 0) {
                progress.checkCancelled();
            }
            for (int p = 0; p < pixels; p++) {
                double value = images[n * pixels + p];
                if (value != 0) {
                    addScaled(turned, p * k, value, products[n]);
                }
            }
        }
        return products;
    }

    private static void addScaled(double[] from, int start, double factor, double[] sums) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] += factor * from[start + j];
        }
    }

    /** The sum of squares of each image. */
    static double[] squares(float[] images, int pixels) {
        double[] squares = new double[images.length / pixels];
        for (int n = 0; n < squares.length; n++) {
            double sum = 0;
            for (int i = n * pixels; i < (n + 1) * pixels; i++) {
                sum += (double) images[i] * images[i];
            }
            squares[n] = sum;
        }
        return squares;
    }
}
