package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Dataset;
import org.shapecode.data.api.ImageShape;

class MeasuredAttributeTest {
    /** Four values, each with a white pixel of its own. */
    private static Dataset clean(Attribute.Kind kind) {
        Attribute attribute = new Attribute("angle", "°", 0, 360, kind);
        double[][] values = {{0}, {90}, {180}, {270}};
        float[] images = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};
        return new Dataset(new ImageShape(2, 2), List.of(attribute), values, images);
    }

    private static double[] measure(Attribute.Kind kind, float... image) {
        return MeasuredAttribute.of(clean(kind), image, Progress.NONE);
    }

    @Test
    void goesTowardsANeighbour() {
        assertArrayEquals(new double[] {112.5}, measure(Attribute.Kind.REAL, 0, 0.75f, 0.25f, 0), 1e-9);
        // The only neighbour of an end is on its other side.
        assertArrayEquals(new double[] {11.25}, measure(Attribute.Kind.REAL, 0.75f, 0, 0, 0.25f), 1e-9);
    }

    @Test
    void theFirstAndTheLastValueOfAPeriodAreNeighbours() {
        assertArrayEquals(new double[] {112.5}, measure(Attribute.Kind.PERIODIC, 0, 0.75f, 0.25f, 0), 1e-9);
        assertArrayEquals(new double[] {-22.5}, measure(Attribute.Kind.PERIODIC, 0.75f, 0, 0, 0.25f), 1e-9);
        assertArrayEquals(new double[] {292.5}, measure(Attribute.Kind.PERIODIC, 0.25f, 0, 0, 0.75f), 1e-9);
    }
}
