package org.shapecode.experiment.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;

class NearestImagesTest {
    private static final ImageShape SHAPE = new ImageShape(2, 16);
    private static final int COUNT = 50;

    private static float[] random(int images, long seed) {
        Random random = new Random(seed);
        float[] values = new float[images * SHAPE.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }

    private static Dataset set(float[] images) {
        List<Attribute> attributes = List.of(new Attribute("radius", "px", 0, 8, Attribute.Kind.REAL));
        return new Dataset(SHAPE, attributes, new double[images.length / SHAPE.length()][1], images);
    }

    private static double distance(Dataset set, int index, float[] image, int at) {
        double sum = 0;
        for (int p = 0; p < SHAPE.length(); p++) {
            double difference = set.images()[index * SHAPE.length() + p] - image[at * SHAPE.length() + p];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    @Test
    void findsTheLeastEuclideanDistanceFromAnyGuess() {
        Dataset set = set(random(COUNT, 1));
        float[] wanted = random(4, 2);
        for (int guess : new int[] {0, 17, COUNT - 1, 1000}) {
            NearestImages nearest = NearestImages.in(set, wanted, guess, Progress.NONE);
            for (int k = 0; k < 4; k++) {
                double least = Double.POSITIVE_INFINITY;
                for (int i = 0; i < COUNT; i++) {
                    least = Math.min(least, distance(set, i, wanted, k));
                }
                assertEquals(least, nearest.distances()[k], 1e-5);
                assertEquals(least, distance(set, nearest.indices()[k], wanted, k), 1e-5);
            }
        }
    }

    @Test
    void anImageOfTheSetIsItsOwnNearest() {
        Dataset set = set(random(COUNT, 1));
        NearestImages nearest =
                NearestImages.in(set, ImageSelection.of(set, 7, 3).images(), 0, Progress.NONE);
        assertArrayEquals(new int[] {7, 3}, nearest.indices());
        assertArrayEquals(new double[] {0, 0}, nearest.distances());
    }

    @Test
    void canBeCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void report(long done, long total, String message) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(
                CancellationException.class, () -> NearestImages.in(set(random(2, 1)), random(1, 2), 0, cancelled));
    }
}
