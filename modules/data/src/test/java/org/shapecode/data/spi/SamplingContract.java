package org.shapecode.data.spi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.PluginContract;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Range;
import org.shapecode.data.api.TestGrid;

/** The contract of all samplings. */
public abstract class SamplingContract extends PluginContract<Sampling> {
    /** Two attributes: a radius and a whole number. */
    protected static final List<Attribute> ATTRIBUTES = List.of(
            new Attribute("radius", "px", 0, 32, Attribute.Kind.REAL),
            new Attribute("sides", "", 3, 8, Attribute.Kind.WHOLE));

    private static final int COUNT = 500;

    @Override
    protected final Class<Sampling> kind() {
        return Sampling.class;
    }

    /** Attributes that the plugin can draw: one, two, and four of every kind, with steps and without. */
    protected List<List<Attribute>> attributes() {
        Attribute radius = ATTRIBUTES.get(0);
        return List.of(
                List.of(radius),
                List.of(new Attribute("angle", "\u00b0", 0, 360, Attribute.Kind.PERIODIC), radius),
                ATTRIBUTES,
                List.of(
                        radius,
                        new Attribute("x", "px", -27.5, 27.5, Attribute.Kind.SIGNED, 1),
                        new Attribute("sides", "", 3, 9, Attribute.Kind.WHOLE, 2),
                        new Attribute("angle", "\u00b0", 0, 360, Attribute.Kind.PERIODIC)));
    }

    /** 500 rows of values of {@link #ATTRIBUTES}. */
    protected final double[][] rows() {
        return rows(ATTRIBUTES);
    }

    private double[][] rows(List<Attribute> attributes) {
        return plugin().draw(attributes, COUNT, new Seed(1).stream("attributes"));
    }

    @Test
    void drawsAsManyAsAskedWithinTheRanges() {
        for (List<Attribute> attributes : attributes()) {
            plugin().check(attributes);
            assertEquals(COUNT, rows(attributes).length);
            for (double[] row : rows(attributes)) {
                for (int j = 0; j < row.length; j++) {
                    Attribute attribute = attributes.get(j);
                    double value = row[j];
                    assertTrue(value >= attribute.min() && value <= attribute.max(), attribute + " " + value);
                    assertTrue(!attribute.isPeriodic() || value < attribute.max(), attribute + " " + value);
                    assertTrue(!attribute.isStepped() || value == attribute.nearest(value), attribute + " " + value);
                }
            }
        }
    }

    @Test
    void coversWhatItDraws() {
        for (List<Attribute> attributes : attributes()) {
            double[][] rows = rows(attributes);
            for (double[] row : rows) {
                assertTrue(plugin().covers(attributes, row));
            }
            for (boolean heldOut : plugin().heldOut(attributes, rows, rows)) {
                assertFalse(heldOut);
            }
        }
    }

    /** What it cannot draw is held out. */
    @Test
    void holdsOutWhatItDoesNotCover() {
        for (List<Attribute> attributes : attributes()) {
            double[][] grid = TestGrid.BOTH_ENDS.rows(attributes, COUNT);
            boolean[] heldOut = plugin().heldOut(attributes, grid, rows(attributes));
            for (int i = 0; i < grid.length; i++) {
                assertTrue(heldOut[i] || plugin().covers(attributes, grid[i]), Arrays.toString(grid[i]));
            }
        }
    }

    /** A value is in a hole if no row becomes drawable with it; the ends of a hole are exact. */
    @Test
    void holesAreWhatNoOtherAttributesCanCover() {
        for (List<Attribute> attributes : attributes()) {
            double[][] rows = rows(attributes);
            for (int index = 0; index < attributes.size(); index++) {
                Attribute attribute = attributes.get(index);
                List<Range> holes = plugin().holes(attributes, index);
                for (int i = 0; i <= 1000; i++) {
                    double value = attribute.at(i / 1000.0);
                    assertEquals(
                            !covered(attributes, rows, index, value),
                            isWithin(holes, value, attribute),
                            attribute + " " + value);
                }
                for (Range hole : attribute.isStepped() ? List.<Range>of() : holes) {
                    assertFalse(covered(attributes, rows, index, Math.nextUp(hole.from())), "inside " + hole);
                    assertFalse(covered(attributes, rows, index, Math.nextDown(hole.to())), "inside " + hole);
                    assertTrue(
                            hole.from() == attribute.min() || covered(attributes, rows, index, hole.from()),
                            "below " + hole);
                    assertTrue(
                            hole.to() == attribute.max() || covered(attributes, rows, index, hole.to()),
                            "above " + hole);
                }
            }
        }
    }

    /** The holes that a sampling gives are those that would be found by asking what it covers. */
    @Test
    void holesAreThoseFoundByProbing() {
        for (List<Attribute> attributes : attributes()) {
            for (int index = 0; index < attributes.size(); index++) {
                assertEquals(new ProbedHoles(plugin(), attributes, index).find(), plugin().holes(attributes, index));
            }
        }
    }

    private boolean covered(List<Attribute> attributes, double[][] rows, int index, double value) {
        for (double[] row : rows) {
            double[] changed = row.clone();
            changed[index] = value;
            if (plugin().covers(attributes, changed)) {
                return true;
            }
        }
        return false;
    }

    /** A hole is open, but one at the end of a range contains that end. */
    private static boolean isWithin(List<Range> holes, double value, Attribute attribute) {
        return holes.stream()
                .anyMatch(hole -> (value > hole.from() || value == attribute.min() && hole.from() == value)
                        && (value < hole.to() || value == attribute.max() && hole.to() == value));
    }

    @Test
    void theSubjectIsTheNamedAttribute() {
        assertEquals("radius", plugin().subject(ATTRIBUTES).orElseThrow().name());
    }

    @Test
    void theSameSeedGivesTheSameRows() {
        for (List<Attribute> attributes : attributes()) {
            assertArrayEquals(rows(attributes), rows(attributes));
        }
    }
}
