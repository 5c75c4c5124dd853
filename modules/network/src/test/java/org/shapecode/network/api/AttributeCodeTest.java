package org.shapecode.network.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;

class AttributeCodeTest {
    private static final List<Attribute> ATTRIBUTES = List.of(
            new Attribute("radius", "px", 0, 8, Attribute.Kind.REAL),
            new Attribute("x", "px", -32, 32, Attribute.Kind.REAL),
            new Attribute("angle", "°", 0, 90, Attribute.Kind.PERIODIC));
    private static final Dataset DATA = new Dataset(
            new ImageShape(1, 1), ATTRIBUTES, new double[][] {{0, 16, 0}, {8, -32, 0}, {6, 0, 0}}, new float[3]);

    @Test
    void scalesEachAttributeFromItsRange() {
        AttributeCode code = new AttributeCode(List.of("x", "radius"));
        float[] codes = code.of(DATA);
        assertArrayEquals(new float[] {0.5f, -1, -1, 1, 0, 0.5f}, codes);
        assertArrayEquals(new double[] {16, -32, 0}, code.values(DATA, codes, 0));
        assertArrayEquals(new double[] {0, 8, 6}, code.values(DATA, codes, 1));
    }

    @Test
    void whatCannotBeACodeIsRefused() {
        new AttributeCode(List.of("x", "radius")).check(ATTRIBUTES);
        requireRefused("must name at least one attribute", List.of());
        requireRefused(
                "names \"y\", but the attributes that vary are radius, x, angle; add it to data.vary",
                List.of("x", "y"));
        requireRefused("names angle, which is periodic: its two ends look the same", List.of("angle"));
    }

    private static void requireRefused(String message, List<String> names) {
        InvalidParameter refused =
                assertThrows(InvalidParameter.class, () -> new AttributeCode(names).check(ATTRIBUTES));
        assertEquals("attributes", refused.name());
        assertEquals(message, refused.getMessage());
    }
}
