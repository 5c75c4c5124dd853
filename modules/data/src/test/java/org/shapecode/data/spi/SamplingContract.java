package org.shapecode.data.spi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.PluginContract;
import org.shapecode.data.api.Attribute;

/** The contract of all samplings. */
public abstract class SamplingContract extends PluginContract<Sampling> {
    /** Two attributes: a radius and a whole number. */
    protected static final List<Attribute> ATTRIBUTES =
            List.of(new Attribute("radius", "px", 0, 32, false), new Attribute("sides", "", 3, 8, true));

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
                assertTrue(!attribute.whole() || row[j] == Math.rint(row[j]), attribute.name() + " " + row[j]);
            }
        }
    }

    @Test
    void coversWhatItDraws() {
        for (double[] row : rows()) {
            assertTrue(plugin().covers(ATTRIBUTES, row));
        }
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
