package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.shapecode.core.Problem;

class FigureFormatTest {
    @Test
    void parsesItsOwnNames() {
        for (FigureFormat format : FigureFormat.values()) {
            assertEquals(format, FigureFormat.parse(format.extension()));
            assertEquals(format, FigureFormat.parse(format.name()));
        }
    }

    @Test
    void saysWhichThereAre() {
        Problem problem = assertThrows(Problem.class, () -> FigureFormat.parse("gif"));
        assertEquals("There is no format \"gif\" for figures; use svg, pdf, png, csv.", problem.getMessage());
    }
}
