package org.example.triangle;

import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.LayerKindContract;

class SineTest extends LayerKindContract {
    @Override
    protected LayerKind plugin() {
        return new Sine();
    }
}
