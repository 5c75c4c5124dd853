package org.shapecode.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Seed;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Optimiser;
import org.shapecode.network.api.Part;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.ModelBuilderContract;
import org.shapecode.network.spi.ModelContext;

class CoordinateRendererTest extends ModelBuilderContract {
    private static final ImageShape SHAPE = new ImageShape(2, 64);
    private static final CoordinateRenderer PLAIN =
            new CoordinateRenderer(List.of("x", "y"), List.of(8, 8, 16), false, true, 0.2);

    @Override
    protected ModelBuilder plugin() {
        return new CoordinateRenderer();
    }

    @Override
    protected ModelBuilder model() {
        return new CoordinateRenderer(List.of("any"), List.of(4, 4), true, true, 0.2);
    }

    @Test
    void computesEachPixelFromItsCoordinates() {
        var spec = new CoordinateRenderer(List.of("x", "y"), List.of(8, 12), true, true, 0.2)
                .networks(SHAPE)
                .get(0);
        assertEquals(
                "2 numbers → 2 × 64 × 64 px → 4 × 64 × 64 px → 12 × 64 × 64 px → 8 × 64 × 64 px → 1 × 64 × 64 px",
                spec.sizes());
        assertEquals(5 * 12 + 13 * 8 + 9, spec.parameterCount());
    }

    @Test
    void withoutCoordinatesItDoublesTheSide() {
        var spec = PLAIN.networks(SHAPE).get(0);
        assertEquals(
                "2 numbers → 1024 numbers → 16 × 8 × 8 px → 8 × 16 × 16 px → 8 × 32 × 32 px → 1 × 64 × 64 px",
                spec.sizes());
        assertEquals(3 * 1024 + 145 * 8 + 73 * 8 + 73, spec.parameterCount());
        assertThrows(IllegalArgumentException.class, () -> PLAIN.check(new ImageShape(2, 12)));
        new CoordinateRenderer().check(new ImageShape(2, 12));
    }

    @Test
    void hasADecoderOnlyWhoseCodeIsTheAttributes() {
        Attribute x = new Attribute("x", "px", -32, 32, Attribute.Kind.REAL);
        Attribute y = new Attribute("y", "px", -32, 32, Attribute.Kind.REAL);
        Dataset one = new Dataset(SHAPE, List.of(x, y), new double[][] {{16, -8}}, new float[SHAPE.pixels()]);
        try (TrainableModel trainable =
                PLAIN.build(new ModelContext(SHAPE, List.of(), new Optimiser(), new Seed(1), 1))) {
            Model model = trainable.model();
            assertEquals(Set.of(Part.DECODER), model.parts());
            assertArrayEquals(new float[] {0.5f, -0.25f}, model.codes(one));
            assertThrows(UnsupportedOperationException.class, () -> model.encode(new float[SHAPE.pixels()]));
        }
    }
}
