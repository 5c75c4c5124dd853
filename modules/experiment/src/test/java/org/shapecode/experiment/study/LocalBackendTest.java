package org.shapecode.experiment.study;

import org.shapecode.experiment.spi.Backend;
import org.shapecode.experiment.spi.BackendContract;

class LocalBackendTest extends BackendContract {
    @Override
    protected Backend plugin() {
        return new LocalBackend();
    }

    @Override
    protected Backend backend() {
        return new LocalBackend();
    }
}
