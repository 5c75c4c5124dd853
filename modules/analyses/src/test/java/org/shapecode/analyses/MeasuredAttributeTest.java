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
        return MeasuredAttribute.of(clean(kind), image, Progress.NONE)[0];
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

    /** Each attribute goes towards its own neighbour. */
    @Test
    void eachOfSeveralAttributesIsMeasured() {
        Attribute x = new Attribute("x", "px", 0, 1, Attribute.Kind.REAL);
        Attribute y = new Attribute("y", "px", 0, 10, Attribute.Kind.REAL);
        double[][] values = {{0, 0}, {0, 10}, {1, 0}, {1, 10}};
        // The first pixel brightens with x, the second with y.
        float[] images = {0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0};
        Dataset clean = new Dataset(new ImageShape(2, 2), List.of(x, y), values, images);
        double[][] measured =
                MeasuredAttribute.of(clean, new float[] {0.75f, 0.125f, 0, 0, Float.NaN, 0, 0, 0}, Progress.NONE);
        assertArrayEquals(new double[] {0.75, Double.NaN}, measured[0], 1e-9);
        assertArrayEquals(new double[] {1.25, Double.NaN}, measured[1], 1e-9);
    }
}
