package org.shapecode.data.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Predicate;
import org.hipparchus.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Range;

/** The holes of a sampling that does not name them. */
class ProbedHolesTest {
    private static final Attribute HEIGHT = new Attribute("height", "px", 0, 32, Attribute.Kind.REAL);
    private static final Attribute SHIFT = new Attribute("shift", "px", -32, 32, Attribute.Kind.REAL);
    private static final Attribute SIDES = new Attribute("sides", "", 3, 8, Attribute.Kind.WHOLE);

    private record Covering(Predicate<double[]> rule) implements Sampling {
        @Override
        public double[][] draw(List<Attribute> attributes, int count, RandomGenerator random) {
            throw new UnsupportedOperationException("draws nothing");
        }

        @Override
        public boolean covers(List<Attribute> attributes, double[] values) {
            return rule.test(values);
        }
    }

    private static List<Range> holes(int index, Predicate<double[]> rule, Attribute... attributes) {
        return new Covering(rule).holes(List.of(attributes), index);
    }

    @Test
    void endsAreExact() {
        assertEquals(List.of(new Range(11, 18)), holes(0, row -> row[0] <= 11 || row[0] >= 18, HEIGHT));
        assertEquals(
                List.of(new Range(1 / 3.0, 10.1), new Range(20, 32)),
                holes(0, row -> row[0] <= 1 / 3.0 || row[0] >= 10.1 && row[0] <= 20, HEIGHT));
        assertEquals(List.of(new Range(-32, -3)), holes(0, row -> row[0] >= -3, SHIFT));
    }

    /** Though the middle of the other attribute is in a hole, every value of this one occurs. */
    @Test
    void anotherAttributeHasNone() {
        Predicate<double[]> hole = row -> row[0] <= 11 || row[0] >= 18;
        assertEquals(List.of(), holes(1, hole, HEIGHT, SHIFT));
        assertEquals(List.of(), holes(1, hole, HEIGHT, SIDES));
        assertEquals(List.of(new Range(11, 18)), holes(0, hole, HEIGHT, SIDES));
    }

    @Test
    void aHoleOfTwoAttributesTogetherIsNoneOfEach() {
        Predicate<double[]> corner = row -> row[0] < 16 || row[1] < 0;
        assertEquals(List.of(), holes(0, corner, HEIGHT, SHIFT));
        assertEquals(List.of(), holes(1, corner, HEIGHT, SHIFT));
    }

    @Test
    void wholeNumbersAreAskedOneByOne() {
        assertEquals(List.of(new Range(4, 6)), holes(0, row -> row[0] != 5, SIDES));
        assertEquals(List.of(new Range(6, 8)), holes(0, row -> row[0] <= 6, SIDES));
    }
}
