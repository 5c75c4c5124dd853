package org.shapecode.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Blur;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.data.api.Paint;
import org.shapecode.data.api.Placement;
import org.shapecode.data.api.Raster;
import org.shapecode.data.api.TestGrid;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.Shape;

/** Every generator can be painted, without a line of its own. */
class PaintedImageTest {
    private static final int SIZE = 8;
    private static final int PIXELS = SIZE * SIZE;
    private static final Paint RED = new Paint(true, 1, 0, 1);

    /** A rectangle with a whole number of its own, on which its symmetry depends. */
    @PluginInfo(id = "painted-block", name = "Block", description = "A block.", position = 9100)
    public record Block(
            @Parameter(label = "Half side", description = "Half side.", min = 0, max = 0.5, unit = "px", perSize = true)
            double half,

            @Parameter(label = "Corners", description = "Corners.", min = 3, max = 6)
            int corners)
            implements Shape {
        public Block() {
            this(2, 4);
        }

        @Override
        public int symmetry() {
            return corners;
        }

        @Override
        public boolean contains(double x, double y) {
            return Math.abs(x) <= half && Math.abs(y) <= half;
        }
    }

    /** Pixels in a row. */
    @PluginInfo(id = "painted-pixels", name = "Pixels", description = "Pixels.", position = 9101)
    public record Pixels(
            @Parameter(label = "Level", description = "Level.", min = 0, max = 1)
            double level) implements Generator {
        public Pixels() {
            this(0.5);
        }

        @Override
        public int dimensions() {
            return 1;
        }

        @Override
        public void render(Raster raster) {
            raster.set(3, level);
        }
    }

    /** A ramp to the right, given as a function of the place. */
    @PluginInfo(id = "painted-ramp", name = "Ramp", description = "A ramp.", position = 9102)
    public record Ramp(
            @Parameter(label = "Level", description = "Level.", min = 0, max = 1)
            double level) implements Generator {
        public Ramp() {
            this(1);
        }

        @Override
        public boolean isMovable() {
            return true;
        }

        @Override
        public void render(Raster raster) {
            raster.draw((x, y) -> Math.max(0, Math.min(level * (x + 4) / 8, 1)));
        }
    }

    private static Data data(Generator generator, Placement place, Paint paint, String... vary) {
        return new Data(
                generator,
                place,
                paint,
                SIZE,
                4,
                64,
                TestGrid.BOTH_ENDS,
                new Even(),
                List.of(vary),
                List.of(),
                new Blur(0.5, 100));
    }

    private static Dataset drawn(Data data, double... row) {
        return data.draw(new double[][] {row}, new Seed(1), Progress.NONE);
    }

    /** The value of each channel in the middle of the image. */
    private static double[] middle(Dataset drawn) {
        double[] values = new double[drawn.shape().channels()];
        Arrays.setAll(values, c -> drawn.images()[c * PIXELS + SIZE / 2 * SIZE + SIZE / 2]);
        return values;
    }

    @Test
    void aGreyLevelScalesTheWhite() {
        float[] white =
                drawn(data(new Block(), new Placement(), new Paint()), 2, 4).images();
        float[] grey = drawn(data(new Block(), new Placement(), new Paint(false, 0.25, 0, 1)), 2, 4)
                .images();
        assertEquals(PIXELS, grey.length);
        for (int i = 0; i < PIXELS; i++) {
            assertEquals(0.25 * white[i], grey[i], 1e-6);
        }
    }

    @Test
    void coloursFollowHueSaturationAndValue() {
        Map<Paint, double[]> expected = Map.of(
                RED,
                new double[] {1, 0, 0},
                new Paint(true, 1, 60, 1),
                new double[] {1, 1, 0},
                new Paint(true, 1, 120, 1),
                new double[] {0, 1, 0},
                new Paint(true, 0.5, 210, 1),
                new double[] {0, 0.25, 0.5},
                new Paint(true, 1, 330, 1),
                new double[] {1, 0, 0.5},
                new Paint(true, 0.8, 240, 0.5),
                new double[] {0.4, 0.4, 0.8},
                new Paint(true, 0.7, 99, 0),
                new double[] {0.7, 0.7, 0.7});
        expected.forEach((paint, channels) -> assertArrayEquals(
                channels, middle(drawn(data(new Block(), new Placement(), paint), 2, 4)), 1e-6, paint.toString()));
    }

