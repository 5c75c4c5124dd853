package org.shapecode.experiment.analysis;

import org.shapecode.core.Progress;
import org.shapecode.data.api.Dataset;

/**
 * The nearest image of a set to each of some images, by Euclidean distance: the square root of the sum over pixels of the
 * squared difference. It is the only image search of Shapecode; label its result with {@link #METRIC}.
 *
 * @param indices of the nearest images in the set; ties go to the guess, else to the first
 * @param distances to them, in grey levels
 */
public record NearestImages(int[] indices, double[] distances) {
    /** The name of the metric, for labels. */
    public static final String METRIC = "Euclidean distance";

    private static final int CHUNK = 128;
    private static final int ASK_EVERY = 100;

    /**
     * Searches on the calling thread; among 3000 images of 64 x 64 pixels, each search takes at most 10 ms.
     *
     * @param set to search in, at least one image
     * @param images whose nearest neighbours are wanted, [n][length]
     * @param guess the index at which to start; a close guess speeds up the search, and wins a tie
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static NearestImages in(Dataset set, float[] images, int guess, Progress progress) {
        int length = set.shape().length();
        int[] indices = new int[images.length / length];
        double[] distances = new double[indices.length];
        int nearest = Math.min(guess, set.count() - 1);
        for (int k = 0; k < indices.length; k++) {
            double least =
                    squared(set.images(), nearest * length, images, k * length, length, Double.POSITIVE_INFINITY);
            for (int i = 0; i < set.count(); i++) {
                if (i % ASK_EVERY == 0) {
                    progress.checkCancelled();
                }
                double squared = squared(set.images(), i * length, images, k * length, length, least);
                if (squared < least) {
                    least = squared;
                    nearest = i;
                }
            }
            indices[k] = nearest;
            distances[k] = Math.sqrt(least);
        }
        return new NearestImages(indices, distances);
    }

    /** Starts in the middle of the images, where they differ most, and gives up once the sum reaches the least so far. */
    private static double squared(float[] set, int from, float[] images, int at, int length, double least) {
        int middle = length / 2;
        double upper = sum(set, from, images, at, middle, length, least);
        return upper < least ? upper + sum(set, from, images, at, 0, middle, least - upper) : upper;
    }

    private static double sum(float[] set, int from, float[] images, int at, int first, int end, double least) {
        double sum = 0;
        for (int p = first; p < end && sum < least; ) {
            float part = 0;
            for (int stop = Math.min(end, p + CHUNK); p < stop; p++) {
                float difference = set[from + p] - images[at + p];
                part += difference * difference;
            }
            sum += part;
        }
        return sum;
    }
}
