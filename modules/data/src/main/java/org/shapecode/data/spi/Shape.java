package org.shapecode.data.spi;

import org.shapecode.core.plugin.PluginType;
import org.shapecode.data.api.Indicator;
import org.shapecode.data.api.Raster;

/** A white shape on black, given by an indicator in pixels from the centre of the image. Blurring is the caller's task. */
@PluginType("shape")
public interface Shape extends Generator, Indicator {
    @Override
    default boolean isMovable() {
        return true;
    }

    @Override
    default void render(Raster raster) {
        raster.fill(this);
    }
}