    @Test
    void anAttributeOfThePaintVariesBesideTheShapesOwn() {
        Data data = data(new Block(), new Placement(), RED, "half", "hue", "grey");
        assertEquals(
                List.of(
                        new Attribute("half", "half side", "px", 0, 4, Attribute.Kind.REAL, 0),
                        new Attribute("hue", "°", 0, 360, Attribute.Kind.PERIODIC),
                        new Attribute("grey", "grey level", "", 0, 1, Attribute.Kind.REAL, 0)),
                data.attributes());
        assertEquals(new ImageShape(2, SIZE, 3), data.shape());
        assertArrayEquals(new double[] {0, 0, 0.5}, middle(drawn(data, 2, 240, 0.5)), 1e-6);
        Dataset test = data.test(new Seed(1), Progress.NONE);
        assertEquals(64 * 3 * PIXELS, test.images().length);
        assertEquals(270, Arrays.stream(test.column(1)).max().orElseThrow());
    }

    /** An image's area does not depend on its colour. */
    @Test
    void theAreaOfAColourIsThatOfItsLargestChannel() {
        Dataset white = drawn(data(new Block(), new Placement(), new Paint()), 2, 4);
        Dataset purple = drawn(data(new Block(), new Placement(), new Paint(true, 1, 280, 0.7)), 2, 4);
        assertArrayEquals(white.areas(), purple.areas(), 1e-4);
    }

    @Test
    void whatDrawsPixelsIsPaintedToo() {
        Data data = data(new Pixels(), new Placement(), new Paint(true, 0.5, 0, 0.5), "level", "saturation");
        float[] row = drawn(data, 0.8, 1).images();
        assertEquals(3 * SIZE, row.length);
        assertArrayEquals(new float[] {0.4f, 0, 0}, new float[] {row[3], row[SIZE + 3], row[2 * SIZE + 3]}, 1e-6f);
    }

    @Test
    void aPictureGivenByAFunctionIsPlaced() {
        float[] there = drawn(data(new Ramp(), new Placement(0.5, 0, 90, 1), new Paint()), 1)
                .images();
        // It rises downwards, and does not vary along the rows.
        for (int row = 0; row < SIZE; row++) {
            assertEquals((row + 0.5) / 8, there[row * SIZE + 5], 1e-6);
            assertEquals(there[row * SIZE + 5], there[row * SIZE], 1e-6);
        }
    }

    @Test
    void hueNeedsColour() {
        String message = assertThrows(
                        InvalidParameter.class, () -> data(new Block(), new Placement(), new Paint(), "half", "hue"))
                .getMessage();
        assertTrue(message.endsWith("scale, grey; hue and saturation need data.paint.colour"), message);
    }

    @Test
    void aWholeNumberVariesOverItsWholeRange() {
        Data data = data(new Block(), new Placement(), new Paint(), "corners");
        double[] test = data.test(new Seed(1), Progress.NONE).column(0);
        assertArrayEquals(new double[] {3, 4, 5, 6}, test);
    }

    /** An angle goes as far as all shapes differ: with 3 to 6 corners a full turn, with 4 corners a quarter of it. */
    @Test
    void theAngleCoversTheSymmetryThatAllHave() {
        assertEquals(
                90,
                data(new Block(), new Placement(), new Paint(), "half", "angle")
                        .attributes()
                        .get(1)
                        .max());
        assertEquals(
                360,
                data(new Block(), new Placement(), new Paint(), "corners", "angle")
                        .attributes()
                        .get(1)
                        .max());
    }

    @Test
    void whatADocumentDoesNotSayIsWhiteOnBlack() {
        Map<String, Object> old = Map.of("generator", Map.of("plugin", "painted-block"));
        assertEquals(new Paint(), Parameters.read(Data.class, old).value().paint());
    }
}
