package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.JCheckBox;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.core.plugin.Reading;
import org.shapecode.data.Data;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.spi.Shape;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;

/**
 * A shape from outside, of one class, with attributes of every kind: it is moved, turned, scaled, painted, sampled, tested and
 * edited without a line of its own.
 */
class OutsideShapeTest {
    private static final int SIZE = 32;

    /** A row of bars: bent to the left or right, so many of them, at an angle. */
    @PluginInfo(id = "outside-bars", name = "Bars", description = "Bars from outside.", position = 9900)
    public record Bars(
            @Parameter(label = "Bend", description = "Bend.", min = -0.25, max = 0.25, unit = "px", perSize = true)
            double bend,

            @Parameter(label = "Bars", description = "Bars.", min = 1, max = 4)
            int bars,

            @Parameter(label = "Tilt", description = "Tilt.", min = 0, max = 180, unit = "°", periodic = true)
            double tilt)
            implements Shape {
        public Bars() {
            this(0, 2, 0);
        }

        @Override
        public boolean contains(double x, double y) {
            double a = Math.toRadians(tilt);
            double along = x * Math.cos(a) + y * Math.sin(a);
            double across = y * Math.cos(a) - x * Math.sin(a) + bend * Math.abs(along) / 8;
            return Math.abs(along) <= 8 && across >= 0 && across < 4 * bars && across % 4 < 2;
        }
    }

    private static Data data(Map<String, Object> settings) {
        Map<String, Object> all =
                new LinkedHashMap<>(Map.of("generator", "outside-bars", "size", SIZE, "images", 400, "test", 4096));
        all.putAll(settings);
        Reading<Data> reading = Parameters.read(Data.class, all);
        assertEquals(List.of(), reading.problems());
        return reading.value();
    }

    private static Dataset draw(Data data, double... row) {
        return data.draw(new double[][] {row}, new Seed(1), Progress.NONE);
    }

    private static double[] mean(Dataset drawn) {
        double[] mean = new double[3];
        for (int i = 0; i < SIZE * SIZE; i++) {
            mean[0] += drawn.images()[i];
            mean[1] += drawn.images()[i] * (i % SIZE - (SIZE - 1) / 2.0);
            mean[2] += drawn.images()[i] * (i / SIZE - (SIZE - 1) / 2.0);
        }
        return new double[] {mean[0], mean[1] / mean[0], mean[2] / mean[0]};
    }

    @Test
    void itsAttributesHaveTheirKinds() {
        assertEquals(
                List.of(
                        new Attribute("bend", "px", -8, 8, Attribute.Kind.REAL),
                        new Attribute("bars", "", 1, 4, Attribute.Kind.WHOLE),
                        new Attribute("tilt", "°", 0, 180, Attribute.Kind.PERIODIC)),
                data(Map.of()).attributes());
    }

    @Test
    void itIsSampledByKind() {
        Dataset training = data(Map.of()).training(new Seed(1), Progress.NONE);
        assertTrue(Arrays.stream(training.column(0)).min().orElseThrow() < -7);
        assertEquals(Set.of(1.0, 2.0, 3.0, 4.0), distinct(training.column(1)));
        assertTrue(Arrays.stream(training.column(2)).allMatch(tilt -> tilt >= 0 && tilt < 180));
        Map<String, Object> hole = Map.of("plugin", "hole", "attribute", "tilt", "from", 60, "to", 90);
        Dataset holed = data(Map.of("sampling", hole)).training(new Seed(1), Progress.NONE);
        assertTrue(Arrays.stream(holed.column(2)).noneMatch(tilt -> tilt > 60 && tilt < 90));
    }

    @Test
    void itsTestGridHoldsBothEndsButNoneTwice() {
        Dataset test = data(Map.of("test", 64)).test(new Seed(1), Progress.NONE);
        assertEquals(64, test.count());
        assertEquals(4, distinct(test.column(0)).size());
        assertTrue(distinct(test.column(0)).containsAll(Set.of(-8.0, 8.0)));
        assertEquals(Set.of(1.0, 2.0, 3.0, 4.0), distinct(test.column(1)));
        assertEquals(Set.of(0.0, 45.0, 90.0, 135.0), distinct(test.column(2)));
    }

