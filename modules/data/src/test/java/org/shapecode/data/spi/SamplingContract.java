package org.shapecode.data.spi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.PluginContract;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Range;

/** The contract of all samplings. */
public abstract class SamplingContract extends PluginContract<Sampling> {
    /** Two attributes: a radius and a whole number. */
    protected static final List<Attribute> ATTRIBUTES = List.of(
            new Attribute("radius", "px", 0, 32, Attribute.Kind.REAL),
            new Attribute("sides", "", 3, 8, Attribute.Kind.WHOLE));

    @Override
    protected final Class<Sampling> kind() {
        return Sampling.class;
    }

    /** 500 rows of attribute values. */
    protected final double[][] rows() {
        return plugin().draw(ATTRIBUTES, 500, new Seed(1).stream("attributes"));
    }

    @Test
    void drawsAsManyAsAskedWithinTheRanges() {
        assertEquals(500, rows().length);
        for (double[] row : rows()) {
            for (int j = 0; j < row.length; j++) {
                Attribute attribute = ATTRIBUTES.get(j);
                assertTrue(row[j] >= attribute.min() && row[j] <= attribute.max(), attribute.name() + " " + row[j]);
                assertTrue(!attribute.isWhole() || row[j] == Math.rint(row[j]), attribute.name() + " " + row[j]);
            }
        }
    }

    @Test
    void coversWhatItDraws() {
        for (double[] row : rows()) {
            assertTrue(plugin().covers(ATTRIBUTES, row));
        }
    }

    /** A value is in a hole if no row becomes drawable with it; the ends of a hole are exact. */
    @Test
    void holesAreWhatNoOtherAttributesCanCover() {
        for (int index = 0; index < ATTRIBUTES.size(); index++) {
            Attribute attribute = ATTRIBUTES.get(index);
            List<Range> holes = plugin().holes(ATTRIBUTES, index);
            for (int i = 0; i <= 1000; i++) {
                double value = attribute.at(i / 1000.0);
                assertEquals(!covered(index, value), isWithin(holes, value, attribute), attribute + " " + value);
            }
            for (Range hole : attribute.isWhole() ? List.<Range>of() : holes) {
                assertFalse(covered(index, Math.nextUp(hole.from())), "inside " + hole);
                assertFalse(covered(index, Math.nextDown(hole.to())), "inside " + hole);
                assertTrue(hole.from() == attribute.min() || covered(index, hole.from()), "below " + hole);
                assertTrue(hole.to() == attribute.max() || covered(index, hole.to()), "above " + hole);
            }
        }
    }

    /** The holes that a sampling gives are those that would be found by asking what it covers. */
    @Test
    void holesAreThoseFoundByProbing() {
        for (int index = 0; index < ATTRIBUTES.size(); index++) {
            assertEquals(new ProbedHoles(plugin(), ATTRIBUTES, index).find(), plugin().holes(ATTRIBUTES, index));
        }
    }

    private boolean covered(int index, double value) {
        for (double[] row : rows()) {
            row[index] = value;
            if (plugin().covers(ATTRIBUTES, row)) {
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
        assertArrayEquals(rows(), rows());
    }
}
