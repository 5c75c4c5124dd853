package org.shapecode.views.interpolation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.toolkit.Samples;
import org.shapecode.views.spi.Models;

class DecoderTest {
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<Decoded> received = new ArrayList<>();
    private final Decoder decoder = new Decoder(work::add, received::add);

    @Test
    void theNewestWishWins() {
        Trained trained = Models.untrained(Samples.small().experiment());
        for (int i = 0; i < 10; i++) {
            decoder.ask(trained, new float[] {i});
        }
        assertEquals(1, work.size());
        work.remove().run();
        assertEquals(1, received.size());
        assertArrayEquals(
                trained.model().decode(new float[] {9}), received.get(0).image());
        decoder.ask(trained, new float[] {3});
        work.remove().run();
        assertEquals(2, received.size());
    }

    @Test
    void theNearestTrainingImageIsThatOfTheLeastError() {
        Trained trained = Models.untrained(Samples.small().experiment());
        Decoded decoded = Decoded.of(trained, new float[] {1}, 7);
        double least = Double.POSITIVE_INFINITY;
        int place = -1;
        for (int i = 0; i < trained.training().count(); i++) {
            double sum = 0;
            for (int p = 0; p < 256; p++) {
                double difference = trained.training().images()[i * 256 + p] - decoded.image()[p];
                sum += difference * difference;
            }
            if (sum < least) {
                least = sum;
                place = i;
            }
        }
        assertEquals(place, decoded.nearest());
        assertEquals(Math.sqrt(least), decoded.distance(), 1e-4);
        assertTrue(decoded.words().startsWith("Area "), decoded.words());
        assertTrue(decoded.words().contains("Nearest training image: radius "), decoded.words());
        ImageGrid grid = (ImageGrid) decoded.figure().panels().get(0);
        assertEquals(2, grid.rows().get(0).pictures().size());
    }

    @Test
    void aPaperSizedSearchTakesLittle() {
        Trained trained = Models.untrained(Samples.small()
                .with("data.size", 64)
                .with("data.images", 3000)
                .with("model.depths", List.of(8, 4, 4, 3, 2, 1))
                .experiment());
        for (int i = 0; i < 20; i++) {
            Decoded.of(trained, new float[] {i}, 0);
        }
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            Decoded.of(trained, new float[] {i}, 0);
        }
        double millis = (System.nanoTime() - start) / 20e6;
        assertTrue(millis < 50, "one takes " + millis + " ms");
    }
}
