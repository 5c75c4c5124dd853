package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void linearStepsAreRound() {
        assertEquals(List.of("0", "5", "10", "15", "20"), labels(new Scale(-0.5, 20.5, false), 5));
        assertEquals(List.of("\u22120.5", "0.0", "0.5", "1.0"), labels(new Scale(-0.7, 1.1, false), 4));
    }

    @Test
    void stepsOfATrainingAreWrittenOut() {
        assertEquals(List.of("0", "500\u2009000", "1\u2009000\u2009000"), labels(new Scale(0, 1e6, false), 2));
    }

    @Test
    void farNumbersGetAPower() {
        assertEquals(List.of("0", "10^8", "2\u00D710^8"), labels(new Scale(0, 2e8, false), 2));
        assertEquals(List.of("0", "5\u00D710^\u22126", "10^\u22125"), labels(new Scale(0, 1e-5, false), 2));
    }

    @Test
    void smallStepsOnALargeNumberAreToldApart() {
        List<String> labels = labels(new Scale(1e6, 1e6 + 50, false), 5);
        assertEquals(labels.size(), labels.stream().distinct().count());
    }

    @Test
    void decadesArePlainNearOne() {
        assertEquals(List.of("0.01", "0.1", "1", "10", "100"), labels(new Scale(0.005, 300, true), 5));
    }

    @Test
    void decadesFarFromOneGetPowers() {
        List<String> labels = labels(new Scale(1e-8, 1, true), 9);
        assertEquals("10^\u22128", labels.get(0));
        assertEquals("10^0", labels.get(8));
    }

    @Test
    void manyDecadesSkipSome() {
        assertTrue(labels(new Scale(1e-30, 1e30, true), 6).size() <= 13);
    }

    @Test
    void lessThanADecadeHasTicksToo() {
        assertEquals(List.of("0.2", "0.3", "0.4", "0.5", "0.6"), labels(new Scale(0.18, 0.62, true), 6));
        assertTrue(labels(new Scale(0.41, 0.48, true), 6).size() >= 3);
    }

    @Test
    void allTicksAreInRangeAndIncreasing() {
        Random random = new Random(5);
        for (int trial = 0; trial < 2000; trial++) {
            boolean logarithmic = random.nextBoolean();
            double from = Math.pow(10, 20 * random.nextDouble() - 10);
            double to = from * (1.001 + Math.pow(10, 4 * random.nextDouble() - 2));
            Scale scale = new Scale(from, to, logarithmic);
            List<Ticks.Mark> marks = Ticks.of(scale, 1 + random.nextInt(12));
            double before = Double.NEGATIVE_INFINITY;
            for (Ticks.Mark mark : marks) {
                assertTrue(mark.value() > before);
                assertEquals(0.5, scale.fraction(mark.value()), 0.5 + 1e-6);
                before = mark.value();
            }
        }
    }

    private static List<String> labels(Scale scale, int wanted) {
        return Ticks.of(scale, wanted).stream()
                .filter(Ticks.Mark::isMajor)
                .map(mark -> mark.label().text()
                        + (mark.label().exponent().isEmpty()
                                ? ""
                                : "^" + mark.label().exponent()))
                .toList();
    }
}
