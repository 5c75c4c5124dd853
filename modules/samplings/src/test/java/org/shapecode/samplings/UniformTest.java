package org.shapecode.samplings;

import org.shapecode.data.spi.Sampling;
import org.shapecode.data.spi.SamplingContract;

class UniformTest extends SamplingContract {
    @Override
    protected Sampling plugin() {
        return new Uniform();
    }
}
