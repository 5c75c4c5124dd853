package org.shapecode.experiment.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.data.api.Attribute;

class PicturesTest {
    @Test
    void labelsHaveOneDecimal() {
        assertEquals(List.of("1.0, -2.3, 10.1"), Pictures.labels(new double[][] {{1, -2.34, 10.06}}));
        assertEquals(List.of("0.5", "-0.1"), Pictures.labels(new float[] {0.5f, -0.06f}));
    }

    /** Each attribute on its own, as the positions of dSprites, which are 1/31 apart beside sizes 0.1 apart. */
    @Test
    void neighboursAreToldApart() {
        double[][] rows = {{0.5, 3 / 31.0}, {0.6, 4 / 31.0}, {0.5, 5 / 31.0}};
        assertEquals(List.of("0.5, 0.10", "0.6, 0.13", "0.5, 0.16"), Pictures.labels(rows));
        assertEquals(List.of("1.0", "1.0"), Pictures.labels(1, 1 + 1e-9));
        assertEquals(List.of("0.1000", "0.1001"), Pictures.labels(0.1, 0.1001));
    }

    @Test
    void valuesAreNamedWithTheirUnits() {
        List<Attribute> attributes = List.of(
                new Attribute("radius", "px", 0, 10, Attribute.Kind.REAL),
                new Attribute("ratio", "", 0, 1, Attribute.Kind.REAL));
        assertEquals(
                "radius 2.7 px, ratio 0.5",
                Pictures.named(attributes, new double[][] {{2.7, 0.5}}).get(0));
    }

    @Test
    void valuesThatRoundToZeroAreLabelledZeroWithoutASign() {
        assertEquals(List.of("0, 0", "0, 0"), Pictures.labels(new double[][] {{0, -0.0}, {-0.00001, 0.00004}}));
        assertEquals(List.of("-0.04", "0", "0.04"), Pictures.labels(-0.04, -0.0, 0.04));
        assertEquals(List.of("0"), Pictures.labels(new float[] {-1e-6f}));
    }
}
