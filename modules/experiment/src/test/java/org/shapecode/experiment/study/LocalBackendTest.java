package org.shapecode.experiment.study;

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
