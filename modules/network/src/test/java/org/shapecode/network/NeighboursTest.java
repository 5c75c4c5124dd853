package org.shapecode.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.hipparchus.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;

class NeighboursTest {
    private static final int IMAGES = 40;

    /** All pixels of image i have the grey level i / 40. */
    private static Dataset data() {
        ImageShape shape = new ImageShape(1, 4);
        float[] images = new float[IMAGES * shape.length()];
        for (int i = 0; i < images.length; i++) {
            images[i] = i / shape.length() / (float) IMAGES;
        }
        Attribute any = new Attribute("any", "", 0, 1, Attribute.Kind.REAL);
        return new Dataset(shape, List.of(any), new double[IMAGES][1], images);
    }

    private static int[] draws(Neighbours neighbours) {
        RandomGenerator random = new Seed(3).stream("draws");
        return IntStream.range(0, 50)
                .flatMap(i ->
                        IntStream.of(neighbours.draw(IntStream.range(0, IMAGES).toArray(), random)))
                .toArray();
    }

    @Test
    void areTheNearestOnAnyNumberOfThreads() {
        int[] draws = draws(new Neighbours(data(), 2, 1, Progress.NONE));
        assertArrayEquals(draws, draws(new Neighbours(data(), 2, 3, Progress.NONE)));
        Set<Integer> ofTen = new TreeSet<>();
        for (int i = 10; i < draws.length; i += IMAGES) {
            ofTen.add(draws[i]);
        }
        assertEquals(Set.of(9, 11), ofTen);
    }

    @Test
    void theSearchReportsProgressAndCanBeCancelled() {
        List<String> messages = new ArrayList<>();
        Progress cancelled = new Progress() {
            @Override
            public void report(long done, long total, String message) {
                messages.add(done + " of " + total + " " + message);
            }

            @Override
            public boolean isCancelled() {
                return !messages.isEmpty();
            }
        };
        new Neighbours(data(), 2, 1, cancelled);
        assertEquals(List.of("0 of 40 Finding neighbours"), messages);
        assertThrows(CancellationException.class, () -> new Neighbours(data(), 2, 1, cancelled));
    }
}