    private static Set<Double> distinct(double[] values) {
        return Arrays.stream(values).boxed().collect(Collectors.toSet());
    }

    @Test
    void itIsMovedTurnedAndScaled() {
        Data data = data(Map.of("vary", List.of("x", "y", "angle", "scale")));
        double[] still = mean(draw(data, 0, 0, 0, 1));
        double[] moved = mean(draw(data, 3, -5, 0, 1));
        assertArrayEquals(new double[] {still[0], still[1] + 3, still[2] - 5}, moved, 1e-3);
        double[] turned = mean(draw(data, 0, 0, 90, 1));
        assertArrayEquals(new double[] {still[0], -still[2], still[1]}, turned, 0.5);
        assertEquals(still[0] / 4, mean(draw(data, 0, 0, 0, 0.5))[0], 1.5);
    }

    @Test
    void itIsPainted() {
        Data data = data(Map.of(
                "paint",
                Map.of("colour", true),
                "place",
                Map.of("scale", 2.0),
                "vary",
                List.of("bars", "hue", "grey")));
        Dataset drawn = draw(data, 2, 120, 0.5);
        assertEquals(3 * SIZE * SIZE, drawn.images().length);
        double[] largest = new double[3];
        for (int i = 0; i < drawn.images().length; i++) {
            largest[i / SIZE / SIZE] = Math.max(largest[i / SIZE / SIZE], drawn.images()[i]);
        }
        assertArrayEquals(new double[] {0, 0.5, 0}, largest, 0.02);
    }

    @Test
    void itsFormOffersAllOfThem() throws Exception {
        Edit[] edit = new Edit[1];
        FormPage[] page = new FormPage[1];
        SwingUtilities.invokeAndWait(() -> {
            edit[0] = new Edit(Draft.read(Draft.of(SampleDocuments.small()).text(), "a"));
            page[0] = Forms.of(edit[0]);
            edit[0].put("data.generator", "outside-bars", null);
            edit[0].put("data.test", 64, null);
        });
        for (String each : List.of(
                "generator.bend",
                "generator.bars",
                "generator.tilt",
                "place.x",
                "place.y",
                "place.angle",
                "place.scale",
                "paint.grey",
                "paint.hue",
                "paint.saturation")) {
            assertTrue(find(page[0], "varies-data." + each) instanceof JCheckBox, each);
        }
        assertFalse(find(page[0], "varies-data.paint.hue").isVisible(), "a grey image has no hue");
        press(page[0], "field-data.paint.colour");
        assertTrue(find(page[0], "varies-data.paint.hue").isVisible());
        press(page[0], "varies-data.paint.hue");
        press(page[0], "varies-data.generator.bend");
        press(page[0], "varies-data.place.x");
        assertEquals(
                List.of("bars", "tilt", "x", "hue"),
                ((Map<?, ?>) edit[0].document().fields().get("data")).get("vary"));
        assertTrue(find(page[0], "range-data.paint.hue").isVisible());
        SwingUtilities.invokeAndWait(() -> edit[0].put("data.paint.colour", false, null));
        PreviewImages preview = PreviewImages.of(edit[0].document(), Progress.NONE);
        assertTrue(preview.problem().contains("hue and saturation need data.paint.colour"), preview.problem());
        SwingUtilities.invokeAndWait(() -> edit[0].put("data.paint.colour", true, null));
        assertNull(PreviewImages.of(edit[0].document(), Progress.NONE).problem());
    }

    private static Component find(FormPage page, String name) {
        return Seek.part(page.component(), Component.class, name);
    }

    private static void press(FormPage page, String name) throws Exception {
        SwingUtilities.invokeAndWait(() -> ((JCheckBox) find(page, name)).doClick());
    }
}
