package org.shapecode.shapes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Placement;
import org.shapecode.data.spi.Shape;
import org.shapecode.data.spi.ShapeContract;

class PolygonTest extends ShapeContract {
    @Override
    protected Shape plugin() {
        return new Polygon();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 8, 12})
    void areaAndCorners(int corners) {
        Polygon polygon = new Polygon(20, corners);
        double area = corners / 2.0 * 400 * Math.sin(2 * Math.PI / corners);
        assertEquals(area, Drawn.area(polygon), 0.003 * area);
        for (int corner = 0; corner < corners; corner++) {
            double angle = 2 * Math.PI * corner / corners;
            assertTrue(polygon.contains(19.99 * Math.sin(angle), -19.99 * Math.cos(angle)));
            assertFalse(polygon.contains(20.01 * Math.sin(angle), -20.01 * Math.cos(angle)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 12})
    void looksTheSameInAsManyPositionsAsItHasCorners(int corners) {
        Polygon polygon = new Polygon(20, corners);
        assertEquals(corners, polygon.symmetry());
        RandomGenerator random = new Seed(1).stream("points");
        double turn = 2 * Math.PI / corners;
        for (int i = 0; i < 500; i++) {
            double x = 50 * random.nextDouble() - 25;
            double y = 50 * random.nextDouble() - 25;
            double there = x * Math.cos(turn) - y * Math.sin(turn);
            assertEquals(polygon.contains(x, y), polygon.contains(there, x * Math.sin(turn) + y * Math.cos(turn)));
        }
    }

    @Test
    void theNumberOfCornersVariesFrom3To12() {
        double[] corners = Drawn.data(new Polygon(), new Placement(), List.of("corners"))
                .test(new Seed(1), Progress.NONE)
                .column(0);
        assertArrayEquals(new double[] {3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, corners);
    }

    /** A polygon of 5 corners looks the same every 72 degrees; of a varying number, only after a full turn. */
    @Test
    void theAngleOfAVaryingNumberOfCornersIsAFullTurn() {
        assertEquals(72, largestAngle("radius", "angle"), 1e-9);
        assertEquals(360, largestAngle("corners", "angle"), 1e-9);
    }

    private static double largestAngle(String... vary) {
        List<Attribute> attributes =
                Drawn.data(new Polygon(), new Placement(), Arrays.asList(vary)).attributes();
        return attributes.get(1).max();
    }
}
