package org.shapecode.network.api;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.hipparchus.random.RandomGenerator;
import org.shapecode.data.api.Dataset;

/**
 * The nearest training images of every training image, by the sum over pixels of the squared difference. They are found
 * once and kept for as long as the images are, as a model is built anew whenever a factor changes. Safe on any thread.
 */
final class Neighbours {
    private static final int LANES = 8;
    private static final Map<Dataset, Map<Integer, Neighbours>> KNOWN = new WeakHashMap<>();

    private final int[][] nearest;

    /**
     * Those of some images. The first time every image is compared with every other, which takes some seconds for 3000
     * images of 64 x 64 pixels.
     *
     * @param count how many of each image
     * @param threads how many compare; the result does not depend on it
     */
    static Neighbours of(Dataset data, int count, int threads) {
        Map<Integer, Neighbours> known;
        synchronized (KNOWN) {
            known = KNOWN.computeIfAbsent(data, key -> new ConcurrentHashMap<>());
        }
        return known.computeIfAbsent(count, key -> new Neighbours(data, count, threads));
    }

    private Neighbours(Dataset data, int count, int threads) {
        int images = data.count();
        int kept = Math.min(count, images - 1);
        nearest = new int[images][];
        // A parallel stream has the threads of the pool that it is started in.
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            pool.submit(() -> IntStream.range(0, images).parallel().forEach(i -> nearest[i] = nearest(data, i, kept)))
                    .join();
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

    /** One neighbour of each image; an image that is alone is its own. */
    int[] draw(int[] images, RandomGenerator random) {
        return Arrays.stream(images)
                .map(i -> nearest[i].length == 0 ? i : nearest[i][random.nextInt(nearest[i].length)])
                .toArray();
    }

    /** Several sums side by side, which the processor can work on at once. */
    private static float distance(Dataset data, int first, int second) {
        float[] images = data.images();
        int pixels = data.shape().pixels();
        int a = first * pixels;
        int b = second * pixels;
        float[] sums = new float[LANES];
        for (int i = 0; i < pixels; i += LANES) {
            for (int lane = 0; lane < LANES && i + lane < pixels; lane++) {
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
