package org.shapecode.experiment.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.data.api.Attribute;

class PicturesTest {
    @Test
    void labelsHaveOneDecimal() {
        assertEquals("1.0, -2.3, 10.1", Pictures.label(1, -2.34, 10.06));
        assertEquals(List.of("0.5", "-0.1"), Pictures.labels(new float[] {0.5f, -0.06f}));
    }

    @Test
    void valuesAreNamedWithTheirUnits() {
        List<Attribute> attributes = List.of(
                new Attribute("radius", "px", 0, 10, Attribute.Kind.REAL),
                new Attribute("ratio", "", 0, 1, Attribute.Kind.REAL));
        assertEquals("radius 2.7 px, ratio 0.5", Pictures.named(attributes, 2.7, 0.5));
    }

    @Test
    void valuesThatRoundToZeroAreLabelledZeroWithoutASign() {
        assertEquals("0, 0, 0, 0", Pictures.label(0, -0.0, -0.04, 0.04));
        assertEquals(List.of("0"), Pictures.labels(new float[] {-1e-6f}));
    }
}
