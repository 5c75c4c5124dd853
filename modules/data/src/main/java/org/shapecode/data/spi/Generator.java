package org.shapecode.data.spi;

import java.util.List;
import java.util.OptionalDouble;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.PluginType;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Raster;

/** Draws images. The components of the record are the attributes of one image. */
@PluginType(value = "generator", includes = Shape.class)
public interface Generator extends Plugin {
    /**
     * Draws the image with this record's attributes. Called on several threads at once, on each for another record.
     *
     * @param raster initially black; grey levels in [0, 1]
     */
    void render(Raster raster);

    /**
     * The attributes that can vary from image to image; unless overridden, all numeric parameters.
     *
     * @param size the side of the image in pixels
     */
    default List<Attribute> attributes(int size) {
        return Attribute.of(getClass(), size);
    }

    /**
     * Inverts the area of an image with a single varying attribute, so that an area can be reported as a value of that
     * attribute, such as the radius of a disk.
     *
     * @param area in pixels, at least 0
     * @return the value of the attribute; empty, unless overridden, if it does not follow from the area
     */
    default OptionalDouble attributeForArea(double area) {
        return OptionalDouble.empty();
    }

    /** The number of dimensions of the images, 1 or 2; unless overridden 2. */
    default int dimensions() {
        return 2;
    }

    /**
     * Whether the image can be moved, turned and scaled: unless overridden false, but true for a {@link Shape}. It can be if
     * {@link #render} draws by {@link Raster#fill} or {@link Raster#draw} alone.
     */
    default boolean isMovable() {
        return false;
    }

    /**
     * In how many positions of a full turn a movable image looks the same, at least 1: unless overridden 1; 2 for a rectangle,
     * 4 for a square. An angle that varies stays within one of them, so that no image has two angles.
     */
    default int symmetry() {
        return 1;
    }
}
