package org.shapecode.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.shapecode.experiment.api.TrainingListener.Phase;

class ProgressMeterTest {
    private Phase phase = Phase.PREPARING;
    private final ProgressMeter meter = new ProgressMeter(false, () -> phase, () -> System.nanoTime() / 1e9);

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
        assertEquals("Training", meter.latest().activity());
        assertEquals(1, meter.latest().done());
    }

    @Test
    void theWholeGoesOnceFromZeroToOne() {
        assertEquals(0, meter.latest().fraction());
        double before = reported(3000, "Drawing images", 0);
        before = reported(320, "Drawing images", before);
        assertEquals(0, before, "images are no steps");
        phase = Phase.TRAINING;
        before = reported(500, "Training", before);
        assertEquals(1, before);
        phase = Phase.ANALYSING;
        before = reported(7, "Drawing images", before);
        assertEquals(1, before);
    }

    @Test
    void theShareIsThatOfTheSteps() {
        phase = Phase.TRAINING;
        meter.report(5, 10_000, "Training");
        assertEquals(0.0005, meter.latest().fraction());
        meter.stopped(JobStatus.Progress.ofSteps(2500, 10_000));
        assertEquals(0.25, meter.latest().fraction());
        assertEquals(2500, meter.latest().done());
    }

    /** The fraction after all units of an activity, in which it never falls. */
    private double reported(int total, String activity, double before) {
        double last = before;
        for (int done = 1; done <= total; done++) {
            meter.report(done, total, activity);
            assertTrue(meter.latest().fraction() >= last, activity + " " + done);
            last = meter.latest().fraction();
        }
        return last;
    }

    @Test
    void aStudyReportsTheWhole() {
        ProgressMeter all = new ProgressMeter(true, () -> Phase.PREPARING, () -> 0);
        all.report(3, 4, "3 of 4 runs done");
        assertEquals(0.75, all.latest().fraction());
    }

    @Test
    void theTimeLeftOfAStudyStaysKnownWhenARunEnds() {
        double[] seconds = new double[1];
        ProgressMeter all = new ProgressMeter(true, () -> Phase.PREPARING, () -> seconds[0]);
        for (int step = 0; step <= 30; step++) {
            seconds[0] = step;
            all.report(step, 100, step / 10 + " of 10 runs done");
            assertEquals(step < 5, Double.isNaN(all.latest().secondsLeft()), "after " + step);
        }
        assertEquals(70, all.latest().secondsLeft(), 1e-9);
    }

    @Test
    void cancellationIsSeenAtTheNextCheck() {
        meter.checkCancelled();
        meter.cancel();
        assertThrows(CancellationException.class, meter::checkCancelled);
    }
}
