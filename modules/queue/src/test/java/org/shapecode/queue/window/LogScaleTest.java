package org.shapecode.queue.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.shapecode.experiment.api.Tunable;
import org.shapecode.toolkit.SampleDocuments;

class LogScaleTest {
    private static final Tunable RATE =
            Tunable.of(SampleDocuments.small().experiment(), 0).get(0);

    @Test
    void spansThreeDecadesToEitherSide() {
        LogScale scale = LogScale.around(RATE);
        assertEquals(0, scale.number(0));
        assertEquals(1, scale.number(LogScale.TICKS));
        assertEquals(1e-3, scale.number(scale.position(1e-3)), 1e-12);
        assertEquals(0, scale.position(0));
        assertEquals(LogScale.TICKS, scale.position(5));
    }

    @Test
    void positionsAndNumbersAreInverse() {
        LogScale scale = LogScale.around(RATE);
        double before = -1;
        for (int position = 0; position <= LogScale.TICKS; position++) {
            double number = scale.number(position);
            assertTrue(number >= before, "position " + position);
            assertTrue(Math.abs(scale.position(number) - position) <= 2, "position " + position);
            before = number;
        }
    }

    @Test
    void staysWithinTheAllowedRange() {
        LogScale scale = LogScale.around(new Tunable(RATE.path(), RATE.label(), 9, RATE.info()));
        assertEquals(10, scale.number(LogScale.TICKS));
    }
}
