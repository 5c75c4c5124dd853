package org.shapecode.experiment.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Document;

class StudyTimerTest {
    private final Document single = Document.blank().with("data.images", 8).with("training.batch", 4);

    @Test
    void runsSideBySideTakeWholeRounds() {
        assertEquals(new StudyTime(8, 0.1, 2), StudyTime.of(List.of(4.0, 4.0, 4.0), 0.1, 2));
        assertEquals(new StudyTime(4, 0.1, 4), StudyTime.of(List.of(4.0, 4.0, 4.0), 0.1, 4));
        assertEquals(new StudyTime(9, 0.1, 2), StudyTime.of(List.of(9.0, 1.0), 0.1, 2));
    }

    @Test
    void withoutAStudyNothingIsSaid() {
        assertEquals(Optional.empty(), new StudyTimer().measure(single, 2, Progress.NONE));
        List<Integer> sizes = List.of(1, 2, 3, 4, 5, 6, 7);
        Document many = single.with("study", Map.of("seeds", List.of(1), "vary", Map.of("training.batch", sizes)));
        assertEquals(Optional.empty(), new StudyTimer().measure(many, 2, Progress.NONE), "too many kinds of runs");
    }

    @Test
    void aCancelledMeasurementStops() {
        Document study = single.with("study", Map.of("seeds", List.of(1)));
        Progress cancelled = new Progress() {
            @Override
            public void report(long done, long total, String message) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> new StudyTimer().measure(study, 1, cancelled));
    }

    @Test
    void aKindOfRunIsMeasuredOnce() {
        StudyTimer timer = new StudyTimer();
        Document study = single.with("study", Map.of("seeds", List.of(1, 2))).with("training.steps", 10);
        StudyTime time = timer.measure(study, 2, Progress.NONE).orElseThrow();
        assertEquals(2, time.atOnce());
        assertEquals(10 * time.step(), time.seconds(), 1e-9);
        StudyTime longer = timer.measure(study.with("training.steps", 30), 2, Progress.NONE)
                .orElseThrow();
        assertEquals(new StudyTime(3 * time.seconds(), time.step(), 2).seconds(), longer.seconds(), 1e-9);
        assertEquals(time.step(), longer.step());
    }
}
