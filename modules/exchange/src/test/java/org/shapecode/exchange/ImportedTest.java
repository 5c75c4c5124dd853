package org.shapecode.exchange;

import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.ModelBuilderContract;

class ImportedTest extends ModelBuilderContract {
    @Override
    protected ModelBuilder plugin() {
        return new Imported();
    }
}
