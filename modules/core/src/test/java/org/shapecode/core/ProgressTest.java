package org.shapecode.core;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void aCancelledTaskStopsAtTheNextCheck() {
        Progress unwanted = new Progress() {
            @Override
            public void report(long done, long total, String message) {
                throw new AssertionError("a question reports nothing");
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, unwanted::checkCancelled);
        assertDoesNotThrow(Progress.NONE::checkCancelled);
    }
}
