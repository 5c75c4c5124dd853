package org.shapecode.samplings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Seed;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.EvenGrid;
import org.shapecode.data.api.TestGrid;
import org.shapecode.data.spi.Sampling;
import org.shapecode.data.spi.SamplingContract;

class SplitTest extends SamplingContract {
    private static final List<Attribute> POSITIONS = List.of(
            new Attribute("x", "px", -27.5, 27.5, Attribute.Kind.SIGNED, 1),
            new Attribute("y", "px", -27.5, 27.5, Attribute.Kind.SIGNED, 1));

    @Override
    protected Sampling plugin() {
        return new Split();
    }

    @Override
    protected List<List<Attribute>> attributes() {
        Attribute sides = new Attribute("radius", "px", 3, 8, Attribute.Kind.WHOLE);
        return List.of(
                List.of(sides),
                POSITIONS,
                List.of(
                        sides,
                        new Attribute("scale", "", 0.5, 1.5, Attribute.Kind.REAL, 0.1),
                        new Attribute("x", "px", -3, 3, Attribute.Kind.SIGNED, 1),
                        new Attribute("angle", "°", 0, 360, Attribute.Kind.PERIODIC, 90)));
    }

    private static Set<List<Double>> distinct(double[][] rows) {
        return Arrays.stream(rows).map(row -> List.of(row[0], row[1])).collect(Collectors.toSet());
    }

    private static double[][] draw(Split split, int count, long seed) {
        return split.draw(POSITIONS, count, new Seed(seed).stream("attributes"));
    }

    /** The 3136 positions of a square of 9 px on 64 px: 80 % for training, each once, and the rest held out. */
    @Test
    void aShareOfThePositionsIsDrawnOnceAndTheRestHeldOut() {
        double[][] grid = TestGrid.BOTH_ENDS.rows(POSITIONS, 3136);
        assertEquals(3136, grid.length);
        double[][] drawn = draw(new Split(), 2509, 1);
        assertEquals(2509, distinct(drawn).size());
        boolean[] heldOut = new Split().heldOut(POSITIONS, grid, drawn);
        assertEquals(627, IntStream.range(0, 3136).filter(i -> heldOut[i]).count());
        double[] rest = IntStream.range(0, 3136)
                .filter(i -> heldOut[i])
                .mapToDouble(i -> grid[i][0])
                .toArray();
        assertEquals(0, Arrays.stream(rest).average().orElseThrow(), 2, "they are spread over all positions");
        assertEquals(distinct(drawn), distinct(draw(new Split(), 3000, 1)), "more are the same ones again");
        assertNotEquals(distinct(drawn), distinct(draw(new Split(), 2509, 2)), "another seed, another split");
    }

    @Test
    void allPositionsOfThreeQuadrantsCanBeDrawn() {
        Split quadrant = new Split(1, List.of(new Side("x", 0, 27.5), new Side("y", 0, 27.5)));
        double[][] drawn = draw(quadrant, 2352, 1);
        assertEquals(2352, distinct(drawn).size());
        double[][] grid = EvenGrid.every(POSITIONS);
        boolean[] heldOut = quadrant.heldOut(POSITIONS, grid, drawn);
        for (int i = 0; i < grid.length; i++) {
            assertEquals(grid[i][0] > 0 && grid[i][1] > 0, heldOut[i], Arrays.toString(grid[i]));
        }
        assertFalse(quadrant.covers(POSITIONS, new double[] {27.5, 0.5}));
    }

    @Test
    void onlyFinitelyManyImagesAreSplit() {
        assertProblem("splits finitely many images, but radius has no steps; set a step in data.ranges", ATTRIBUTES);
        assertProblem(
                "would split 11390625000000 images, but can split at most 5000000; use larger steps in data.ranges,"
                        + " or vary fewer attributes",
                Collections.nCopies(6, new Attribute("a", "", 1, 150, Attribute.Kind.WHOLE)));
    }

    private static void assertProblem(String message, List<Attribute> attributes) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> new Split().check(attributes))
                        .getMessage());
    }

    @Test
    void aShareOfATableIsAdmitted() {
        List<Attribute> attributes = List.of(new Attribute("x", "", 0, 99, Attribute.Kind.WHOLE));
        double[][] rows = new double[100][1];
        for (int i = 0; i < rows.length; i++) {
            rows[i][0] = i;
        }
        Split split = new Split(0.5, List.of(new Side("x", 19.5, 80)));
        boolean[] admitted = split.admits(attributes, rows, new Seed(1).stream("attributes"));
        int count = 0;
        for (int i = 0; i < admitted.length; i++) {
            count += admitted[i] ? 1 : 0;
            assertFalse(admitted[i] && i > 19 && i < 80, "image " + i + " of the box");
        }
        assertEquals(20, count);
    }
}
