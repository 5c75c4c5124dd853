package org.shapecode.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ProgressMeterTest {
    private final ProgressMeter meter = new ProgressMeter();

    @Test
    void updatesAtMostTenTimesASecondAndAtTheEnd() {
        Set<Long> seen = new HashSet<>();
        for (int step = 1; step <= 1000; step++) {
            meter.report(step, 1000, "Training");
            seen.add(meter.latest().done());
        }
        assertTrue(seen.contains(1L), "the first report is seen");
        assertEquals(1000, meter.latest().done());
        assertTrue(seen.size() < 20, seen.size() + " updates");
    }

    @Test
    void showsANewActivityImmediately() {
        meter.report(0, 3000, "Drawing images");
        meter.report(50, 3000, "Drawing images");
        assertEquals(0, meter.latest().done(), "too early for an update");
        meter.report(10, 320, "Drawing images");
        assertEquals(10, meter.latest().done());
        meter.report(1, 500, "Training");
        assertEquals(new JobStatus.Progress("Training", 1, 500, Double.NaN), meter.latest());
    }

    @Test
    void cancellationIsSeenAtTheNextCheck() {
        meter.checkCancelled();
        meter.cancel();
        assertThrows(CancellationException.class, meter::checkCancelled);
    }
}
