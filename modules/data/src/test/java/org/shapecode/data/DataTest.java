package org.shapecode.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.hipparchus.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.core.plugin.ParameterContract;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.AttributeRange;
import org.shapecode.data.api.Blur;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;
import org.shapecode.data.api.Paint;
import org.shapecode.data.api.Placement;
import org.shapecode.data.api.Range;
import org.shapecode.data.api.Raster;
import org.shapecode.data.api.TestGrid;
import org.shapecode.data.spi.Sampling;

class DataTest {
    private static final Blur BLUR = new Blur(0.5, 300);

    private static Data data(Ring ring, List<String> vary, Sampling sampling) {
        return new Data(
                ring, new Placement(), new Paint(), 32, 20, 10, TestGrid.BOTH_ENDS, sampling, vary, List.of(), BLUR);
    }

    @Test
    void samplingNearTheEdgeGivesTheSameAsSamplingEverywhere() {
        Data data = data(new Ring(), List.of(), new Even());
        double[][] rows = {{8.3, 0}, {12.9, 2}, {0.4, 1}};
        Dataset drawn = data.draw(rows, new Seed(5), Progress.NONE);
        double[][] offsets = BLUR.draw(2, new Seed(5).stream("blur"));
        for (int image = 0; image < rows.length; image++) {
            Ring ring = new Ring(rows[image][0], (int) rows[image][1]);
            for (int pixel = 0; pixel < 1024; pixel++) {
                int hits = 0;
                for (int i = 0; i < 300; i++) {
                    hits += ring.contains(pixel % 32 - 15.5 + offsets[0][i], pixel / 32 - 15.5 + offsets[1][i]) ? 1 : 0;
                }
                assertEquals((float) (hits / 300.0), drawn.images()[image * 1024 + pixel], "pixel " + pixel);
            }
        }
    }

    /** Images are drawn in blocks and on several threads. */
    @Test
    void manyImagesAreThoseDrawnAlone() {
        Data data = data(new Ring(), List.of("radius"), new Even());
        double[][] rows = new double[101][1];
        for (int i = 0; i < rows.length; i++) {
            rows[i][0] = 16.0 * i / rows.length;
        }
        float[] images = data.draw(rows, new Seed(1), Progress.NONE).images();
        for (int i = 0; i < rows.length; i++) {
            float[] one = data.draw(new double[][] {rows[i]}, new Seed(1), Progress.NONE)
                    .images();
            assertArrayEquals(one, Arrays.copyOfRange(images, i * one.length, (i + 1) * one.length), "image " + i);
        }
    }

    @Test
    void fixedAttributesKeepTheirValues() {
        Data data = data(new Ring(8, 2), List.of("radius"), new Even());
        assertEquals(List.of(new Attribute("radius", "px", 0, 16, Attribute.Kind.REAL)), data.attributes());
        Dataset one = data.draw(new double[][] {{5}}, new Seed(1), Progress.NONE);
        Dataset both =
                data(new Ring(), List.of(), new Even()).draw(new double[][] {{5, 2}}, new Seed(1), Progress.NONE);
        assertArrayEquals(both.images(), one.images());
    }

    /** The grid of version 0.1 may have a single row, with which its runs are still opened. */
    @Test
    void tooFewTestImagesAreNotTrainedWith() {
        Data one = new Data(
                new Ring(),
                new Placement(),
                new Paint(),
                32,
                20,
                2,
                TestGrid.UPPER_END,
                new Even(),
                List.of(),
                List.of(),
                BLUR);
        assertEquals(1, one.testCount());
        Problem refusal = assertThrows(Problem.class, one::requireTestImages);
        assertEquals(
                "data.test is 2, but must be at least 4, which is 2 values of each of 2 attributes; vary fewer of them"
                        + " with data.vary, or use more images.",
                refusal.getMessage());
        data(new Ring(), List.of(), new Even()).requireTestImages();
    }

    @Test
    void aSamplingThatFailsToTellItsHolesIsNamed() {
        Sampling broken = new Sampling() {
            @Override
            public double[][] draw(List<Attribute> attributes, int count, RandomGenerator random) {
                return new double[count][attributes.size()];
            }

            @Override
            public List<Range> holes(List<Attribute> attributes, int index) {
                throw new AssertionError("odd");
            }
        };
        Data data = data(new Ring(), List.of(), broken);
        String message = assertThrows(Problem.class, () -> data.holes(0)).getMessage();
        assertTrue(message.startsWith("The sampling ") && message.contains("failed: AssertionError: odd"), message);
    }

    @Test
    void errorsNameTheField() {
        InvalidParameter radius =
                assertThrows(InvalidParameter.class, () -> data(new Ring(17, 0), List.of(), new Even()));
        assertEquals("generator.radius", radius.name());
        assertEquals("is 17, but must be from 0 to 16 px", radius.getMessage());
        assertEquals(
                "sampling",
                assertThrows(InvalidParameter.class, () -> data(new Ring(), List.of(), new Even(0)))
                        .name());
        assertEquals(
                "vary",
                assertThrows(InvalidParameter.class, () -> data(new Ring(), List.of("hue"), new Even()))
                        .name());
    }

