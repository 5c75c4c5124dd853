package org.shapecode.regularisers;

import org.shapecode.network.spi.Regulariser;
import org.shapecode.network.spi.RegulariserContract;

class Psi1Test extends RegulariserContract {
    @Override
    protected Regulariser plugin() {
        return new Psi1();
    }
}
