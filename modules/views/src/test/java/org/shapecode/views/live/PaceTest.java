package org.shapecode.views.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PaceTest {
    /** Looks whenever it is due, at a thousand steps a second. */
    private static int looks(Pace pace, double seconds, double cost) {
        int looks = 0;
        for (int step = 0; step < seconds * 1000; step++) {
            double now = step / 1000.0;
            if (pace.isDue(now, 0.02)) {
                pace.look(now);
                pace.spend(cost);
                looks++;
            }
        }
        return looks;
    }

    @Test
    void whatCostsNothingIsLookedAtTenTimesASecond() {
        int looks = looks(new Pace(0.3), 10, 0);
        assertTrue(looks >= 98 && looks <= 100, "looks: " + looks);
    }

    @Test
    void whatIsExpensiveKeepsToItsShare() {
        double cost = 0.05;
        int looks = looks(new Pace(0.3), 100, cost);
        double allowed = 0.02 * 100 + 0.3;
        assertTrue(looks * cost <= allowed + 2 * cost, "looks: " + looks);
        assertTrue(looks * cost >= allowed - 2 * cost, "looks: " + looks);
    }

    @Test
    void theFirstLookIsFree() {
        Pace pace = new Pace(0.3);
        assertTrue(pace.isDue(0, 0.02));
        pace.look(0);
        pace.spend(1000);
        assertTrue(pace.isDue(0.1, 0.02));
    }

    @Test
    void timeWithoutLooksIsSavedUpToTheCreditOnly() {
        Pace pace = new Pace(0.3);
        pace.look(0);
        pace.look(0);
        assertTrue(pace.isDue(1_000_000, 0.02));
        pace.spend(0.3);
        assertEquals(false, pace.isDue(1_000_000, 0.02));
    }
}
