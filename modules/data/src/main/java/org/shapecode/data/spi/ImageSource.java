package org.shapecode.data.spi;

import java.util.List;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.ImageShape;
import org.shapecode.data.api.ImageTable;
import org.shapecode.data.api.Raster;

/**
 * A generator that has a finite table of images instead of drawing them, such as a folder of photographs. Its images cannot be
 * moved or painted, and its parameters are no attributes.
 *
 * <p>The record holds the attributes, with kinds and ranges, so that an experiment says by itself what varies. As long as it
 * does not, the source is read for them, which must take well below a second; implementations remember what they have read.
 * Safe on any thread.
 */
public interface ImageSource extends Generator {
    /**
     * The attributes of the images.
     *
     * @param size without effect
     * @return those of the record, else those that the source has; empty if it cannot be read
     */
    @Override
    List<Attribute> attributes(int size);

    /**
     * Tells why there are no attributes; whether the images can be read is told by {@link #read}.
     *
     * @throws InvalidParameter if the record names no source, or has no attributes and its source cannot be read
     */
    void check();

    /**
     * This source with everything in its record that would otherwise be read from the source. Takes as long as reading the
     * images.
     *
     * @throws org.shapecode.core.Problem if it cannot be read
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    ImageSource complete(Progress progress);

    /** This source without what {@link #complete} adds: to find it anew, because it was found in another place. */
    default ImageSource incomplete() {
        return this;
    }

    /**
     * The attribute values of all images, in the order of {@link #attributes}.
     *
     * @throws org.shapecode.core.Problem if it cannot be read, or has values that the attributes do not allow
     */
    ImageTable imageTable();

    /** The share of the images for testing, from 0 to below 1; without effect if the table names test images. */
    double testShare();

    /** Whether a part of the images is chosen at random, or evenly from first to last. */
    boolean isRandomPart();

    /** Sentences about what is in the source and not used; usually empty. */
    default List<String> notes() {
        return List.of();
    }

    /**
     * Reads images, on all processors; the progress is told on the calling thread.
     *
     * @param rows of the table
     * @param shape what to make of them
     * @return values in [0, 1], [row][channel][pixel]
     * @throws org.shapecode.core.Problem if one cannot be read, with its file and place
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    float[] read(int[] rows, ImageShape shape, Progress progress);

    /** Never called: images are {@linkplain #read read}. */
    @Override
    default void render(Raster raster) {
        throw new IllegalStateException("an image source draws nothing");
    }
}
