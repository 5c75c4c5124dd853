package org.shapecode.queue.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.shapecode.experiment.api.Tunable;
import org.shapecode.toolkit.Samples;

class LogScaleTest {
    private static final Tunable RATE =
            Tunable.of(Samples.small().experiment(), 0).get(0);

    @Test
    void spansThreeDecadesToEitherSide() {
        LogScale scale = LogScale.around(RATE);
        assertEquals(0, scale.number(0));
        assertEquals(1, scale.number(LogScale.TICKS));
        assertEquals(1e-3, scale.number(scale.place(1e-3)), 1e-12);
        assertEquals(0, scale.place(0));
        assertEquals(LogScale.TICKS, scale.place(5));
    }

    @Test
    void everyPlaceIsARoundNumberAndFindsItself() {
        LogScale scale = LogScale.around(RATE);
        double before = -1;
        for (int place = 0; place <= LogScale.TICKS; place++) {
            double number = scale.number(place);
            assertTrue(number >= before, "place " + place);
            assertTrue(Math.abs(scale.place(number) - place) <= 2, "place " + place);
            before = number;
        }
    }

    @Test
    void keepsWithinWhatIsAllowed() {
        LogScale scale = LogScale.around(new Tunable(RATE.path(), RATE.label(), 9, RATE.info()));
        assertEquals(10, scale.number(LogScale.TICKS));
    }
}
