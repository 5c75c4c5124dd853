package org.shapecode.data.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestGridTest {
    private static final Attribute RADIUS = new Attribute("radius", "px", 0, 32, Attribute.Kind.REAL);
    private static final Attribute X = new Attribute("x", "px", -3, 3, Attribute.Kind.REAL);
    private static final Attribute POSITION = new Attribute("position", "px", 0, 63, Attribute.Kind.WHOLE);

    @ParameterizedTest
    @CsvSource({"1, 2, 2", "1, 320, 320", "2, 320, 289", "2, 4, 4", "3, 26, 8", "3, 27, 27", "4, 16, 16"})
    void hasBothEndsOfEveryRange(int dimensions, int asked, int rows) {
        double[][] grid = TestGrid.BOTH_ENDS.rows(Collections.nCopies(dimensions, X), asked);
        assertEquals(rows, grid.length);
        assertEquals(rows, Arrays.stream(grid).map(Arrays::toString).distinct().count());
        for (int i = 0; i < dimensions; i++) {
            double[] column = Attribute.column(grid, i);
            assertEquals(-3, Arrays.stream(column).min().orElseThrow());
            assertEquals(3, Arrays.stream(column).max().orElseThrow());
        }
    }

    @Test
    void hasEachWholeNumberAtMostOnce() {
        double[] every = Attribute.column(TestGrid.BOTH_ENDS.rows(List.of(POSITION), 320), 0);
        assertEquals(64, every.length);
        assertEquals(63, every[63]);
        assertArrayEquals(
                new double[] {0, 21, 42, 63}, Attribute.column(TestGrid.BOTH_ENDS.rows(List.of(POSITION), 4), 0));
        assertEquals(64, TestGrid.BOTH_ENDS.rows(List.of(POSITION, RADIUS), 64 * 64 + 1).length / 64);
    }

    @Test
    void thatOfThePaperLeavesOutTheSmallestRadius() {
        double[] radii = Attribute.column(TestGrid.PAPER.rows(List.of(RADIUS), 320), 0);
        assertEquals(0.1, radii[0]);
        assertEquals(32, radii[319]);
        assertArrayEquals(
                TestGrid.BOTH_ENDS.rows(List.of(RADIUS, X), 320), TestGrid.PAPER.rows(List.of(RADIUS, X), 320));
    }

    @Test
    void thatOfEarlierVersionsStaysAsItWas() {
        double[][] grid = TestGrid.UPPER_END.rows(List.of(RADIUS, X), 320);
        assertEquals(289, grid.length);
        assertArrayEquals(new double[] {32 / 17.0, -3 + 6 / 17.0}, grid[0], 1e-12);
        assertEquals(1, TestGrid.UPPER_END.rows(Collections.nCopies(4, X), 10).length);
    }

    @Test
    void aPeriodHasNoEnd() {
        Attribute angle = new Attribute("angle", "°", 0, 360, Attribute.Kind.PERIODIC);
        for (TestGrid grid : TestGrid.values()) {
            assertArrayEquals(new double[] {0, 90, 180, 270}, Attribute.column(grid.rows(List.of(angle), 4), 0));
        }
        assertEquals(0, angle.at(1));
        assertEquals("from 0 to below 360 °", angle.allowed());
    }

    @Test
    void needsTwoValuesOfEachAttribute() {
        assertEquals(16, TestGrid.BOTH_ENDS.least(Collections.nCopies(4, X)));
        assertEquals(16, TestGrid.UPPER_END.least(Collections.nCopies(4, X)));
    }
}
