package org.shapecode.experiment.analysis;

import org.shapecode.core.Progress;

/** Inner products and squared distances between images, computed in one pass over many of them. */
public final class ImageProducts {
    private static final int ASK_EVERY = 100;

    private ImageProducts() {}

    /**
     * The inner product of each image with each of a few others.
     *
     * @param images [n][length]; pixels that are 0 cost nothing
     * @param others [k][pixels]
     * @param pixels the number of pixels of one image
     * @return [n][k]
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static double[][] of(float[] images, float[] others, int pixels, Progress progress) {
        int k = others.length / pixels;
        // Transposed, so that the inner loop runs over adjacent values and is vectorised.
        double[] transposed = new double[others.length];
        for (int i = 0; i < others.length; i++) {
            transposed[i % pixels * k + i / pixels] = others[i];
        }
        double[][] products = new double[images.length / pixels][k];
        for (int n = 0; n < products.length; n++) {
            if (n % ASK_EVERY == 0) {
                progress.checkCancelled();
            }
            for (int p = 0; p < pixels; p++) {
                double value = images[n * pixels + p];
                if (value != 0) {
                    addScaled(transposed, p * k, value, products[n]);
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

    /**
     * The squared norm of each image.
     *
     * @param images [n][length]
     * @return [n]
     */
    public static double[] squares(float[] images, int pixels) {
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
