package org.shapecode.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.shapecode.data.api.Placement;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.GeneratorContract;

class GaussianTest extends GeneratorContract<Generator> {
    @Override
    protected Class<Generator> kind() {
        return Generator.class;
    }

    @Override
    protected Generator plugin() {
        return new Gaussian();
    }

    @Test
    void eachPixelHasTheValueAtItsPlace() {
        float[] image = Drawn.of(new Gaussian(5), new Placement(3, -4, 30, 2)).images();
        for (int i = 0; i < image.length; i++) {
            double x = i % Drawn.SIZE - 31.5 - 3;
            double y = i / Drawn.SIZE - 31.5 + 4;
            double exact = Math.exp(-(x * x + y * y) / (2 * 10 * 10));
            assertEquals(exact < 1e-6 ? 0 : exact, image[i], 1e-6);
        }
    }

    @Test
    void itsAreaIsItsIntegral() {
        assertEquals(2 * Math.PI * 25, Drawn.area(new Gaussian(5)), 0.01);
    }
}
