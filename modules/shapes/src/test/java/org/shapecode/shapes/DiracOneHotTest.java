package org.shapecode.shapes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.ImageShape;
import org.shapecode.data.api.Raster;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.GeneratorContract;

class DiracOneHotTest extends GeneratorContract<Generator> {
    @Override
    protected Class<Generator> kind() {
        return Generator.class;
    }

    @Override
    protected Generator plugin() {
        return new DiracOneHot();
    }

    @Test
    void isOneAtItsPositionOnly() {
        Raster raster = new Raster(new ImageShape(1, 8), new double[1][1]);
        new DiracOneHot(5).render(raster);
        assertArrayEquals(new double[] {0, 0, 0, 0, 0, 1, 0, 0}, raster.values());
        assertEquals(
                new Attribute("position", "px", 0, 7, Attribute.Kind.WHOLE),
                new DiracOneHot().attributes(8).get(0));
    }
}
