package org.shapecode.regularisers;

import org.shapecode.network.spi.Regulariser;
import org.shapecode.network.spi.RegulariserContract;

class ContractiveTest extends RegulariserContract {
    @Override
    protected Regulariser plugin() {
        return new Contractive();
    }
}
