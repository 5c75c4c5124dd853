package org.shapecode.experiment.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Interval;
import org.shapecode.data.Data;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Blur;
import org.shapecode.data.api.Paint;
import org.shapecode.data.api.Placement;
import org.shapecode.data.api.TestGrid;
import org.shapecode.data.spi.Sampling;
import org.shapecode.samplings.Hole;
import org.shapecode.samplings.Limited;

class HolesTest {
    private static Data data(Sampling sampling, String... vary) {
        return new Data(
                new Bar(),
                new Placement(),
                new Paint(),
                16,
                4,
                4,
                TestGrid.BOTH_ENDS,
                sampling,
                List.of(vary),
                List.of(),
                new Blur());
    }

    private static List<Interval> hole(double from, double to) {
        return List.of(new Interval(Holes.LABEL, from, to));
    }

    @Test
    void areThoseOfTheirAttributeAlone() {
        Data data = data(new Hole("height", 11, 18));
        assertEquals(
                List.of("offset", "height"),
                data.attributes().stream().map(Attribute::name).toList());
        assertEquals(List.of(), Holes.of(data, 0));
        assertEquals(hole(11, 18), Holes.of(data, 1));
        assertEquals(hole(121, 324), Holes.squared(data, 1));
        assertEquals(List.of(), Holes.squared(data, 0));
    }

    @Test
    void aSquareIsHeldOutIfNeitherSignCoversIt() {
        assertEquals(hole(0, 9), Holes.squared(data(new Hole("offset", -3, 3), "offset"), 0));
        assertEquals(hole(0, 4), Holes.squared(data(new Hole("offset", -2, 5), "offset"), 0));
        // 1.5 is never drawn, but -1.5 is.
        assertEquals(List.of(), Holes.squared(data(new Hole("offset", 1, 2), "offset"), 0));
        // There is no -12 that could cover 144.
        assertEquals(hole(121, 324), Holes.squared(data(new Hole("offset", 11, 18), "offset"), 0));
        assertEquals(hole(100, 1024), Holes.squared(data(new Limited("offset", 5), "offset"), 0));
    }

    @Test
    void theLargestValueIsExact() {
        assertEquals(18, Holes.largestCovered(data(new Limited("height", 18), "height"), 0));
        assertEquals(32, Holes.largestCovered(data(new Hole("height", 11, 18), "height"), 0));
    }
}
