package org.shapecode.core.figure;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {
    private static final Plot PLOT = new Plot("", Axis.linear("x"), Axis.log("y"), List.of());

    @Test
    void theIdIsFitForTheNameOfAFile() {
        assertThrows(IllegalArgumentException.class, () -> new Figure("a/b", "A", List.of(PLOT)));
        assertThrows(IllegalArgumentException.class, () -> new Figure("", "A", List.of(PLOT)));
    }

    @Test
    void lengthsMustAgree() {
        double[] two = {1, 2};
        double[] one = {1};
        assertThrows(IllegalArgumentException.class, () -> new Series("s", Series.Style.LINE, two, one));
        assertThrows(IllegalArgumentException.class, () -> new Spread("s", two, two, one));
        assertThrows(IllegalArgumentException.class, () -> new ImageGrid.Picture(2, 2, new float[3], 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Figure("empty", "E", List.of()));
    }
}
