package org.shapecode.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.AttributeRange;
import org.shapecode.data.api.Blur;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.Paint;
import org.shapecode.data.api.Placement;
import org.shapecode.data.api.TestGrid;
import org.shapecode.data.spi.Sampling;

/** How the images of a source are divided. */
class SourceRowsTest {
    private static final Seed SEED = new Seed(1);

    private static Data data(Listed source, int images, int test, Sampling sampling, List<AttributeRange> ranges) {
        return new Data(
                source,
                new Placement(),
                new Paint(),
                8,
                images,
                test,
                TestGrid.PAPER,
                sampling,
                List.of(),
                ranges,
                new Blur());
    }

    private static Data data(Listed source, int images, int test) {
        return data(source, images, test, new Even(), List.of());
    }

    private static Set<Integer> levels(Dataset images) {
        Set<Integer> levels = new TreeSet<>();
        for (int i = 0; i < images.count(); i++) {
            levels.add((int) images.values()[i][0]);
            assertEquals(
                    images.values()[i][0] / 100,
                    images.images()[i * images.shape().length()],
                    1e-6,
                    "image and row");
        }
        assertEquals(images.count(), levels.size(), "each once");
        return levels;
    }

    private static Set<Integer> training(Data data, long seed) {
        return levels(data.training(new Seed(seed), Progress.NONE));
    }

    private static Set<Integer> test(Data data, long seed) {
        return levels(data.test(new Seed(seed), Progress.NONE));
    }

    @Test
    void aShareIsKeptForTestingByTheSeed() {
        Data data = data(new Listed(), 1000, 1000);
        assertEquals(80, training(data, 1).size());
        assertEquals(20, test(data, 1).size());
        Set<Integer> all = training(data, 1);
        all.addAll(test(data, 1));
        assertEquals(100, all.size());
        assertEquals(training(data, 1), training(data, 1));
        assertFalse(training(data, 1).equals(training(data, 2)), "another seed");
        assertEquals(20, data.testCount());
        assertEquals(100, data.trainingCount());
        assertEquals(80, data.drawn(SEED).length);
    }

    @Test
    void whatTheSamplingLeavesOutIsForTesting() {
        Data data = data(new Listed(0, false, 100), 1000, 1000, new Even(69), List.of());
        assertEquals(70, training(data, 1).size());
        assertEquals(Set.of(70), Set.of(test(data, 1).iterator().next()));
        Dataset test = data.test(SEED, Progress.NONE);
        boolean[] heldOut = data.heldOut(test.values(), data.drawn(SEED));
        assertEquals(30, heldOut.length);
        for (boolean each : heldOut) {
            assertTrue(each);
        }
    }

    @Test
    void namedTestImagesTakeThePlaceOfTheShare() {
        Data data = data(new Listed(0.5, false, 90), 1000, 1000);
        assertEquals(90, training(data, 1).size());
        assertEquals(Set.of(90, 91, 92, 93, 94, 95, 96, 97, 98, 99), test(data, 1));
    }

    @Test
    void aPartIsChosenEvenlyOrAtRandom() {
        assertEquals(Set.of(0, 22, 45, 67), training(data(new Listed(0, false, 90), 4, 100), 1));
        Set<Integer> random = training(data(new Listed(0, true, 90), 4, 100), 1);
        assertEquals(4, random.size());
        assertFalse(random.equals(training(data(new Listed(0, true, 90), 4, 100), 2)));
        assertEquals(Set.of(90, 93, 96), test(data(new Listed(0, true, 90), 4, 3), 1));
    }

    @Test
    void rangesLeaveOutTheRest() {
        Data data = data(new Listed(), 1000, 1000, new Even(), List.of(new AttributeRange("kind", 1, 2, 0)));
        Set<Integer> all = training(data, 1);
        all.addAll(test(data, 1));
        assertEquals(50, all.size());
        assertTrue(all.stream().allMatch(level -> level % 4 == 1 || level % 4 == 2));
    }

    @Test
    void someAttributesMayVaryOnly() {
        Data data = new Data(
                new Listed(),
                new Placement(),
                new Paint(),
                8,
                10,
                10,
                TestGrid.PAPER,
                new Even(),
                List.of("kind"),
                List.of(),
                new Blur());
        Dataset images = data.test(SEED, Progress.NONE);
        assertEquals(
                List.of("kind"),
                images.attributes().stream().map(Attribute::name).toList());
        double[] kinds = images.column(0);
        double[] sorted = kinds.clone();
        Arrays.sort(sorted);
        assertArrayEquals(sorted, kinds, "in the order of the attribute");
        assertEquals(4, data.sample(4, SEED, Progress.NONE).count());
        assertEquals(5, data.test(SEED, 2, Progress.NONE).count());
    }

    @Test
    void nothingLeftIsTold() {
        assertTrue(assertThrows(
                        Problem.class,
                        () -> data(new Listed(0, false, 100), 10, 10).requireTestImages())
                .getMessage()
                .contains("data.generator.test-share"));
        Data empty = data(new Listed(0, false, 1), 10, 10, new Even(), List.of(new AttributeRange("level", 1, 99, 0)));
        assertTrue(assertThrows(Problem.class, () -> empty.training(SEED, Progress.NONE))
                .getMessage()
                .contains("left for training"));
    }

    @Test
    void aSourceIsNeitherMovedNorPaintedNorDrawn() {
        assertEquals(
                "generator.named",
                assertThrows(InvalidParameter.class, () -> data(new Listed(0, false, 0), 10, 10))
                        .name());
        assertThrows(
                InvalidParameter.class,
                () -> new Data(
                        new Listed(),
                        new Placement(1, 0, 0, 1),
                        new Paint(),
                        8,
                        10,
                        10,
                        TestGrid.PAPER,
                        new Even(),
                        List.of(),
                        List.of(),
                        new Blur()));
        Data data = data(new Listed(), 10, 10);
        assertEquals(
                2, Data.variable(data.generator(), data.paint(), 8, List.of()).size());
        assertThrows(Problem.class, () -> data.draw(new double[1][2], SEED, Progress.NONE));
    }
}
