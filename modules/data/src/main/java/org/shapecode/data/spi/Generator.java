package org.shapecode.data.spi;

import java.util.List;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.PluginKind;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Raster;

/** Draws images; the components of the record are the attributes of one image. */
@PluginKind(value = "generator", includes = Shape.class)
public interface Generator extends Plugin {
    /**
     * Draws the image of this record's attributes.
     *
     * @param raster black at first; values in [0, 1]
     */
    void render(Raster raster);

    /**
     * The quantities that vary from image to image; unless overridden, all numbers among the parameters.
     *
     * @param size the side of the image in pixels
     */
    default List<Attribute> attributes(int size) {
        return Attribute.of(getClass(), size);
    }

    /** 1 for a line of pixels, 2 (unless overridden) for a square. */
    default int dimensions() {
        return 2;
    }
}
