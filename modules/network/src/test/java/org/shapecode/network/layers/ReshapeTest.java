package org.shapecode.network.layers;

import java.util.List;
import org.shapecode.network.api.Extent;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.LayerKindContract;

class ReshapeTest extends LayerKindContract {
    @Override
    protected LayerKind plugin() {
        return new Reshape();
    }

    @Override
    protected List<Extent> inputs() {
        return List.of(Extent.flat(2, 1), new Extent(1, 1, 1, 1));
    }
}
