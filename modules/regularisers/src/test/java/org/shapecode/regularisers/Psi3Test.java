package org.shapecode.regularisers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.shapecode.network.api.Kernel;
import org.shapecode.network.api.Part;
import org.shapecode.network.spi.Regulariser;
import org.shapecode.network.spi.RegulariserContract;

class Psi3Test extends RegulariserContract {
    @Override
    protected Regulariser plugin() {
        return new Psi3();
    }

    @Test
    void penalisesTheEncoderOnly() {
        float[] weights = {1, 2, 3};
        assertEquals(14, new Psi3().penalty(new Kernel(Part.ENCODER, 1, weights, new float[3], 0, 3, 1)));
        assertEquals(0, new Psi3().penalty(new Kernel(Part.DECODER, 1, weights, new float[3], 0, 3, 1)));
    }
}
