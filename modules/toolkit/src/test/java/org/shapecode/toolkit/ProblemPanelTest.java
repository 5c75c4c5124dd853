package org.shapecode.toolkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Problem;

class ProblemPanelTest {
    @Test
    void theTraceHasTheSentenceAndTheCause() {
        Problem problem = new Problem("Cannot read a.json.", new IOException("disk full"));
        String trace = ProblemPanel.trace(problem);
        assertTrue(trace.contains("Cannot read a.json."), trace);
        assertTrue(trace.contains("Caused by: java.io.IOException: disk full"), trace);
    }
}
