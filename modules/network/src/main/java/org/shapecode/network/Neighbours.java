package org.shapecode.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.hipparchus.random.RandomGenerator;
import org.shapecode.core.Progress;
import org.shapecode.data.api.Dataset;

/** The nearest training images of every training image, by the squared difference summed over pixels. Immutable. */
final class Neighbours {
    private static final int LANES = 8;
    /** Number of images between two checks for cancellation. */
    private static final int CHUNK = 64;

    private final int[][] nearest;

    /**
     * Compares every image with every other, which takes some seconds for 3000 images of 64 x 64 pixels.
     *
     * @param count neighbours of each image
     * @param threads number of threads; the result does not depend on it
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    Neighbours(Dataset data, int count, int threads, Progress progress) {
        int images = data.count();
        int kept = Math.min(count, images - 1);
        nearest = new int[images][];
        // A parallel stream uses the threads of the pool that it is started in.
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            for (int from = 0; from < images; from += CHUNK) {
                progress.checkCancelled();
                progress.report(from, images, "Finding neighbours");
                IntStream chunk = IntStream.range(from, Math.min(images, from + CHUNK));
                pool.submit(() -> chunk.parallel().forEach(i -> nearest[i] = nearest(data, i, kept)))
                        .join();
            }
        } finally {
            pool.shutdown();
        }
    }

    private static int[] nearest(Dataset data, int image, int kept) {
        double[] distances = new double[data.count()];
        for (int j = 0; j < distances.length; j++) {
            distances[j] = j == image ? Double.POSITIVE_INFINITY : distance(data, image, j);
        }
        return IntStream.range(0, distances.length)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> distances[j]))
                .limit(kept)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Draws one neighbour of each image; the only image of a dataset is its own neighbour. */
    int[] draw(int[] images, RandomGenerator random) {
        return Arrays.stream(images)
                .map(i -> nearest[i].length == 0 ? i : nearest[i][random.nextInt(nearest[i].length)])
                .toArray();
    }

    /** Keeps several sums side by side, which the processor adds in parallel. */
    private static float distance(Dataset data, int first, int second) {
        float[] images = data.images();
        int length = data.shape().length();
        int a = first * length;
        int b = second * length;
        float[] sums = new float[LANES];
        for (int i = 0; i < length; i += LANES) {
            for (int lane = 0; lane < LANES && i + lane < length; lane++) {
                float difference = images[a + i + lane] - images[b + i + lane];
                sums[lane] += difference * difference;
            }
        }
        float sum = 0;
        for (float part : sums) {
            sum += part;
        }
        return sum;
    }
}
