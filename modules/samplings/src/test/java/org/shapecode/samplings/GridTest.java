package org.shapecode.samplings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.data.spi.Sampling;
import org.shapecode.data.spi.SamplingContract;

class GridTest extends SamplingContract {
    @Override
    protected Sampling plugin() {
        return new Grid();
    }

    @Test
    void valuesAreEvenlySpaced() {
        double[][] rows = new Grid().draw(List.of(ATTRIBUTES.get(0)), 4, null);
        assertEquals(8, rows[0][0]);
        assertEquals(16, rows[1][0]);
        assertEquals(24, rows[2][0]);
        assertEquals(32, rows[3][0]);
    }
}