    @Test
    void testImagesCoverHolesToo() {
        Data data = data(new Ring(), List.of("radius"), new Even(10));
        Dataset test = data.test(new Seed(1), Progress.NONE);
        assertEquals(10, test.count());
        assertEquals(16, test.values()[9][0]);
        boolean[] heldOut = data.heldOut(test.values(), data.drawn(new Seed(1)));
        assertFalse(heldOut[0]);
        assertTrue(heldOut[9]);
    }

    private static Data positions(double from, double to, double step) {
        return new Data(
                new Ring(),
                new Placement(),
                new Paint(),
                32,
                20,
                400,
                TestGrid.BOTH_ENDS,
                new Even(),
                List.of("x", "angle"),
                List.of(new AttributeRange("x", from, to, step), new AttributeRange("angle", 0, 90, 30)),
                BLUR);
    }

    /** Positions in steps are test images, every one, and training images; a part of a period has two ends. */
    @Test
    void rangesHoldForTrainingAndTestImages() {
        Data data = positions(-7.5, 7.9, 1);
        assertEquals(
                List.of(
                        new Attribute("x", "position x", "px", -7.5, 7.5, Attribute.Kind.SIGNED, 1),
                        new Attribute("angle", "\u00b0", 0, 90, Attribute.Kind.SIGNED, 30)),
                data.attributes());
        assertFalse(data.attributes().get(1).isSize(), "an angle is no size");
        Dataset test = data.test(new Seed(1), Progress.NONE);
        assertEquals(64, test.count());
        assertEquals(
                16,
                Arrays.stream(test.column(0))
                        .distinct()
                        .peek(x -> assertEquals(0.5, Math.abs(x % 1)))
                        .count());
        for (double x : Attribute.column(data.drawn(new Seed(1)), 0)) {
            assertEquals(0.5, Math.abs(x % 1));
        }
    }

    @Test
    void rangesThatMeanNothingAreRefusedAtTheirField() {
        assertRange("is -20 to 3, but must lie within x from -16 to 16 px, and end above its start", -20, 3, 0);
        assertRange("is 4 to 3, but must lie within x from -16 to 16 px, and end above its start", 4, 3, 0);
        assertRange("has a step of 8 from 0 to 5, which is a single value; use a smaller step", 0, 5, 8);
        AttributeRange turn = new AttributeRange("", 0, 360, 50);
        Attribute angle = new Attribute("angle", "", 0, 360, Attribute.Kind.PERIODIC);
        assertEquals(
                "has a step of 50, which does not divide the period 360 of angle; use one that does",
                assertThrows(IllegalArgumentException.class, () -> turn.of(angle))
                        .getMessage());
        assertEquals(8, new AttributeRange("", 0, 360, 45).of(angle).count());
        Attribute sides = new Attribute("sides", "", 3, 8, Attribute.Kind.WHOLE);
        assertEquals(
                new Attribute("sides", "", 3, 7, Attribute.Kind.WHOLE, 2), new AttributeRange("", 3, 8, 2).of(sides));
        assertThrows(IllegalArgumentException.class, () -> new AttributeRange("", 3, 8, 0.5).of(sides));
    }

    private static void assertRange(String message, double from, double to, double step) {
        InvalidParameter problem = assertThrows(InvalidParameter.class, () -> positions(from, to, step));
        assertEquals("ranges.0 " + message, problem.name() + " " + problem.getMessage());
    }

    @Test
    void areasAreSumsOfGreyLevels() {
        Dataset two = new Dataset(
                new ImageShape(1, 2),
                List.of(new Attribute("a", "", 0, 1, Attribute.Kind.REAL)),
                new double[2][1],
                new float[] {1, 0.5f, 0, 0.25f});
        assertArrayEquals(new double[] {1.5, 0.25}, two.areas());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Dataset(two.shape(), List.of(), new double[1][0], new float[3]));
    }

    @Test
    void drawingCanBeCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void report(long done, long total, String message) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        Data data = data(new Ring(), List.of(), new Even());
        assertThrows(CancellationException.class, () -> data.training(new Seed(1), cancelled));
    }

    @Test
    void denormalsNeverReachAnImage() {
        Raster raster = new Raster(new ImageShape(1, 3), new double[1][1]);
        raster.set(0, 1e-40);
        raster.set(1, 1 - 1e-9);
        raster.set(2, 0.5);
        float[] image = new float[3];
        raster.moveTo(image, 0);
        assertArrayEquals(new float[] {0, 1, 0.5f}, image);
    }

    @Test
    void allParametersOfDataAreDeclared() {
        ParameterContract.check(Data.class);
        assertEquals(
                ParameterInfo.of(Data.class).stream().map(ParameterInfo::name).toList(),
                List.copyOf(Parameters.write(data(new Ring(), List.of(), new Even()))
                        .keySet()));
    }
}
