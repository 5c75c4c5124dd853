package org.shapecode.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class FeedbackTest {
    private final List<Status> told = new ArrayList<>();
    private final Feedback feedback = new Feedback(told::add);

    @Test
    void aThousandQuickReportsAreToldAsOneAndTheEnd() {
        for (int step = 1; step <= 1000; step++) {
            feedback.report(step, 1000, "Training");
        }
        assertEquals(1, told.get(0).done());
        assertEquals(1000, told.get(told.size() - 1).done());
        assertTrue(told.size() < 20, "told " + told.size() + " times");
    }

    @Test
    void eachActivityIsToldAtOnce() {
        feedback.report(0, 3000, "Drawing images");
        feedback.report(50, 3000, "Drawing images");
        feedback.report(0, 320, "Drawing images");
        feedback.report(1, 500, "Training");
        assertEquals(List.of(0L, 0L, 1L), told.stream().map(Status::done).toList());
        assertEquals("Training: 1 of 500", feedback.status().text());
    }

    @Test
    void itIsCancelledAtTheNextQuestion() {
        feedback.checkCancelled();
        feedback.cancel();
        assertThrows(CancellationException.class, feedback::checkCancelled);
    }

    @Test
    void timeLeftIsSpoken() {
        assertEquals("Waiting for its turn", feedback.status().text());
        assertEquals("Training: 5 of 10, 1 min 5 s left", new Status("Training", 5, 10, 65).text());
        assertEquals("Training: 10 of 10", new Status("Training", 10, 10, 0).text());
    }
}
