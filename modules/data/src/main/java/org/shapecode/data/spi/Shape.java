package org.shapecode.data.spi;

import org.shapecode.core.plugin.PluginType;
import org.shapecode.data.api.Indicator;
import org.shapecode.data.api.Raster;

/** A white shape on black, given by an indicator in pixels from the centre of the image. Blurring is the caller's task. */
@PluginType("shape")
public interface Shape extends Generator, Indicator {
    /**
     * In how many positions of a full turn the shape looks the same, at least 1: unless overridden 1; 2 for a rectangle, 4
     * for a square. An angle that varies stays within one of them, so that no image has two angles.
     */
    default int symmetry() {
        return 1;
    }

    @Override
    default void render(Raster raster) {
        raster.fill(this);
    }
}
