package org.shapecode.toolkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Problem;

class ErrorDialogTest {
    @Test
    void detailsContainTheMessageAndTheCause() {
        Problem problem = new Problem("Cannot read a.json.", new IOException("disk full"));
        String details = ErrorDialog.details(problem);
        assertTrue(details.contains("Cannot read a.json."), details);
        assertTrue(details.contains("Caused by: java.io.IOException: disk full"), details);
    }
}
