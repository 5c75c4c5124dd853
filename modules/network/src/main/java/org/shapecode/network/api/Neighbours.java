package org.shapecode.network.api;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.hipparchus.random.RandomGenerator;
import org.shapecode.data.api.Dataset;

/** The nearest training images of every training image, by the sum over pixels of the squared difference. */
final class Neighbours {
    private static final int LANES = 8;

    private final int[][] nearest;

    /** Compares every image with every other: some seconds for 3000 images of 64 x 64 pixels. */
    Neighbours(Dataset data, int count) {
        int images = data.count();
        int kept = Math.min(count, images - 1);
        nearest = new int[images][];
        IntStream.range(0, images).parallel().forEach(i -> {
            double[] distances = new double[images];
            for (int j = 0; j < images; j++) {
                distances[j] = j == i ? Double.POSITIVE_INFINITY : distance(data, i, j);
            }
            nearest[i] = IntStream.range(0, images)
                    .boxed()
                    .sorted(Comparator.comparingDouble(j -> distances[j]))
                    .limit(kept)
                    .mapToInt(Integer::intValue)
                    .toArray();
        });
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
