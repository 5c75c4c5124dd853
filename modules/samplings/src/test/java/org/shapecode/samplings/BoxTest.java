package org.shapecode.samplings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Range;
import org.shapecode.data.spi.Sampling;
import org.shapecode.data.spi.SamplingContract;

class BoxTest extends SamplingContract {
    private static final Attribute X = new Attribute("x", "px", -27.5, 27.5, Attribute.Kind.REAL);
    private static final Attribute Y = new Attribute("y", "px", -27.5, 27.5, Attribute.Kind.SIGNED, 1);
    private static final Attribute ANGLE = new Attribute("angle", "°", 0, 360, Attribute.Kind.PERIODIC);
    private static final Attribute SIDES = new Attribute("sides", "", 3, 8, Attribute.Kind.WHOLE);

    @Override
    protected Sampling plugin() {
        return new Box();
    }

    /** A quarter of the positions is never drawn, each coordinate is, and the ends of the range are part of the box. */
    @Test
    void aQuadrantIsLeftOutThoughEachCoordinateOccurs() {
        List<Attribute> plane = List.of(X, Y);
        Box quadrant = new Box(List.of(new Side("x", 0, 27.5), new Side("y", 0, 27.5)));
        double[][] rows = quadrant.draw(plane, 4000, new Seed(1).stream("attributes"));
        double[] right = Arrays.stream(rows)
                .mapToDouble(row -> row[0])
                .filter(x -> x > 0)
                .toArray();
        assertEquals(4000 / 3.0, right.length, 100);
        for (double[] row : rows) {
            assertFalse(row[0] > 0 && row[1] > 0, () -> Arrays.toString(row));
        }
        assertFalse(quadrant.covers(plane, new double[] {27.5, 27.5}));
        assertTrue(quadrant.covers(plane, new double[] {0, 27.5}));
        assertTrue(quadrant.covers(plane, new double[] {27.5, -0.5}));
        assertEquals(List.of(), quadrant.holes(plane, 0));
        assertEquals(List.of(), quadrant.holes(plane, 1));
    }

    @Test
    void aSideMayGoAcrossTheEndsOfAPeriod() {
        List<Attribute> both = List.of(ANGLE, SIDES);
        Box box = new Box(List.of(new Side("sides", 4, 6), new Side("angle", 350, 10)));
        box.check(both);
        assertFalse(box.covers(both, new double[] {0, 5}));
        assertFalse(box.covers(both, new double[] {355, 5}));
        assertTrue(box.covers(both, new double[] {350, 5}));
        assertTrue(box.covers(both, new double[] {0, 4}));
    }

    /** Where the other sides leave nothing, the box is a hole. */
    @Test
    void aSideOfAWholeRangeHoldsForAllValues() {
        List<Attribute> both = List.of(X, SIDES);
        Box box = new Box(List.of(new Side("x", -5, 5), new Side("sides", 3, 8)));
        assertEquals(List.of(new Range(-5, 5)), box.holes(both, 0));
        assertEquals(List.of(), box.holes(both, 1));
    }

    @Test
    void messagesNameTheSideAndSayWhatToDo() {
        assertProblem("sides", "is empty, but must have at least one attribute; add one, or use the sampling uniform");
        assertProblem(
                "sides.1.attribute",
                "names the attribute \"hue\", but only x, sides vary; name one that varies, or add it to data.vary",
                new Side("x", 0, 5),
                new Side("hue", 0, 1));
        assertProblem(
                "sides.0",
                "is 5 to 2, but must lie within x from -27.5 to 27.5 px, and end above its start",
                new Side("x", 5, 2));
        assertProblem(
                "sides.1.attribute", "is x again; name another, or remove it", new Side("x", 0, 5), new Side("", 6, 7));
        assertProblem(
                "sides.0",
                "is 4 to 5, between which sides has no value; widen it, as its ends are not held out",
                new Side("sides", 4, 5));
        assertProblem(
                "sides",
                "holds out all images; narrow the interval of an attribute",
                new Side("x", -27.5, 27.5),
                new Side("sides", 3, 8));
    }

    private static void assertProblem(String field, String message, Side... sides) {
        InvalidParameter problem =
                assertThrows(InvalidParameter.class, () -> new Box(List.of(sides)).check(List.of(X, SIDES)));
        assertEquals(field + " " + message, problem.name() + " " + problem.getMessage());
    }
}
