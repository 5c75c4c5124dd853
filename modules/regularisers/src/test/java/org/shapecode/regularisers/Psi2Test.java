package org.shapecode.regularisers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.shapecode.network.api.Kernel;
import org.shapecode.network.api.Part;
import org.shapecode.network.spi.Regulariser;
import org.shapecode.network.spi.RegulariserContract;

class Psi2Test extends RegulariserContract {
    @Override
    protected Regulariser plugin() {
        return new Psi2();
    }

    @Test
    void onlyTheGradientIncludesLambda() {
        float[] gradient = new float[2];
        assertEquals(5, new Psi2().penalty(new Kernel(Part.DECODER, 1, new float[] {1, 2}, gradient, 0, 2, 10)));
        assertArrayEquals(new float[] {20, 40}, gradient);
    }
}
