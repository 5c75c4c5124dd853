package org.shapecode.network.layers;

import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.LayerKindContract;

class BatchNormalisationTest extends LayerKindContract {
    @Override
    protected LayerKind plugin() {
        return new BatchNormalisation();
    }
}
