package org.shapecode.network.layers;

import java.util.List;
import org.shapecode.network.api.Extent;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.LayerKindContract;

class DenseTest extends LayerKindContract {
    @Override
    protected LayerKind plugin() {
        return new Dense();
    }

    @Override
    protected List<Extent> inputs() {
        return List.of(Extent.flat(2, 5), Extent.flat(1, 37));
    }
}
