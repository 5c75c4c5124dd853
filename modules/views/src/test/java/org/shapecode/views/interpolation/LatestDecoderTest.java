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
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.views.spi.UntrainedModels;

class LatestDecoderTest {
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<DecodedImage> received = new ArrayList<>();
    private final LatestDecoder decoder = new LatestDecoder(work::add, received::add);

    @Test
    void decodesOnlyTheNewestRequest() {
        Trained trained = UntrainedModels.of(SampleDocuments.small().experiment());
        for (int i = 0; i < 10; i++) {
            decoder.request(trained, new float[] {i});
        }
        assertEquals(1, work.size());
        work.remove().run();
        assertEquals(1, received.size());
        assertArrayEquals(
                trained.model().decode(new float[] {9}), received.get(0).image());
        decoder.request(trained, new float[] {3});
        work.remove().run();
        assertEquals(2, received.size());
    }

    @Test
    void findsTheTrainingImageWithTheLeastDistance() {
        Trained trained = UntrainedModels.of(SampleDocuments.small().experiment());
        DecodedImage decoded = DecodedImage.of(trained, new float[] {1}, 7);
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
        assertTrue(decoded.description().startsWith("Area: "), decoded.description());
        assertTrue(decoded.description().contains("Nearest training image: radius "), decoded.description());
        ImageGrid grid =
                (ImageGrid) decoded.figure(new InterpolationSlider()).panels().get(0);
        assertEquals(2, grid.rows().get(0).pictures().size());
    }

    @Test
    void searchesThePapersDataSetQuickly() {
        Trained trained = UntrainedModels.of(SampleDocuments.small()
                .with("data.size", 64)
                .with("data.images", 3000)
                .with("model.depths", List.of(8, 4, 4, 3, 2, 1))
                .experiment());
        for (int i = 0; i < 20; i++) {
            DecodedImage.of(trained, new float[] {i}, 0);
        }
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            DecodedImage.of(trained, new float[] {i}, 0);
        }
        double millis = (System.nanoTime() - start) / 20e6;
        assertTrue(millis < 50, "decoding takes " + millis + " ms");
    }
}
