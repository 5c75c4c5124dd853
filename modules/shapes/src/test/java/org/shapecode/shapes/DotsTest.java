package org.shapecode.shapes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Placement;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.GeneratorContract;

class DotsTest extends GeneratorContract<Generator> {
    @Override
    protected Class<Generator> kind() {
        return Generator.class;
    }

    @Override
    protected Generator plugin() {
        return new Dots();
    }

    /** Even the most and the largest are all inside the image and apart. */
    @Test
    void asManyDisksAsAskedForWhateverTheArrangement() {
        Attribute radius = plugin().attributes(Drawn.SIZE).get(1);
        Set<List<Float>> different = new HashSet<>();
        for (int arrangement = 0; arrangement < 12; arrangement++) {
            for (int count = 0; count <= 8; count++) {
                Dots dots = new Dots(count, radius.max(), arrangement);
                float[] image = Drawn.of(dots, new Placement()).images();
                assertEquals(count, Drawn.regions(image, 0.5), dots.toString());
                double area = IntStream.range(0, image.length)
                        .mapToDouble(i -> image[i])
                        .sum();
                assertEquals(count * Math.PI * radius.max() * radius.max(), area, count);
                different.add(
                        IntStream.range(0, image.length).mapToObj(i -> image[i]).toList());
            }
        }
        assertEquals(12 * 8 + 1, different.size(), "different images, of which one is black");
    }

    @Test
    void theCountVariesFrom0To8() {
        double[] counts = Drawn.data(new Dots(), new Placement(), List.of("count"))
                .test(new Seed(1), Progress.NONE)
                .column(0);
        assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8}, counts);
    }
}
