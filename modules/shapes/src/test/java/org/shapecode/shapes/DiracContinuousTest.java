package org.shapecode.shapes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.ImageShape;
import org.shapecode.data.api.Raster;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.GeneratorContract;

class DiracContinuousTest extends GeneratorContract<Generator> {
    @Override
    protected Class<Generator> kind() {
        return Generator.class;
    }

    @Override
    protected Generator plugin() {
        return new DiracContinuous();
    }

    @Test
    void isSharedBetweenTwoPixels() {
        Raster raster = new Raster(new ImageShape(1, 4), new double[1][1]);
        new DiracContinuous(1.25).render(raster);
        assertArrayEquals(new double[] {0, 0.75, 0.25, 0}, raster.values());
        assertEquals(
                new Attribute("position", "px", 0, 3, Attribute.Kind.REAL),
                new DiracContinuous().attributes(4).get(0));
    }
}
