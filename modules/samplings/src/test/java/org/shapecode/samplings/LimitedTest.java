package org.shapecode.samplings;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.data.spi.Sampling;
import org.shapecode.data.spi.SamplingContract;

class LimitedTest extends SamplingContract {
    @Override
    protected Sampling plugin() {
        return new Limited();
    }

    @Test
    void nothingIsDrawnAboveTheLimit() {
        for (double[] row : rows()) {
            assertTrue(row[0] <= 18, "radius " + row[0]);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0, 33})
    void anInvalidLimitIsRejected(double limit) {
        assertThrows(IllegalArgumentException.class, () -> new Limited("", limit).check(ATTRIBUTES));
    }
}
