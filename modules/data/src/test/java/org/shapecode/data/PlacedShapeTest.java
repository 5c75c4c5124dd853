package org.shapecode.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hipparchus.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Blur;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.Paint;
import org.shapecode.data.api.Placement;
import org.shapecode.data.api.Raster;
import org.shapecode.data.api.TestGrid;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.Sampling;
import org.shapecode.data.spi.Shape;

/** Every shape can be moved, turned and scaled, without a line of its own. */
class PlacedShapeTest {
    private static final int SIZE = 16;

    /** A bar to the right of the centre. */
    @PluginInfo(id = "placed-bar", name = "Bar", description = "A bar.", position = 9000)
    public record Bar(
            @Parameter(label = "Length", description = "Length.", min = 0, max = 8, unit = "px")
            double length,

            @Parameter(label = "Scale", description = "Not the scale of the placement.", min = 1, max = 3)
            double scale)
            implements Shape {
        public Bar() {
            this(4, 2);
        }

        @Override
        public boolean contains(double x, double y) {
            return x >= 0 && x <= length && Math.abs(y) <= 1.25;
        }
    }

    /** A generator without an indicator. */
    @PluginInfo(id = "placed-pixel", name = "Pixel", description = "A pixel.", position = 9001)
    public record Pixel(
            @Parameter(label = "At", description = "At.", min = 0, max = 8)
            int at) implements Generator {
        public Pixel() {
            this(4);
        }

        @Override
        public void render(Raster raster) {
            raster.set(at, 1);
        }
    }

    private record Any() implements Sampling {
        @Override
        public double[][] draw(List<Attribute> attributes, int count, RandomGenerator random) {
            return new double[count][attributes.size()];
        }
    }

    private static Data data(Generator shape, Placement place, String... vary) {
        return new Data(
                shape,
                place,
                new Paint(),
                SIZE,
                4,
                16,
                TestGrid.BOTH_ENDS,
                new Any(),
                List.of(vary),
                List.of(),
                new Blur(0.5, 200));
    }

    private static float[] draw(Data data, double... row) {
        return data.draw(new double[][] {row}, new Seed(1), Progress.NONE).images();
    }

    /** The mean column and row of the white, from the centre of the image. */
    private static double[] centre(float[] image) {
        double sum = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < image.length; i++) {
            sum += image[i];
            x += image[i] * (i % SIZE - (SIZE - 1) / 2.0);
            y += image[i] * (i / SIZE - (SIZE - 1) / 2.0);
        }
        return new double[] {x / sum, y / sum};
    }

    @Test
    void anAttributeOfThePlacementVariesBesideTheShapesOwn() {
        Data data = data(new Bar(), new Placement(), "length", "x", "y", "angle");
        assertEquals(
                List.of(
                        new Attribute("length", "px", 0, 8, Attribute.Kind.REAL),
                        new Attribute("x", "position x", "px", -8, 8, Attribute.Kind.REAL, 0),
                        new Attribute("y", "position y", "px", -8, 8, Attribute.Kind.REAL, 0),
                        new Attribute("angle", "°", 0, 360, Attribute.Kind.PERIODIC)),
                data.attributes());
        // The offsets of the blur are not quite centred.
        assertArrayEquals(new double[] {2, 0}, centre(draw(data, 4, 0, 0, 0)), 0.1);
        assertArrayEquals(new double[] {3, -3}, centre(draw(data, 4, 1, -3, 0)), 0.1);
        assertArrayEquals(new double[] {0, 2}, centre(draw(data, 4, 0, 0, 90)), 0.1);
        assertArrayEquals(new double[] {1, 2}, centre(draw(data, 4, 3, 2, 180)), 0.1);
    }

    @Test
    void whatDoesNotVaryStaysWhereItIsPlaced() {
        Data data = data(new Bar(), new Placement(2, 3, 0, 1.5), "length");
        assertArrayEquals(new double[] {5, 3}, centre(draw(data, 4)), 0.1);
        Dataset area = data.draw(new double[][] {{4}}, new Seed(1), Progress.NONE);
        assertEquals(4 * 2.5 * 1.5 * 1.5, area.areas()[0], 1);
    }

    @Test
    void aNameThatAShapeHasItselfIsItsOwn() {
        Data data = data(new Bar(), new Placement(), "scale");
        assertEquals(
                new Attribute("scale", "", 1, 3, Attribute.Kind.REAL),
                data.attributes().get(0));
        assertArrayEquals(draw(data, 1), draw(data, 3));
    }

    @Test
    void onlyItsOwnAttributesVaryUnlessOthersAreNamed() {
        assertEquals(2, data(new Bar(), new Placement()).attributes().size());
        assertArrayEquals(
                draw(data(new Bar(), new Placement()), 4, 1), draw(data(new Bar(), new Placement(), "length"), 4));
    }

    @Test
    void pixelsAreNotMoved() {
        String message = assertThrows(InvalidParameter.class, () -> data(new Pixel(), new Placement(1, 0, 0, 1)))
                .getMessage();
        assertEquals("moves a shape, but placed-pixel draws pixels", message);
        String unknown = assertThrows(InvalidParameter.class, () -> data(new Pixel(), new Placement(), "x"))
                .getMessage();
        assertTrue(unknown.contains("\"x\""), unknown);
        InvalidParameter beyond =
                assertThrows(InvalidParameter.class, () -> data(new Bar(), new Placement(9, 0, 0, 1)));
        assertEquals("place.x", beyond.name());
    }
}
