package org.shapecode.data.spi;

import java.nio.file.Path;
import java.util.List;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.ImageShape;
import org.shapecode.data.api.ImageTable;
import org.shapecode.data.api.Raster;

/**
 * A generator that has a finite table of images instead of drawing them, such as a folder of photographs. Its images cannot be
 * moved or painted, and its parameters are not attributes.
 *
 * <p>The record holds the attributes, with kinds and ranges, so that the experiment itself states what varies. If it has none,
 * they are those that were found when the source was {@linkplain #open opened}; implementations remember them. Thread-safe.
 */
public interface ImageSource extends Generator {
    /**
     * The attributes of the images; reads no file.
     *
     * @param size ignored
     * @return those of the record, or else those of the source; empty if it cannot be read, or was not opened
     */
    @Override
    List<Attribute> attributes(int size);

    /**
     * Checks that there are attributes; whether the images can be read is left to {@link #read}. Reads no file.
     *
     * @throws InvalidParameter if the record names no source, or has no attributes and its source cannot be read, or was not
     *     opened
     */
    void check();

    /** Whether there are attributes, or no source to open: otherwise it was never opened, or could not be. Reads no file. */
    default boolean isOpened() {
        return true;
    }

    /**
     * Looks for attributes in the source if the record has none, and remembers them, or why it cannot be read. Should take well
     * below a second.
     */
    default void open() {}

    /**
     * This source with everything in its record that would otherwise be read from the source. Takes as long as reading the
     * images.
     *
     * @throws org.shapecode.core.Problem if it cannot be read
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    ImageSource complete(Progress progress);

    /** This source without what {@link #complete} adds, so that it is detected again, for instance in another place. */
    default ImageSource incomplete() {
        return this;
    }

    /**
     * This source with what it holds now, instead of what {@link #complete} added earlier. What was chosen for an attribute
     * remains, as long as the values of that name allow it.
     *
     * @throws org.shapecode.core.Problem if it cannot be read
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    default ImageSource detect(Progress progress) {
        return incomplete().complete(progress);
    }

    /**
     * The number of all images.
     *
     * @throws org.shapecode.core.Problem if it cannot be read
     */
    int count();

    /**
     * The attribute values of all images, in the order of {@link #attributes}.
     *
     * @throws org.shapecode.core.Problem if it cannot be read, or has values that the attributes do not allow
     */
    ImageTable imageTable();

    /** The share of the images in the test set, in [0, 1); ignored if the table names test images. */
    double testShare();

    /** Whether a subset of the images is chosen at random instead of evenly from first to last. */
    boolean isRandomPart();

    /**
     * The files that it reads besides those that its file parameters name, such as labels that lie beside the images;
     * usually none. A run records them as well.
     *
     * @return absolute paths
     * @throws org.shapecode.core.Problem if the source cannot be read
     */
    default List<Path> filesBeside() {
        return List.of();
    }

    /** Sentences about parts of the source that are not used; usually empty. */
    default List<String> notes() {
        return List.of();
    }

    /**
     * Reads images, on all processors; progress is reported on the calling thread.
     *
     * @param rows rows of the table
     * @param shape the shape to convert them to
     * @return values in [0, 1], [row][channel][pixel]
     * @throws org.shapecode.core.Problem if one cannot be read; names its file and place
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    float[] read(int[] rows, ImageShape shape, Progress progress);

    /** Never called: images are {@linkplain #read read}. */
    @Override
    default void render(Raster raster) {
        throw new IllegalStateException("an image source draws nothing");
    }
}
