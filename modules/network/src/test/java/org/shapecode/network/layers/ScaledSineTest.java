package org.shapecode.network.layers;

import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.LayerKindContract;

class ScaledSineTest extends LayerKindContract {
    @Override
    protected LayerKind plugin() {
        return new ScaledSine();
    }
}
